/** The candidate a person probably meant: the one that the fewest slips of the keyboard lead to, if they are few. */
export const nearest = (text: string, candidates: ReadonlyArray<string>): string | null => {
  const slipsAtMost = Math.max(1, Math.floor(text.length / 3))
  let best: string | null = null
  let fewest = slipsAtMost + 1
  for (const candidate of candidates) {
    const slips = slipsBetween(text, candidate)
    if (slips >= fewest) continue
    best = candidate
    fewest = slips
  }
  return best
}

/** How many letters were left out, added, mistaken, or swapped with their neighbour. */
const slipsBetween = (a: string, b: string): number => {
  let twoBack: ReadonlyArray<number> = []
  let before = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const mistaken = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (twoBack[j - 2] ?? 0) + 1 : mistaken
      row.push(Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, mistaken, swapped))
    }
    twoBack = before
    before = row
  }
  return before[b.length] ?? 0
}
