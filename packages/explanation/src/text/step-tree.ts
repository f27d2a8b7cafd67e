import type { ExplainedStep, Explanation, InputReference } from '../document/explanation.js'
import { factLeaf } from './fact-text.js'
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
  const drawnFacts = new Set<string>()
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
    (step.rule === 'pooled-share' && step.output === 0) ||
    (isEmpty(step.output) &&
      (step.rule === 'certification-lapse' ||
        step.rule === 'disabilities' ||
        step.rule === 'severely-disabled' ||
        !restsOnFacts(step)))

  /** Of the ways to a benefit only the one that was gone; all of them where none led to one. */
  const shownInputs = ({ rule, inputs, output }: ExplainedStep): ReadonlyArray<InputReference> => {
    const decisive = rule === 'benefit-due' ? decisiveFor(output) : null
    return Object.entries(inputs).flatMap(([name, input]) =>
      decisive === null || decisive.includes(name) ? [input] : [],
    )
  }

  /** The account's share rests on every entry; those that made up the balance stand there already. */
  const isRepeated = ({ rule }: ExplainedStep, fact: string): boolean =>
    rule === 'account-share' && drawnFacts.has(fact)

  const draw = (id: string): ReadonlyArray<Branch> => {
    const step = stepOf.get(id)
    if (step === undefined || isSilent(step)) return []
    const text = `${step[lang]}${lang === 'zh' ? '：' : ': '}${valueText(step.output, step.unit, lang)}`
    if (drawn.has(id)) return [leaf(`${text}${lang === 'zh' ? '（见上）' : ' (see above)'}`)]
    drawn.add(id)
    return [
      { text, branches: [...shownInputs(step).flatMap((input) => drawInput(step, input)), ...silentRounds(step)] },
    ]
  }

  const silentRounds = ({ inputs }: ExplainedStep): ReadonlyArray<Branch> => {
    const count = stepsIn(inputs.lapses ?? nothing).filter((id) => isEmpty(stepOf.get(id)?.output)).length
    if (count === 0) return []
    return [
      leaf(
        lang === 'zh'
          ? `按期通过或当月无待遇的认证批次：${count} 个`
          : `rounds passed in time, or with nothing due then: ${count}`,
      ),
    ]
  }

  const drawInput = (step: ExplainedStep, input: InputReference): ReadonlyArray<Branch> => {
    if ('parameter' in input) {
      const parameter = parameterOf.get(input.parameter)
      return parameter === undefined ? [] : [leaf(parameterText(parameter, lang))]
    }
    const named = 'fact' in input ? [input.fact] : 'facts' in input ? input.facts : []
    const used = named.filter((id) => !isRepeated(step, id)).flatMap((id) => factOf.get(id) ?? [])
    for (const { id } of used) drawnFacts.add(id)
    return [...stepsIn(input).flatMap(draw), ...used.map((fact) => factLeaf(fact, lang))]
  }

  return { draw }
}

const nothing: InputReference = { value: null }

const decisiveInputs: Readonly<Record<string, ReadonlyArray<string>>> = {
  pension: ['pensionStart', 'pensionEnd', 'pensionLost'],
  'disability-aid': ['aidFrom', 'aidTo', 'severe', 'aidEnd', 'aidLost'],
}

const decisiveFor = (output: unknown): ReadonlyArray<string> | null =>
  typeof output === 'object' && output !== null && 'benefit' in output && typeof output.benefit === 'string'
    ? (decisiveInputs[output.benefit] ?? null)
    : null

const stepsIn = (input: InputReference): ReadonlyArray<string> =>
  'step' in input ? [input.step] : 'steps' in input ? input.steps : []
