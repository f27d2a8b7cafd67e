/** What was made of texts, for as long as they come again soon. */
export interface TextMemory<Kept> {
  readonly get: (text: string) => Kept | undefined
  readonly keep: (text: string, kept: Kept) => Kept
  readonly forget: () => void
}

/** When `most` texts are remembered they become the older half, and what the older half held is forgotten. */
export const textMemory = <Kept>(most: number): TextMemory<Kept> => {
  let recent = new Map<string, Kept>()
  let older = new Map<string, Kept>()

  const keep = (text: string, kept: Kept): Kept => {
    if (recent.size >= most) {
      older = recent
      recent = new Map()
    }
    recent.set(text, kept)
    return kept
  }

  return {
    get: (text) => {
      const known = recent.get(text)
      if (known !== undefined) return known
      const earlier = older.get(text)
      return earlier === undefined ? undefined : keep(text, earlier)
    },
    keep,
    forget: () => {
      recent = new Map()
      older = new Map()
    },
  }
}
