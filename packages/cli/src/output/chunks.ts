const chunkCharacters = 1 << 16

/** Short pieces of a text put together to longer ones, for writing each of them alone would cost more than making it. */
export function* inChunks(pieces: Iterable<string>): Generator<string, void> {
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length < chunkCharacters) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}
