import { same } from '../document/canonical.js'
import type { ExplanationDocument, Step } from '../document/document.js'
import type { WorkedStep, Workings } from '../plan/workings.js'
import type { Finding } from '../verdict/finding.js'
import { shown, shownApart } from '../verdict/shown.js'

/** Each step against the same step worked out anew: that it is there, once and last where it should be, its rule, inputs and output. */
export const checkSteps = ({ steps, root }: ExplanationDocument, workings: Workings): ReadonlyArray<Finding> => {
  const places = new Map(steps.map(({ id }, index) => [id, index]))
  const missing = [...workings.steps.keys()].filter((id) => !places.has(id))
  return [
    ...steps.flatMap((step, index) => {
      const path = `steps[${index}]`
      const worked = workings.steps.get(step.id)
      // Where the same id stands twice, the later one is the step, and the earlier one is too many.
      if (places.get(step.id) !== index) return [{ code: 'StepTwice' as const, path: `${path}.id`, step: step.id }]
      if (worked !== undefined) return checkStep(step, worked, path)
      return workings.isIncomplete() ? [] : [{ code: 'StepNotUsed' as const, path, step: step.id }]
    }),
    ...missing.map((step): Finding => ({ code: 'StepMissing', path: 'steps', step })),
    ...(steps.at(-1)?.id === root ? [] : [{ code: 'LastStepNotRoot' as const, path: 'steps' }]),
  ]
}

const checkStep = (step: Step, worked: WorkedStep, path: string): ReadonlyArray<Finding> => {
  const findings: Finding[] = []
  const differs = (
    code: 'StepRuleWrong' | 'StepInputWrong' | 'StepOutputWrong',
    at: string,
    expected: unknown,
    found: unknown,
  ): void => {
    if (same(expected, found)) return
    findings.push({ code, path: `${path}.${at}`, step: step.id, ...shownApart(expected, found) })
  }
  differs('StepRuleWrong', 'rule', worked.rule, step.rule)
  for (const [name, input] of Object.entries(worked.inputs)) {
    const stated = Object.hasOwn(step.inputs, name) ? step.inputs[name] : undefined
    if (stated === undefined) {
      findings.push({ code: 'FieldMissing', path: `${path}.inputs.${name}`, expected: shown(input) })
    } else if (input !== undefined) differs('StepInputWrong', `inputs.${name}`, input, stated)
  }
  for (const name of Object.keys(step.inputs)) {
    if (!Object.hasOwn(worked.inputs, name)) findings.push({ code: 'UnknownField', path: `${path}.inputs.${name}` })
  }
  if (worked.output !== undefined) differs('StepOutputWrong', 'output', worked.output, step.output)
  return findings
}
