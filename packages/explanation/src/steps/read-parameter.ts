import { type BusinessDate, broken, type ParameterKey, type PolicyBook } from '@pension-ledger/domain'
import { isRight } from 'fp-ts/lib/Either.js'
import { ReadParameter } from '../document/explanation.js'

export const parameterId = (key: ParameterKey, on: BusinessDate | null): string => (on === null ? key : `${key}@${on}`)

/** A parameter as a step read it: its value on the day, with its source, and how long it holds. */
export const readParameter = (book: PolicyBook, key: ParameterKey, on: BusinessDate | null): ReadParameter => {
  const parameter = book.parameters[key] ?? broken(`a calculation read ${key}, which the book does not have`)
  const { zh, en, unit, basis } = parameter
  const values: ReadonlyArray<{ readonly from: BusinessDate; readonly value: unknown; readonly source: unknown }> =
    parameter.values
  const index = on === null ? values.length - 1 : values.findLastIndex(({ from }) => from <= on)
  const dated = values[index] ?? broken(`a calculation read ${key} on ${on}, where it is not in force`)
  const { from, value, source } = dated
  const until = values[index + 1]?.from ?? null
  const read = ReadParameter.decode({
    id: parameterId(key, on),
    parameter: key,
    zh,
    en,
    unit,
    basis,
    on,
    value,
    from,
    until,
    source,
  })
  return isRight(read) ? read.right : broken(`${key} is no parameter that an explanation can state`)
}
