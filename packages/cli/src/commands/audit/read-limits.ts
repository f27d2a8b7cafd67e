import { resolve } from 'node:path'
import type { LimitTable } from '@pension-ledger/audit'
import { BusinessDate, decodeProblems } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Failure } from '../../errors/failure.js'
import { readJsonFile } from '../read-json-file.js'

const dated = <Value extends t.Mixed>(value: Value) =>
  t.readonlyArray(t.readonly(t.strict({ from: BusinessDate, value })))

const deadline = t.readonly(t.strict({ days: t.Int, counted: t.union([t.literal('days'), t.literal('working-days')]) }))

/** 时限与限额 as a file: each limit by its name, with the day it starts on, earliest first. */
const limits = {
  'subsidy.credit-days': dated(t.Int),
  'on-behalf.deadline-month': dated(t.Int),
  'account.refund-days': dated(t.Int),
  'recovery.demand-days': dated(t.Int),
  'death.report-days': dated(t.union([deadline, t.null])),
  'payment.reissue-days': dated(t.Int),
  'bank-account.holders-most': dated(t.Int),
  'fund.transit-days': dated(t.Int),
  'fund.settlement-month': dated(t.Int),
  'fund.accounts': dated(t.readonlyArray(t.string)),
}
const LimitFile = t.readonly(t.exact(t.partial(limits)))

/**
 * Reads a file of limits, checking all of it.
 *
 * Rejects: what `readJsonFile` refuses, LimitsMalformed: an unknown name, a wrong shape, days out of their order.
 */
export const readLimits = async (file: string, cwd: string): Promise<E.Either<Failure, LimitTable>> => {
  const json = await readJsonFile(resolve(cwd, file))
  if (E.isLeft(json)) return json
  const stray = Object.keys(Object(json.right)).find((key) => !Object.hasOwn(limits, key))
  if (stray !== undefined) return malformed(stray, Object.keys(limits).join(' | '), stray)
  const decoded = LimitFile.decode(json.right)
  if (E.isLeft(decoded)) return E.left({ code: 'LimitsMalformed', problems: decodeProblems(decoded.left) })
  for (const [key, values] of Object.entries(decoded.right))
    for (const [i, { from }] of (values ?? []).entries()) {
      const before = values?.[i - 1]?.from
      if (before !== undefined && before >= from) return malformed(`${key}.${i}.from`, `> ${before}`, from)
    }
  return E.right(decoded.right)
}

const malformed = (path: string, expected: string, received: unknown) =>
  E.left({ code: 'LimitsMalformed' as const, problems: [{ path, expected, received }] })
