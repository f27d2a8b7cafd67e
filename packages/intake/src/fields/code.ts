import { zoneNamed } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { type Field, halfWidth, unreadable } from './field.js'

/** A value of a coded field, and the other texts it may be written as. */
export interface Code<Value> {
  readonly value: Value
  readonly texts: readonly [string, ...string[]]
}

/** 代码: one of a list. The first text of each is its English code. */
export const codeField = <Value>(codes: ReadonlyArray<Code<Value>>): Field<Value> => {
  const byText = new Map<string, E.Either<never, Value>>()
  for (const { value, texts } of codes) for (const text of texts) byText.set(text.toLowerCase(), E.right(value))
  return {
    form: codes.map(({ texts: [code, ...aliases] }) => [`\`${code}\``, ...aliases].join(' ')).join(', '),
    read: (text) => byText.get(text) ?? byText.get(halfWidth(text).toLowerCase()) ?? unreadable('code-unknown'),
  }
}

/** Values that are their own English code. */
export const codes = <Value extends string>(
  aliases: Readonly<Record<Value, ReadonlyArray<string>>>,
): ReadonlyArray<Code<Value>> => {
  const all: Code<Value>[] = []
  for (const value in aliases) all.push({ value, texts: [value, ...aliases[value]] })
  return all
}

/** 片区: a zone of the policy's place table, by code or by any of its names. */
export const zoneField: Field<string> = {
  form: "zone of the policy's place table, by code or name",
  read: (text, { policy }) => {
    const code = zoneNamed(policy, text) ?? zoneNamed(policy, halfWidth(text))
    return code === null ? unreadable('zone-unknown') : E.right(code)
  },
}
