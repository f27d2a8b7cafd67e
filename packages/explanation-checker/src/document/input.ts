import * as t from 'io-ts'
import { closed, present, text } from './shapes.js'

const ids = t.readonlyArray(text)

const inputCodecs = {
  step: closed({ step: text }),
  parameter: closed({ parameter: text }),
  fact: closed({ fact: text }),
  facts: closed({ facts: ids }),
  steps: closed({ steps: ids }),
  value: closed({ value: present }),
}

export type InputKind = keyof typeof inputCodecs
export type Input = { readonly [Kind in InputKind]: t.TypeOf<(typeof inputCodecs)[Kind]> }[InputKind]

const kinds: ReadonlyArray<InputKind> = ['step', 'parameter', 'fact', 'facts', 'steps', 'value']
const kindOf = (u: unknown): InputKind | undefined =>
  typeof u === 'object' && u !== null ? kinds.find((kind) => Object.hasOwn(u, kind)) : undefined

/** What a step is given: a reference to what stands in the document, or the value itself. */
export const Input = new t.Type<Input>(
  kinds.join(' | '),
  (u): u is Input => {
    const kind = kindOf(u)
    return kind !== undefined && inputCodecs[kind].is(u)
  },
  (u, context) => {
    const kind = kindOf(u)
    return kind === undefined ? t.failure(u, context) : inputCodecs[kind].validate(u, context)
  },
  t.identity,
)
