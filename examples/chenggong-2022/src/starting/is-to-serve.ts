/**
 * Whether the start ends with the dashboard at work: as `--serve` or `--no-serve` says, the last of them; else where somebody sits at a
 * terminal, for a program that waits for nobody would never end.
 */
export const isToServe = (argv: ReadonlyArray<string>, isTerminal: boolean): boolean => {
  const said = argv.findLast((word) => word === '--serve' || word === '--no-serve')
  return said === undefined ? isTerminal : said === '--serve'
}
