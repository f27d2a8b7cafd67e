import { monthOfDate } from '../arithmetic/calendar.js'
import type { Answer, ExplanationDocument } from '../document/document.js'
import { type Fact, factsOf } from '../document/fact.js'
import { sum } from '../rules/account.rules.js'
import { benefitDue, type Due, isAidTime, isDisabled, severelyDisabled } from '../rules/due.rules.js'
import { amountInForce, entitlement, linesDue } from '../rules/entitlement.rules.js'
import {
  certificationLapse,
  certificationResult,
  isPassedInTime,
  release,
  withholdings,
} from '../rules/withholding.rules.js'
import { planAccount } from './account.plan.js'
import { lineAmount, severeGrades } from './parameters.js'
import { planStanding, type Standing } from './standing.plan.js'
import {
  type Bench,
  benchFor,
  given,
  notLookedAt,
  outputsOf,
  type Source,
  type StepSource,
  untold,
  type Workings,
} from './workings.js'

export interface Worked {
  readonly workings: Workings
  /** Undefined where something is missing that it needs. */
  readonly answer: Answer | undefined
}

/** Works the whole document out anew. Nothing is read of it but its month, its facts and its parameters. */
export const workOut = (document: Pick<ExplanationDocument, 'month' | 'facts' | 'parameters'>): Worked => {
  const { month, facts } = document
  const bench = benchFor(document)
  const standing = planStanding(bench, facts)
  const dueIn = dueFor(bench, standing)
  const due = dueIn(month)
  const isPension = due.value?.benefit === 'pension'
  const incrementFrom = isPension ? standing.incrementFrom() : notLookedAt
  const account = isPension ? planAccount(bench, facts, month, standing) : null
  const accountPension = account === null ? notLookedAt : account.amount

  const names =
    due.value === undefined || incrementFrom.value === undefined || accountPension.value === undefined
      ? undefined
      : linesDue({
          month,
          due: due.value,
          incrementFrom: incrementFrom.value,
          accountPension: accountPension.value,
        })
  const lines = names?.flatMap((name) => {
    if (name.component === 'account-pension') return name.level === 'account' ? (account?.lines() ?? []) : []
    return bench.step(`line:${name.component}:${name.level}`, amountInForce, {
      amount: bench.parameter(lineAmount(name, month)),
    })
  })
  const outputs = lines === undefined ? untold : outputsOf(lines)
  const total = bench.step('total', sum, { parts: outputs })
  const answer = bench.step('entitlement', entitlement, {
    month: given(month),
    due,
    release: releaseOf(bench, facts, month, due, dueIn, standing),
    incrementFrom: due.value === undefined ? untold : incrementFrom,
    accountPension: due.value === undefined ? untold : accountPension,
    lines: outputs,
    total,
  })
  return { workings: bench, answer: answer.value }
}

type DueIn = (month: string) => StepSource<Due>

/** What is due for a month; each month is worked out once. */
const dueFor = (bench: Bench, standing: Standing): DueIn => {
  const known = new Map<string, StepSource<Due>>()
  return (month) => {
    const before = known.get(month)
    if (before !== undefined) return before
    const due = bench.step(`due:${month}`, benefitDue, {
      month: given(month),
      pensionStart: standing.start,
      earliest: standing.earliest,
      aidFrom: standing.aidFrom,
      aidTo: standing.reachedPension,
      severe: severeIn(bench, standing, month),
      pensionEnd: standing.pension.end,
      aidEnd: standing.aid.end,
      pensionLost: standing.pension.lost,
      aidLost: standing.aid.lost,
    })
    known.set(month, due)
    return due
  }
}

const severeIn = (bench: Bench, standing: Standing, month: string): Source<boolean | null> => {
  const pensionStart = standing.start.value
  const aidFrom = standing.aidFrom.value
  const aidTo = standing.reachedPension.value
  if (pensionStart === undefined || aidFrom === undefined || aidTo === undefined) return untold
  if (!isAidTime({ month, pensionStart, aidFrom, aidTo })) return notLookedAt
  const held = standing.disabilities()
  return bench.step(`severe:${month}`, severelyDisabled, {
    month: given(month),
    held,
    grades: isDisabled(held.value ?? [], month) ? bench.parameter(severeGrades(month)) : notLookedAt,
  })
}

const releaseOf = (
  bench: Bench,
  facts: ReadonlyArray<Fact>,
  month: string,
  due: StepSource<Due>,
  dueIn: DueIn,
  standing: Standing,
) => {
  if (due.value === undefined) return untold
  if (due.value.benefit === null) return notLookedAt
  const { step, oneFact, allFacts } = bench
  const certifications = factsOf(facts, 'CertificationRecorded')
  const lapses = factsOf(facts, 'CertificationRoundOpened').map((round) =>
    step(`lapse:${round.id}`, certificationLapse, {
      round: oneFact(round),
      certifications: allFacts(certifications),
      due: isPassedInTime(round, certifications) ? notLookedAt : dueIn(monthOfDate(round.data.deadline)),
    }),
  )
  const results = certifications
    .filter(({ data }) => data.result !== 'passed')
    .map((certification) =>
      step(`result:${certification.id}`, certificationResult, {
        certification: oneFact(certification),
        certifications: allFacts(certifications),
        death: standing.death,
      }),
    )
  const withheld = step('withholdings', withholdings, {
    lapses: outputsOf(lapses),
    results: outputsOf(results),
    pension: standing.pension.suspensions,
    aid: standing.aid.suspensions,
  })
  return step('release', release, { month: given(month), due, withholdings: withheld })
}
