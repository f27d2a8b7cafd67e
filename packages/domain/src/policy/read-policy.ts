import * as E from 'fp-ts/lib/Either.js'
import { type DecodeProblem, decodeProblems } from '../decode-problems.js'
import type { Parameter } from './parameter.js'
import { type Parameters, Parameters as ParametersCodec } from './parameters.js'
import { PolicyBook } from './policy-book.js'

/** Why a policy file is refused; each with the path of the place. */
export type PolicyError =
  | { readonly code: 'PolicyMalformed'; readonly problems: ReadonlyArray<DecodeProblem> }
  | { readonly code: 'UnknownParameter'; readonly path: string }
  | { readonly code: 'DatesOutOfOrder'; readonly path: string; readonly from: string; readonly after: string }
  | { readonly code: 'UnknownZone'; readonly path: string; readonly zone: string }

const knownKeys: ReadonlyArray<string> = Object.keys(ParametersCodec.type.props)

const unknownParameter = (file: unknown): PolicyError | null => {
  if (typeof file !== 'object' || file === null || !('parameters' in file)) return null
  const parameters = file.parameters
  if (typeof parameters !== 'object' || parameters === null) return null
  const unknown = Object.keys(parameters).find((key) => !knownKeys.includes(key))
  return unknown === undefined ? null : { code: 'UnknownParameter', path: `parameters.${unknown}` }
}

const outOfOrder = (parameters: Parameters): PolicyError | null => {
  const byKey: { readonly [key: string]: Parameter<unknown> } = { ...parameters }
  for (const [key, parameter] of Object.entries(byKey)) {
    const from = parameter.values.map((value) => value.from)
    const index = from.findIndex((date, i) => i > 0 && date <= (from[i - 1] ?? ''))
    const date = from[index]
    if (date !== undefined)
      return {
        code: 'DatesOutOfOrder',
        path: `parameters.${key}.values.${index}.from`,
        from: date,
        after: from[index - 1] ?? '',
      }
  }
  return null
}

const strayStreet = (book: PolicyBook): PolicyError | null => {
  const codes = new Set(book.zones.map((zone) => zone.code))
  const index = book.streets.findIndex((street) => !codes.has(street.zone))
  const stray = book.streets[index]
  return stray === undefined ? null : { code: 'UnknownZone', path: `streets.${index}.zone`, zone: stray.zone }
}

/**
 * 读政策册: a policy file, parsed from JSON, becomes a book, or is refused as a whole.
 *
 * Rejects: UnknownParameter, PolicyMalformed, DatesOutOfOrder, UnknownZone.
 */
export const readPolicy = (file: unknown): E.Either<PolicyError, PolicyBook> => {
  const unknown = unknownParameter(file)
  if (unknown !== null) return E.left(unknown)

  const decoded = PolicyBook.decode(file)
  if (E.isLeft(decoded)) return E.left({ code: 'PolicyMalformed', problems: decodeProblems(decoded.left) })

  const refusal = outOfOrder(decoded.right.parameters) ?? strayStreet(decoded.right)
  return refusal === null ? E.right(decoded.right) : E.left(refusal)
}
