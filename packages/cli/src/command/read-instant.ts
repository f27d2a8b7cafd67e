import { BusinessDate } from '@pension-ledger/domain'

const rfc3339 = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/**
 * 时刻: an RFC 3339 instant of any zone, as the same instant in UTC; null for anything else. A day that does not exist is refused
 * here, because `Date` would move it into the next month.
 */
export const readInstant = (text: string): string | null => {
  const day = rfc3339.exec(text)?.[1]
  if (day === undefined || !BusinessDate.is(day)) return null
  return new Date(text).toISOString().replace('.000Z', 'Z')
}
