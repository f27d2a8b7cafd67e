import * as E from 'fp-ts/lib/Either.js'
import { type Problem, problem } from '../problem/problem.js'

/** Bytes of a body. */
export const bodyLimit = 8_192
/** How deep a body may be nested. */
export const depthLimit = 8

/**
 * The JSON of a body. It is counted while it comes: what a header says of its length is not believed.
 *
 * Rejects: UnsupportedMediaType, BodyTooLarge, MalformedRequest.
 */
export const readJson = async (request: Request): Promise<E.Either<Problem, unknown>> => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return E.left(problem('UnsupportedMediaType'))
  const text = await readText(request)
  if (E.isLeft(text)) return text
  try {
    const json: unknown = JSON.parse(text.right)
    return isDeeper(json, depthLimit) ? E.left(notJson) : E.right(json)
  } catch {
    return E.left(notJson)
  }
}

const notJson = problem('MalformedRequest', {
  errors: [
    {
      in: 'body',
      pointer: '',
      code: 'malformed',
      detail: { zh: '正文不是 JSON，或嵌套过深。', en: 'The body is not JSON, or nested too deep.' },
    },
  ],
})

const readText = async (request: Request): Promise<E.Either<Problem, string>> => {
  const reader = request.body?.getReader()
  if (reader === undefined) return E.left(notJson)
  const parts: Uint8Array[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    bytes += value.byteLength
    if (bytes > bodyLimit) {
      await reader.cancel()
      return E.left(problem('BodyTooLarge'))
    }
    parts.push(value)
  }
  try {
    return E.right(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)))
  } catch {
    return E.left(notJson)
  }
}

const isDeeper = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((inner) => isDeeper(inner, depth - 1)))
