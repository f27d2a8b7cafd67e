import * as E from 'fp-ts/lib/Either.js'
import { type DecodeProblem, decodeProblems } from '../decode-problems.js'
import type { Parameter } from './parameter.js'
import { type Parameters, Parameters as ParametersCodec } from './parameters.js'
import { PolicyBook } from './policy-book.js'
import { strayKey } from './stray-key.js'

/** Why a policy file is refused; each with the path of the place. */
export type PolicyError =
  | { readonly code: 'PolicyMalformed'; readonly problems: ReadonlyArray<DecodeProblem> }
  | { readonly code: 'UnknownParameter'; readonly path: string }
  | { readonly code: 'UnknownKey'; readonly path: string }
  | { readonly code: 'DatesOutOfOrder'; readonly path: string; readonly from: string; readonly after: string }
  | { readonly code: 'AlwaysHasOneValue'; readonly path: string; readonly found: number }
  | { readonly code: 'ZoneNamedTwice'; readonly path: string; readonly name: string }
  | { readonly code: 'UnknownZone'; readonly path: string; readonly zone: string }
  | { readonly code: 'StreetListedTwice'; readonly path: string; readonly street: string; readonly from: string }

const knownKeys: ReadonlyArray<string> = Object.keys(ParametersCodec.type.props)

const unknownParameter = (file: unknown): PolicyError | null => {
  if (typeof file !== 'object' || file === null || !('parameters' in file)) return null
  const parameters = file.parameters
  if (typeof parameters !== 'object' || parameters === null) return null
  const unknown = Object.keys(parameters).find((key) => !knownKeys.includes(key))
  return unknown === undefined ? null : { code: 'UnknownParameter', path: `parameters.${unknown}` }
}

const entriesOf = (parameters: Parameters): ReadonlyArray<readonly [key: string, parameter: Parameter<unknown>]> =>
  Object.entries<Parameter<unknown>>({ ...parameters })

const outOfOrder = (parameters: Parameters): PolicyError | null => {
  for (const [key, { values }] of entriesOf(parameters))
    for (const [index, { from }] of values.entries()) {
      const before = values[index - 1]
      if (before !== undefined && from <= before.from)
        return { code: 'DatesOutOfOrder', path: `parameters.${key}.values.${index}.from`, from, after: before.from }
    }
  return null
}

/** What holds always is read on no date, so a second value would never be seen. */
const changingConstant = (parameters: Parameters): PolicyError | null => {
  for (const [key, { basis, values }] of entriesOf(parameters))
    if (basis === 'always' && values.length !== 1)
      return { code: 'AlwaysHasOneValue', path: `parameters.${key}.values`, found: values.length }
  return null
}

/** A text must name one zone; that one zone bears a text twice, as code and as alias, does no harm. */
const zoneNamedTwice = ({ zones }: PolicyBook): PolicyError | null => {
  const owners = new Map<string, number>()
  for (const [index, zone] of zones.entries())
    for (const name of [zone.code, zone.zh, zone.en, ...zone.aliases]) {
      if ((owners.get(name) ?? index) !== index) return { code: 'ZoneNamedTwice', path: `zones.${index}`, name }
      owners.set(name, index)
    }
  return null
}

const strayStreet = (book: PolicyBook): PolicyError | null => {
  const codes = new Set(book.zones.map((zone) => zone.code))
  const index = book.streets.findIndex((street) => !codes.has(street.zone))
  const stray = book.streets[index]
  return stray === undefined ? null : { code: 'UnknownZone', path: `streets.${index}.zone`, zone: stray.zone }
}

const streetListedTwice = ({ streets }: PolicyBook): PolicyError | null => {
  const listed = new Set<string>()
  for (const [index, { street, from }] of streets.entries()) {
    if (listed.has(`${from} ${street}`)) return { code: 'StreetListedTwice', path: `streets.${index}`, street, from }
    listed.add(`${from} ${street}`)
  }
  return null
}

/**
 * 读政策册: a policy file, parsed from JSON, becomes a book, or is refused as a whole.
 *
 * Rejects: UnknownParameter, PolicyMalformed, UnknownKey, DatesOutOfOrder, AlwaysHasOneValue, ZoneNamedTwice, UnknownZone, StreetListedTwice.
 */
export const readPolicy = (file: unknown): E.Either<PolicyError, PolicyBook> => {
  const unknown = unknownParameter(file)
  if (unknown !== null) return E.left(unknown)

  const decoded = PolicyBook.decode(file)
  if (E.isLeft(decoded)) return E.left({ code: 'PolicyMalformed', problems: decodeProblems(decoded.left) })

  const stray = strayKey(file, decoded.right)
  if (stray !== null) return E.left({ code: 'UnknownKey', path: stray })

  const book = decoded.right
  const refusal =
    outOfOrder(book.parameters) ??
    changingConstant(book.parameters) ??
    zoneNamedTwice(book) ??
    strayStreet(book) ??
    streetListedTwice(book)
  return refusal === null ? E.right(book) : E.left(refusal)
}
