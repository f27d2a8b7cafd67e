import type { ExplainedStep, Explanation, InputReference } from '../document/explanation.js'
import { factText } from './fact-text.js'
import type { Lang } from './lang.js'
import { parameterText } from './parameter-text.js'
import { type Branch, leaf } from './tree.js'
import { valueText } from './value-text.js'

/** Draws steps with what they rest on; a step that was drawn before is only named again. */
export interface StepTree {
  readonly draw: (id: string) => ReadonlyArray<Branch>
}

const isEmpty = (output: unknown): boolean =>
  output === null || output === false || (Array.isArray(output) && output.length === 0)

export const stepTree = ({ steps, parameters, facts }: Explanation, lang: Lang): StepTree => {
  const stepOf = new Map(steps.map((step) => [step.id, step]))
  const parameterOf = new Map(parameters.map((parameter) => [parameter.id, parameter]))
  const factOf = new Map(facts.map((fact) => [fact.id, fact]))
  const drawn = new Set<string>()
  const known = new Map<string, boolean>()

  /** Whether any fact stands behind a step: that there was no death need not be drawn when nothing says so. */
  const restsOnFacts = (step: ExplainedStep): boolean => {
    const before = known.get(step.id)
    if (before !== undefined) return before
    const does = Object.values(step.inputs).some(
      (input) =>
        'fact' in input ||
        ('facts' in input && input.facts.length > 0) ||
        stepsIn(input).some((id) => {
          const inner = stepOf.get(id)
          return inner !== undefined && restsOnFacts(inner)
        }),
    )
    known.set(step.id, does)
    return does
  }

  /** Rounds that were passed, or that nobody was due for, are counted and not drawn. */
  const isSilent = (step: ExplainedStep): boolean =>
    isEmpty(step.output) &&
    (step.rule === 'certification-lapse' ||
      step.rule === 'disabilities' ||
      step.rule === 'severely-disabled' ||
      !restsOnFacts(step))

  const draw = (id: string): ReadonlyArray<Branch> => {
    const step = stepOf.get(id)
    if (step === undefined || isSilent(step)) return []
    const text = `${step[lang]}${lang === 'zh' ? '：' : ': '}${valueText(step.output, step.unit, lang)}`
    if (drawn.has(id)) return [leaf(`${text}${lang === 'zh' ? '（见上）' : ' (see above)'}`)]
    drawn.add(id)
    return [{ text, branches: Object.values(step.inputs).flatMap(drawInput) }]
  }

  const drawInput = (input: InputReference): ReadonlyArray<Branch> => {
    if ('parameter' in input) {
      const parameter = parameterOf.get(input.parameter)
      return parameter === undefined ? [] : [leaf(parameterText(parameter, lang))]
    }
    const named = 'fact' in input ? [input.fact] : 'facts' in input ? input.facts : []
    const used = named.flatMap((id) => factOf.get(id) ?? [])
    return [...stepsIn(input).flatMap(draw), ...used.map((fact) => leaf(factText(fact, lang)))]
  }

  return { draw }
}

const stepsIn = (input: InputReference): ReadonlyArray<string> =>
  'step' in input ? [input.step] : 'steps' in input ? input.steps : []
