import { Instant, Year } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import { isZoneCode } from '../access/keys/key-file.js'
import { described } from '../schema/described.js'
import { definitions, schemaOf } from '../schema/schema-of.js'

/** A whole number as a URL writes it: no sign, no leading zero, no exponent. */
const wholeOf = (value: unknown): number | null =>
  typeof value === 'number'
    ? value
    : typeof value === 'string' && /^(0|[1-9]\d{0,14})$/.test(value)
      ? Number(value)
      : null

/** A whole number between two ends, both included. */
export const wholeBetween = (minimum: number, maximum: number) => {
  const is = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum
  const codec = new t.Type<number, number, unknown>(
    'WholeText',
    is,
    (value, context) => {
      const whole = wholeOf(value)
      return is(whole) ? t.success(whole) : t.failure(value, context)
    },
    t.identity,
  )
  return described(codec, `${minimum} 至 ${maximum} 的整数`, `a whole number from ${minimum} to ${maximum}`, {
    schema: { type: 'integer', minimum, maximum },
  })
}

/** 年度 as a URL writes it. */
export const YearText = described(
  new t.Type<Year, number, unknown>(
    'YearText',
    Year.is,
    (value, context) =>
      pipe(
        Year.validate(wholeOf(value), context),
        E.orElse(() => t.failure<Year>(value, context)),
      ),
    t.identity,
  ),
  '年度',
  'a year',
  { schema: { type: 'integer', minimum: 1900, maximum: 2199 } },
)

/** 记录截至: a position of the log, or an instant in UTC. */
export const KnownAtText = described(
  new t.Type<number | Instant, number | string, unknown>(
    'KnownAtText',
    (value): value is number | Instant => Instant.is(value) || (typeof value === 'number' && Number.isInteger(value)),
    (value, context) => {
      const position = wholeOf(value)
      return position === null ? Instant.validate(value, context) : t.success(position)
    },
    t.identity,
  ),
  '账本位次，或 UTC 时刻',
  'a position of the log, or an instant in UTC',
  {
    schema: {
      anyOf: [{ type: 'integer', minimum: 0, maximum: 999_999_999_999_999 }, schemaOf(Instant, definitions('zh'))],
    },
  },
)

/** 是否: `true` or `false`. */
export const FlagText = described(
  new t.Type<boolean, boolean, unknown>(
    'FlagText',
    t.boolean.is,
    (value, context) =>
      value === 'true' || value === true
        ? t.success(true)
        : value === 'false' || value === false
          ? t.success(false)
          : t.failure(value, context),
    t.identity,
  ),
  '是否',
  'whether',
  { schema: { type: 'boolean' } },
)

/** A text of some form, as a URL writes it. */
const textLike = (name: string, isOne: (text: string) => boolean) => {
  const is = (value: unknown): value is string => typeof value === 'string' && isOne(value)
  return new t.Type<string, string, unknown>(
    name,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  )
}

/** A short text without control characters: a name of a place, a code, an id. */
export const ShortText = described(
  textLike('ShortText', (text) => [...text].length <= 100 && /^[^\p{Cc}\p{Cs}]+$/u.test(text)),
  '不超过 100 字的文本',
  'a text of at most 100 characters',
  { schema: { type: 'string', minLength: 1, maxLength: 100, pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]+$' } },
)

/** 片区代码, as keys are given it, too: as a part of a path it can be nothing but a name. */
export const ZoneText = described(textLike('ZoneText', isZoneCode), '片区代码', 'the code of a zone', {
  schema: { type: 'string', pattern: '^[\\p{L}\\p{N}_-]{1,64}$' },
})

/** 列名, as reports have them. */
export const ColumnText = described(
  textLike('ColumnText', (text) => /^[A-Za-z]{1,40}$/.test(text)),
  '列名',
  'the name of a column',
  { schema: { type: 'string', pattern: '^[A-Za-z]{1,40}$' } },
)

/** 游标 */
export const CursorText = described(
  textLike('CursorText', (text) => /^[\w-]{1,400}$/.test(text)),
  '游标',
  'a cursor',
  { schema: { type: 'string', pattern: '^[\\w-]{1,400}$' } },
)

/** 记录编号: a UUID in lower case. */
export const EventId = described(
  textLike('EventId', (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)),
  '记录编号',
  'the id of an event',
  { schema: { type: 'string', format: 'uuid', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' } },
)
