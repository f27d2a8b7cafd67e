import type { FactBody } from '../../events/event.js'
import type { ParameterKey } from '../../policy/parameters.js'
import type { Payment } from '../../state/participant.state.js'
import type { CategoryHeld, Suspension } from '../../state/timelines.js'
import type { BusinessDate } from '../../vocabulary/calendar/business-date.js'
import type { Month } from '../../vocabulary/calendar/month.js'
import type { Fen } from '../../vocabulary/money/fen.js'
import type { Due } from '../due-benefit.js'
import type { Entitlement } from '../entitlement.js'
import type { End, MonthsLost } from '../standing.js'
import type { Release, Withholding } from '../withholding.js'

/** A fact as the state keeps it. */
export type UsedFact = FactBody | Payment

/** The rules there are, each with what it gives. docs/reference/explanation.md says how. */
export interface Outputs {
  readonly 'enrolled-on': BusinessDate
  readonly 'birth-date': BusinessDate
  readonly 'age-reached': Month
  readonly 'age-in-effect': Month
  readonly 'earliest-month': Month
  readonly 'required-years': number
  readonly 'year-earned': BusinessDate | null
  readonly 'years-earned': ReadonlyArray<BusinessDate>
  readonly 'years-completed': BusinessDate | null
  readonly 'pension-start': Month | null
  readonly death: { readonly diedOn: BusinessDate; readonly reportedOn: BusinessDate } | null
  readonly 'benefit-end': End | null
  readonly suspensions: ReadonlyArray<Suspension>
  readonly 'months-lost': MonthsLost
  readonly disabilities: ReadonlyArray<Omit<CategoryHeld, 'category'>>
  readonly 'severely-disabled': boolean
  readonly 'benefit-due': Due
  readonly 'certification-lapse': Withholding | null
  readonly 'certification-result': Withholding
  readonly withholdings: ReadonlyArray<Withholding>
  readonly release: Release
  readonly 'amount-in-force': Fen
  readonly 'entries-before': Fen
  readonly sum: Fen
  readonly 'account-pension': Fen
  readonly 'account-share': Fen
  readonly 'pooled-share': Fen
  readonly entitlement: Entitlement
}
/** Names a rule of the calculation. */
export type RuleId = keyof Outputs

/** Names a step; some are named after a fact. */
export type StepName = string | { readonly name: 'lapse' | 'result'; readonly of: UsedFact }

/** What a step was worked out from. `on` is null where a parameter holds always. */
export type Input =
  | { readonly step: StepName }
  | { readonly steps: ReadonlyArray<StepName> }
  | { readonly parameter: ParameterKey; readonly on: BusinessDate | null }
  | { readonly fact: UsedFact }
  | { readonly facts: ReadonlyArray<UsedFact> }
  | { readonly value: string | number | null }

/** 计算步骤: a rule, what it was given and what it gave. */
export type Step = {
  readonly [Rule in RuleId]: {
    readonly name: StepName
    readonly rule: Rule
    readonly inputs: Readonly<Record<string, Input>>
    readonly output: Outputs[Rule]
  }
}[RuleId]

/**
 * 计算过程: the paper on which a calculation notes its steps, if it was given one. It is noted what was worked out, where it was worked
 * out: an explanation has no formulas of its own. One paper is for one participant and one month.
 */
export interface Workings {
  /** Notes steps; what is worked out a second time is not noted again. */
  readonly note: (...steps: ReadonlyArray<Step>) => void
  readonly has: (name: string) => boolean
  /** In the order in which they were worked out: after the steps they refer to. */
  readonly steps: () => ReadonlyArray<Step>
}

export const openWorkings = (): Workings => {
  const steps: Step[] = []
  const names = new Set<string>()
  return {
    note: (...noted) => {
      for (const step of noted) {
        if (typeof step.name === 'string') {
          if (names.has(step.name)) continue
          names.add(step.name)
        }
        steps.push(step)
      }
    },
    has: (name) => names.has(name),
    steps: () => steps,
  }
}

/** An input that a rule did not look at. */
export const unseen: Input = { value: null }

export const always = (parameter: ParameterKey): Input => ({ parameter, on: null })
