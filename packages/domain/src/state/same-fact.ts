type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** Whether two facts say the same, whatever the order of their fields. Facts are plain data: text, numbers, null, lists and records. */
export const sameFact = (a: unknown, b: unknown): boolean => {
  if (!isFields(a) || !isFields(b)) return a === b
  const fields = Object.keys(a)
  return (
    Array.isArray(a) === Array.isArray(b) &&
    fields.length === Object.keys(b).length &&
    fields.every((field) => Object.hasOwn(b, field) && sameFact(a[field], b[field]))
  )
}
