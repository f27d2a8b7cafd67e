import type { Bilingual } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { FieldError } from '../problem/problem.js'
import { DescribedType } from '../schema/described.js'
import { objectPartsOf } from '../schema/object-parts.js'
import { malformedAt, pointerPart } from './read-params.js'

/** Reads a body of JSON; a property that nobody asked for is refused, as an unknown parameter is. */
export const readBody = <B extends t.Mixed>(
  codec: B,
  body: unknown,
): E.Either<ReadonlyArray<FieldError>, t.TypeOf<B>> => {
  const decoded = codec.decode(body)
  if (E.isLeft(decoded))
    return E.left(decoded.left.map(({ context }) => malformedAt('body', pointerOf(context), expectedIn(context))))
  const known = objectPartsOf(codec)?.properties
  if (known === undefined || typeof body !== 'object' || body === null) return decoded
  const unknown = Object.keys(body).filter((name) => !known.has(name))
  return unknown.length === 0 ? decoded : E.left(unknown.map(unknownAt))
}

const unknownAt = (name: string): FieldError => ({
  in: 'body',
  pointer: `/${pointerPart(name)}`,
  code: 'unknown',
  detail: { zh: '没有这个字段。', en: 'There is no such field.' },
})

const pointerOf = (context: t.Context): string =>
  context.flatMap(({ key }) => (key === '' ? [] : [`/${pointerPart(key)}`])).join('')

const expectedIn = (context: t.Context): Bilingual => {
  const expected = context.at(-1)?.type
  const words = expected instanceof DescribedType ? expected.about.words : undefined
  return words ?? { zh: '约定的 JSON', en: 'the JSON that was agreed on' }
}
