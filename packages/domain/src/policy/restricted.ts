import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/** A codec narrowed to some of its values: what the policy file may say, and no more. The type stays that of the codec. */
export const restricted = <Value>(
  name: string,
  codec: t.Type<Value, unknown, unknown>,
  isAllowed: (value: Value) => boolean,
): t.Type<Value, Value, unknown> =>
  new t.Type<Value, Value, unknown>(
    name,
    (value): value is Value => codec.is(value) && isAllowed(value),
    (value, context) => {
      const decoded = codec.validate(value, context)
      if (E.isLeft(decoded)) return decoded
      return isAllowed(decoded.right) ? decoded : t.failure(value, context)
    },
    t.identity,
  )

export const FilledText = restricted('a filled text', t.string, (text) => text.trim() !== '')
