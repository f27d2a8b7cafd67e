/** How many buckets the streams fall into. Written into files: it never changes. */
export const bucketCount = 1024

/**
 * The bucket of a stream, 0 to 1023: 32-bit FNV-1a over the name's UTF-8 bytes, folded to ten bits. The basis of the
 * partition filter: the same in every adapter, on every machine and in every version, since files keep it.
 */
export const bucketOf = (stream: string): number => {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(stream, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193)
  return ((hash >>> 10) ^ hash) & (bucketCount - 1)
}
