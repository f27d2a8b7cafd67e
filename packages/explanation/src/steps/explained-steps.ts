import {
  broken,
  type Entitlement,
  type Input,
  linesOf,
  type Step,
  type StepName,
  type UsedFact,
} from '@pension-ledger/domain'
import type { Answer, ExplainedStep, InputReference } from '../document/explanation.js'
import { parameterId } from './read-parameter.js'
import { stepWords } from './step-words.js'

/** Numbers facts as the document does. */
type IdOf = (fact: UsedFact) => string

const idOf = (name: StepName, factId: IdOf): string =>
  typeof name === 'string' ? name : `${name.name}:${factId(name.of)}`

/** Facts are listed in the order of the document, whatever order they were looked at in. */
const inOrder = (ids: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...ids].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))

const reference = (input: Input, factId: IdOf): InputReference => {
  if ('step' in input) return { step: idOf(input.step, factId) }
  if ('steps' in input) return { steps: input.steps.map((name) => idOf(name, factId)) }
  if ('parameter' in input) return { parameter: parameterId(input.parameter, input.on) }
  if ('fact' in input) return { fact: factId(input.fact) }
  return 'facts' in input ? { facts: inOrder(input.facts.map(factId)) } : { value: input.value }
}

/** An entitlement as the document writes it: its lines in full. Whoever it is explained to was enrolled. */
export const answerOf = ({ status, reason, releasedIn, lines, totalFen }: Entitlement): Answer => ({
  status,
  reason: reason === 'not-enrolled' ? broken('nothing is explained to someone never enrolled') : reason,
  releasedIn,
  lines: linesOf(lines),
  totalFen,
})

export const explainedStep = (step: Step, factId: IdOf): ExplainedStep => {
  const id = idOf(step.name, factId)
  const { unit, zh, en } = stepWords(id)
  const inputs = Object.fromEntries(
    Object.entries(step.inputs).map(([name, input]) => [name, reference(input, factId)]),
  )
  return {
    id,
    rule: step.rule,
    inputs,
    output: step.rule === 'entitlement' ? answerOf(step.output) : step.output,
    unit,
    zh,
    en,
  }
}
