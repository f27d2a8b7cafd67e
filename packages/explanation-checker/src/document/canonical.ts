import { createHash } from 'node:crypto'

/**
 * Canonical JSON as the format asks for it (a part of RFC 8785): no white space, the fields of an object in the order of their code units,
 * lists in theirs.
 */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([name, of]) => `${JSON.stringify(name)}:${canonical(of)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/** Whether two values say the same, whatever the order of their fields. */
export const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** SHA-256, in lower-case hexadecimal, over the canonical JSON of the document without its own digest. */
export const digestOf = (document: object): string => {
  const rest = Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'digest'))
  return createHash('sha256').update(canonical(rest), 'utf8').digest('hex')
}
