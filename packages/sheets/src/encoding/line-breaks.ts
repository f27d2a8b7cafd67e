/** Where the first and the last line break of a piece stand: its length and -1 where it has none. */
export const lineBreaks = (piece: Buffer): { readonly first: number; readonly last: number } => {
  const firstLf = piece.indexOf(10)
  const firstCr = piece.indexOf(13)
  const last = firstLf === -1 && firstCr === -1 ? -1 : Math.max(piece.lastIndexOf(10), piece.lastIndexOf(13))
  const at = (position: number): number => (position === -1 ? piece.length : position)
  return { first: Math.min(at(firstLf), at(firstCr)), last }
}
