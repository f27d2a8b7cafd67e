const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * One text for one document: fields in the order of their UTF-16 code units, no white space, numbers and texts as JSON has them. A
 * field without a value is left out.
 *
 * Source: RFC 8785; explanations hold no numbers but integers.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (!isRecord(value)) return JSON.stringify(value)
  const fields = Object.keys(value)
    .filter((field) => value[field] !== undefined)
    .sort()
    .map((field) => `${JSON.stringify(field)}:${canonicalJson(value[field])}`)
  return `{${fields.join(',')}}`
}
