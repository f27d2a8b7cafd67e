import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { isDate, isMonth } from '../arithmetic/calendar.js'

/** A text for which a predicate holds; the name says of which it does. */
export const textThat = (name: string, holds: (text: string) => boolean): t.Type<string> => {
  const is = (u: unknown): u is string => typeof u === 'string' && holds(u)
  return new t.Type(name, is, (u, context) => (is(u) ? t.success(u) : t.failure(u, context)), t.identity)
}

export const text = t.string
export const date = textThat('YYYY-MM-DD', isDate)
export const month = textThat('YYYY-MM', isMonth)
export const round = textThat('YYYY-H1 or YYYY-H2', (value) => /^\d{4}-H[12]$/.test(value))
export const sha256 = textThat('64 hexadecimal digits', (value) => /^[0-9a-f]{64}$/.test(value))
export const instant = textThat(
  'RFC 3339',
  (value) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)),
)

const isInteger = (u: unknown): u is number => Number.isSafeInteger(u)
/** All numbers of the format; money is this many fen. */
export const integer = new t.Type<number>(
  'integer',
  isInteger,
  (u, context) => (isInteger(u) ? t.success(u) : t.failure(u, context)),
  t.identity,
)

/** One of some texts. */
export const oneOf = <Text extends string>(...texts: ReadonlyArray<Text>): t.Type<Text, Text> => {
  const is = (u: unknown): u is Text => texts.some((one) => one === u)
  return new t.Type(texts.join(' | '), is, (u, context) => (is(u) ? t.success(u) : t.failure(u, context)), t.identity)
}

/** The value, or null, which is written and never left out. */
export const nullable = <A>(codec: t.Type<A>): t.Type<A | null> =>
  new t.Type<A | null>(
    `${codec.name} or null`,
    (u): u is A | null => u === null || codec.is(u),
    (u, context) => (u === null ? t.success(null) : codec.validate(u, context)),
    t.identity,
  )

/** Prefix of what a codec expected where a field is there that should not be. */
export const noSuchField = 'no such field'

const nowhere = textThat(noSuchField, () => false)

/** An object with these fields and no others. */
export const closed = <Props extends t.Props>(props: Props): t.Type<Readonly<t.TypeOfProps<Props>>> => {
  const fields = t.type(props, 'object')
  return new t.Type<Readonly<t.TypeOfProps<Props>>>(
    'object',
    (u): u is t.TypeOfProps<Props> => fields.is(u) && strangers(u, props).length === 0,
    (u, context) => {
      const read = fields.validate(u, context)
      const found = strangers(u, props).map((key) => ({
        value: undefined,
        context: t.appendContext(context, key, nowhere),
      }))
      if (E.isLeft(read)) return t.failures([...read.left, ...found])
      return found.length === 0 ? read : t.failures(found)
    },
    t.identity,
  )
}

/** An object from names of some kind to values; a name of no such kind is refused, and not left out. */
export const recordOf = <A>(
  isName: (name: string) => boolean,
  codec: t.Type<A>,
): t.Type<Readonly<Record<string, A>>> => {
  const any = t.record(t.string, codec)
  const named = (u: object): ReadonlyArray<string> => Object.keys(u).filter((name) => !isName(name))
  return new t.Type<Readonly<Record<string, A>>>(
    'object',
    (u): u is Readonly<Record<string, A>> => any.is(u) && named(u).length === 0,
    (u, context) => {
      const read = any.validate(u, context)
      if (E.isLeft(read)) return read
      const others = named(read.right).map((key) => ({
        value: undefined,
        context: t.appendContext(context, key, nowhere),
      }))
      return others.length === 0 ? read : t.failures(others)
    },
    t.identity,
  )
}

/** Any value, null too, but not its absence. */
export const present = new t.Type<unknown>(
  'a value',
  (u): u is unknown => u !== undefined,
  (u, context) => (u === undefined ? t.failure(u, context) : t.success(u)),
  t.identity,
)

const strangers = (u: unknown, props: t.Props): ReadonlyArray<string> =>
  typeof u === 'object' && u !== null && !Array.isArray(u)
    ? Object.keys(u).filter((key) => !Object.hasOwn(props, key))
    : []
