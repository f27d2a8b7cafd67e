import * as fc from 'fast-check'
import * as t from 'io-ts'
import { factKinds } from '../events/fact-kinds.js'
import { broken } from '../vocabulary/broken.js'
import { daysInMonth } from '../vocabulary/calendar/business-date.js'
import { monthAt } from '../vocabulary/calendar/month.js'

const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** Any month of the ledger's calendar, 1800-01 to 2199-12. */
export const anyMonth = fc.integer({ min: 1800 * 12, max: 2199 * 12 + 11 }).map(monthAt)

/** Any day of the ledger's calendar, as text; the last days of months, 29 February among them, come often. */
export const anyDateText = fc
  .tuple(fc.integer({ min: 1800, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => `${year}-${twoDigits(month)}-${twoDigits(Math.min(day, daysInMonth(year, month)))}`)

/** Any whole number of fen, negative too, up to ten thousand million yuan. */
export const anyFen = fc.oneof(
  fc.integer({ min: -100_000, max: 1_000_000 }),
  fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
)

/** Any text: Chinese, emoji, quotes, line ends, and none at all. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '昆明市呈贡区', '"\\\n\u2028', '👩🏽‍🌾', '__proto__', 'e\u0301'),
)

const anyCount = fc.integer({ min: 0, max: 2_000_000_000 })

/** What a codec with conditions of its own accepts, by its name. */
const anyByName = (name: string): fc.Arbitrary<unknown> | null => {
  switch (name) {
    case 'BusinessDate':
      return anyDateText
    case 'Month':
      return anyMonth
    case 'Year':
      return fc.integer({ min: 1900, max: 2199 })
    case 'Fen':
      return anyFen
    case 'Fen, not negative':
      return anyFen.map(Math.abs)
    case 'Int':
      return fc.integer()
    case 'a whole number, not negative':
      return anyCount
    case 'a whole number above 0':
      return anyCount.map((count) => count + 1)
    case 'a decimal fraction as text':
      return anyCount.map((count) => `0.${count}`)
    case 'a month of a year, 1 to 12':
      return fc.integer({ min: 1, max: 12 })
    case 'two whole numbers, not negative, that sum to 1, 10, 100 or 1000':
      return fc
        .tuple(fc.constantFrom(1, 10, 100, 1_000), fc.double({ min: 0, max: 1, noNaN: true }))
        .map(([whole, share]) => [Math.round(whole * share), whole - Math.round(whole * share)])
    case 'names, at least one':
      return fc.array(
        anyText.map((text) => `${text}户`),
        { minLength: 1, maxLength: 4 },
      )
    case 'a filled text':
      return anyText.map((text) => `${text}文`)
    case 'Round':
      return fc.tuple(fc.integer({ min: 1900, max: 2199 }), fc.constantFrom('H1', 'H2')).map((parts) => parts.join('-'))
    case 'ParticipantId':
      return fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,39}$/)
    case 'Lines':
      return anyLinesText
    case 'Fact':
      return fc.oneof(...Object.values(factKinds).map(({ codec }) => anyOfCodec(codec)))
    default:
      return null
  }
}

const anyLinesText = fc.dictionary(
  fc.constantFrom(
    'basic-pension:central',
    'basic-pension:province',
    'basic-pension:city',
    'basic-pension:district',
    'age-65-increment:province',
    'age-65-increment:city',
    'age-65-increment:district',
    'disability-aid:central',
    'disability-aid:province',
    'disability-aid:city',
    'disability-aid:district',
    'account-pension:account',
    'account-pension:pooled',
  ),
  anyFen,
  { minKeys: 1, noNullPrototype: true },
)

const anyRecord = (props: t.AnyProps, required: boolean): fc.Arbitrary<unknown> => {
  const fields: Record<string, fc.Arbitrary<unknown>> = {}
  for (const [field, codec] of Object.entries(props)) fields[field] = anyOfCodec(codec)
  return fc.record(fields, { noNullPrototype: true, requiredKeys: required ? Object.keys(fields) : [] })
}

/**
 * Any value that a codec accepts, found by walking the codec, so that a new field is generated from the day it is written. A codec
 * with conditions of its own must be named in `anyByName`.
 */
export const anyOfCodec = (codec: t.Mixed): fc.Arbitrary<unknown> => {
  const named = anyByName(codec.name)
  if (named !== null) return named
  if (codec instanceof t.ReadonlyType || codec instanceof t.ExactType) return anyOfCodec(codec.type)
  if (codec instanceof t.InterfaceType) return anyRecord(codec.props, true)
  if (codec instanceof t.PartialType) return anyRecord(codec.props, false)
  if (codec instanceof t.ReadonlyArrayType) return fc.array(anyOfCodec(codec.type), { maxLength: 4 })
  if (codec instanceof t.UnionType) return fc.oneof(...codec.types.map(anyOfCodec))
  if (codec instanceof t.KeyofType) return fc.constantFrom(...Object.keys(codec.keys))
  if (codec instanceof t.LiteralType) return fc.constant(codec.value)
  if (codec instanceof t.NullType) return fc.constant(null)
  if (codec instanceof t.StringType) return anyText
  return broken(`no arbitrary for the codec ${codec.name}`)
}
