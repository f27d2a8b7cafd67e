import { hash } from 'node:crypto'

/** Our name space in the sense of RFC 9562. Changing it would make every known fact new. */
const namespace = Buffer.from('5c0f3d8e7a1b4e6f9d2a41c8b7e60f53', 'hex')

const roomForName = 8_192

/** Reused for every id, for a batch of thousands makes thousands. */
const scratch = Buffer.alloc(namespace.length + roomForName)
namespace.copy(scratch)

/**
 * 记录编号: the id of the fact with this natural key. The same key always has the same id, whoever records it and whenever.
 *
 * `generation` is 0 for the first record of a key, and one more for the record that follows each reversal.
 */
export const eventIdOf = (naturalKey: string, generation: number): string => uuidOf(`${naturalKey}\u001f${generation}`)

/** The id of the reversal of a record. There is only one, so a record is reversed at most once. */
export const reversalIdOf = (eventId: string): string => uuidOf(`reversal\u001f${eventId}`)

/** UUIDv5 of a name in our name space. */
export const uuidOf = (name: string): string => {
  const digest = hash('sha1', inNamespace(name), 'hex')
  const variant = '89ab'.charAt('0123456789abcdef'.indexOf(digest.charAt(16)) % 4)
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}

const inNamespace = (name: string): Buffer =>
  name.length * 3 <= roomForName
    ? scratch.subarray(0, namespace.length + scratch.write(name, namespace.length))
    : Buffer.concat([namespace, Buffer.from(name)])
