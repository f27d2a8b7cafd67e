const maxLength = 31

/** Names a workbook accepts, each different without regard to case, as near to those wished for as can be. */
export const legalSheetNames = (wished: ReadonlyArray<string>): ReadonlyArray<string> => {
  const taken = new Set<string>()
  return wished.map((name) => {
    const legal = legalName(name)
    let unique = cut(legal, maxLength)
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) {
      const suffix = ` (${count})`
      unique = cut(legal, maxLength - suffix.length) + suffix
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}

const legalName = (name: string): string => {
  const kept = name
    .replace(/(?![\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replace(/[[\]:*?/\\]/g, '_')
    .replace(/^'|'$/g, '_')
  // The program keeps this name for itself.
  return kept.trim() === '' ? 'Sheet' : kept.toLowerCase() === 'history' ? `${kept}_` : kept
}

/** Counted as the program counts, in UTF-16 units, but never through the middle of a character. */
const cut = (name: string, length: number): string =>
  name
    .slice(0, length)
    .replace(/\p{Cs}$/u, '')
    .replace(/'$/, '_')
