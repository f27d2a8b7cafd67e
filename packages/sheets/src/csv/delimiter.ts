export type Delimiter = ',' | ';' | '\t'

/** The delimiter a header line uses most, outside quotes; a comma when it uses none, or as many of each. */
export const delimiterOf = (headerLine: string): Delimiter => {
  const bare = headerLine.replace(/"[^"]*("|$)/g, '')
  const uses = (delimiter: Delimiter): number => bare.split(delimiter).length - 1
  const candidates: ReadonlyArray<Delimiter> = [';', '\t']
  return candidates.reduce<Delimiter>((most, next) => (uses(next) > uses(most) ? next : most), ',')
}
