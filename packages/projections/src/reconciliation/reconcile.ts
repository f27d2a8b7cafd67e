import type { BusinessDate } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Replayed } from '../replay/replay.js'
import { type AnswerOfFigure, answerTo, type NoAnswer } from './answer.js'
import { type Answer, differenceOf, printed, saysTheSame } from './printed.js'
import type { Bilingual, CrossCheck, Published, PublishedFigure, Unit, Value } from './published.js'
import { reasonOfDifference, reasonOfNoAnswer } from './reasons.js'

/** One published figure beside the ledger's. */
export interface ReconciledFigure {
  readonly id: string
  readonly label: Bilingual
  readonly unit: Unit
  readonly published: string
  /** At the printed precision; null where the ledger has no answer. */
  readonly ledger: string | null
  /** Ledger less published; null for texts, and without an answer. */
  readonly difference: string | null
  /** `unexplained`: a cross-check whose two sides disagree. */
  readonly status: 'equal' | 'differs' | 'unexplained'
  readonly reason: Bilingual | null
  readonly basis: Bilingual
  readonly effectiveAt: BusinessDate
}

/** 对账结果: every figure, in the order of the file, cross-checks last. */
export interface Reconciliation {
  readonly id: string
  readonly title: Bilingual
  readonly figures: ReadonlyArray<ReconciledFigure>
  readonly equal: number
  readonly differs: number
  readonly unexplained: number
  readonly position: number
  readonly policy: { readonly id: string; readonly version: string }
}

/** Replays the ledger as it was true by a day. */
export type ReplayAt<L> = (effectiveAt: BusinessDate) => TaskEither<L, Replayed>

/**
 * 对账: every published figure beside what the ledger gives for it. The ledger is replayed once for each distinct day.
 *
 * A figure is `equal` when the ledger's number, at the printed precision, is the published one. Nothing is forced to match.
 */
export const reconcile =
  <L>(published: Published, replayAt: ReplayAt<L>): TaskEither<L, Reconciliation> =>
  async () => {
    const replays = new Map<BusinessDate, Replayed>()
    for (const { effectiveAt } of [...published.figures, ...published.crossChecks]) {
      if (replays.has(effectiveAt)) continue
      const replayed = await replayAt(effectiveAt)()
      if (E.isLeft(replayed)) return replayed
      replays.set(effectiveAt, replayed.right)
    }

    const answers = answersOf(published, replays)
    const figures = [
      ...published.figures.map((figure) => reconciled(figure, answers.ofFigure(figure.id))),
      ...published.crossChecks.map((check) => crossChecked(check, answers)),
    ]
    const count = (status: ReconciledFigure['status']): number => figures.filter((of) => of.status === status).length
    const [first] = replays.values()
    return E.right({
      id: published.id,
      title: published.title,
      figures,
      equal: count('equal'),
      differs: count('differs'),
      unexplained: count('unexplained'),
      position: first?.position ?? 0,
      policy: { id: first?.policy.id ?? '', version: first?.policy.version ?? '' },
    })
  }

interface Answers {
  readonly ofFigure: AnswerOfFigure
  readonly of: (value: Value, effectiveAt: BusinessDate) => E.Either<NoAnswer, Answer>
}

const answersOf = (published: Published, replays: ReadonlyMap<BusinessDate, Replayed>): Answers => {
  const byId = new Map([...published.figures, ...published.crossChecks].map((figure) => [figure.id, figure]))
  const ofFigure: AnswerOfFigure = (id) => {
    const figure = byId.get(id)
    return figure === undefined ? E.left({ code: 'NotANumber', what: id }) : of(figure.value, figure.effectiveAt)
  }
  const of: Answers['of'] = (value, effectiveAt) => {
    const replayed = replays.get(effectiveAt)
    return replayed === undefined
      ? E.left({ code: 'NotANumber', what: effectiveAt })
      : answerTo(value.query, replayed, ofFigure)
  }
  return { ofFigure, of }
}

const print = (answer: Answer, { unit, decimals, rounding }: Value): string => printed(answer, unit, decimals, rounding)

const reconciled = (
  { id, label, published, basis, effectiveAt, value }: PublishedFigure,
  answer: E.Either<NoAnswer, Answer>,
): ReconciledFigure => {
  const common = { id, label, unit: value.unit, published, basis, effectiveAt }
  if (E.isLeft(answer))
    return { ...common, ledger: null, difference: null, status: 'differs', reason: reasonOfNoAnswer(answer.left) }
  const ledger = print(answer.right, value)
  const difference = differenceOf(ledger, published, value.decimals)
  return saysTheSame(ledger, published)
    ? { ...common, ledger, difference, status: 'equal', reason: null }
    : { ...common, ledger, difference, status: 'differs', reason: reasonOfDifference(ledger, published) }
}

const crossChecked = (check: CrossCheck, answers: Answers): ReconciledFigure => {
  const figure = reconciled(check, answers.ofFigure(check.id))
  if (figure.status === 'equal' || figure.ledger === null) return figure
  let reason = check.reason
  for (const [name, value] of Object.entries(check.values)) {
    const answer = answers.of(value, check.effectiveAt)
    const text = E.isLeft(answer) ? '—' : print(answer.right, value)
    reason = { zh: reason.zh.replaceAll(`{${name}}`, text), en: reason.en.replaceAll(`{${name}}`, text) }
  }
  return { ...figure, status: 'unexplained', reason }
}
