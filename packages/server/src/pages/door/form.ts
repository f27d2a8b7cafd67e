import * as E from 'fp-ts/lib/Either.js'
import { type Problem, problem } from '../../problem/problem.js'

/** Bytes of a form: a key, a number, an address. */
const formLimit = 8_192

/**
 * The fields of a form that was posted; of one that comes twice the first. It is counted while it comes.
 *
 * Rejects: UnsupportedMediaType, BodyTooLarge.
 */
export const readForm = async (request: Request): Promise<E.Either<Problem, ReadonlyMap<string, string>>> => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') return E.left(problem('UnsupportedMediaType'))
  const parts: Uint8Array[] = []
  let bytes = 0
  const reader = request.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done || value === undefined) break
    bytes += value.byteLength
    if (bytes > formLimit) {
      await reader?.cancel()
      return E.left(problem('BodyTooLarge'))
    }
    parts.push(value)
  }
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(Buffer.concat(parts).toString('utf8')))
    if (!fields.has(name)) fields.set(name, value)
  return E.right(fields)
}
