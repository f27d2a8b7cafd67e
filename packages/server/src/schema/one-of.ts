import * as t from 'io-ts'
import { DescribedType } from './described.js'

/** One of a closed list of texts; its schema has the name. */
export const oneOf = <Value extends string>(name: string, values: ReadonlyArray<Value>) => {
  const is = (value: unknown): value is Value => values.some((one) => one === value)
  const codec = new t.Type<Value, string, unknown>(
    name,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  )
  return new DescribedType(codec, { name, schema: { type: 'string', enum: values } })
}
