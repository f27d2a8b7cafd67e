import { broken, type Input, type Step, type StepName } from '@pension-ledger/domain'

/** A step that is named after a fact has the fact for its key. */
const keyOf = (name: StepName): unknown => (typeof name === 'string' ? name : name.of)

const referred = (input: Input): ReadonlyArray<StepName> => {
  if ('step' in input) return [input.step]
  return 'steps' in input ? input.steps : []
}

/** The steps the answer rests on, in their order: it may have been worked out besides what other months need. */
export const usedSteps = (steps: ReadonlyArray<Step>): ReadonlyArray<Step> => {
  const byKey = new Map<unknown, Step>(steps.map((step) => [keyOf(step.name), step]))
  const used = new Set<Step>()
  const visit = (name: StepName): void => {
    const step = byKey.get(keyOf(name)) ?? broken(`${String(keyOf(name))} was referred to and not worked out`)
    if (used.has(step)) return
    used.add(step)
    for (const input of Object.values(step.inputs)) referred(input).forEach(visit)
  }
  visit('entitlement')
  return steps.filter((step) => used.has(step))
}
