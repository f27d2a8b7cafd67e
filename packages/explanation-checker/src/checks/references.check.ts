import type { ExplanationDocument } from '../document/document.js'
import type { Input } from '../document/input.js'
import type { Finding } from '../verdict/finding.js'

/** Each reference leads to something in the document, and from a step only to earlier ones: so no step rests on itself. */
export const checkReferences = ({ steps, parameters, facts }: ExplanationDocument): ReadonlyArray<Finding> => {
  const stepIds = new Set(steps.map(({ id }) => id))
  const parameterIds = new Set(parameters.map(({ id }) => id))
  const factIds = new Set(facts.map(({ id }) => id))
  const earlier = new Set<string>()
  const findings: Finding[] = []

  for (const [index, step] of steps.entries()) {
    for (const [name, input] of Object.entries(step.inputs)) {
      const at = { path: `steps[${index}].inputs.${name}`, step: step.id }
      const { steps: toSteps, parameters: toParameters, facts: toFacts } = targetsOf(input)
      for (const to of toSteps) {
        if (!stepIds.has(to)) findings.push({ code: 'ReferenceToNothing', ...at, to })
        else if (!earlier.has(to)) findings.push({ code: 'ReferenceNotEarlier', ...at, to })
      }
      for (const to of toParameters) {
        if (!parameterIds.has(to)) findings.push({ code: 'ReferenceToNothing', ...at, to })
      }
      for (const to of toFacts) if (!factIds.has(to)) findings.push({ code: 'ReferenceToNothing', ...at, to })
    }
    earlier.add(step.id)
  }
  return findings
}

interface Targets {
  readonly steps: ReadonlyArray<string>
  readonly parameters: ReadonlyArray<string>
  readonly facts: ReadonlyArray<string>
}

const none: Targets = { steps: [], parameters: [], facts: [] }

const targetsOf = (input: Input): Targets => {
  if ('step' in input) return { ...none, steps: [input.step] }
  if ('steps' in input) return { ...none, steps: input.steps }
  if ('parameter' in input) return { ...none, parameters: [input.parameter] }
  if ('fact' in input) return { ...none, facts: [input.fact] }
  return 'facts' in input ? { ...none, facts: input.facts } : none
}
