import {
  type DomainEvent,
  decide,
  emptyParticipant,
  evolveParticipant,
  participantStream,
  type Refusal,
  type Rules,
} from '@pension-ledger/domain'
import { type EventStore, expecting, type StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { everything } from '../cut.js'
import { type FactRecord, historyOf } from '../history.js'
import type { HistoryError, NoPolicyAdopted } from '../ledger-error.js'
import { eventsToAppend, type KeyTaken } from './events-to-append.js'
import { rulesNow } from './known-rules.js'
import { correlationOf, isOfSubmission, type Submission } from './submission.js'

/** What became of a submission. */
export interface Submitted {
  /**
   * `appended`: the events stand, and came of this submission. `appended-before`: so they did when it came.
   * `already-so`: what was commanded is on record already, and nothing was appended.
   */
  readonly status: 'appended' | 'appended-before' | 'already-so'
  readonly events: ReadonlyArray<DomainEvent>
  readonly eventIds: ReadonlyArray<string>
  /** Where the last of the events stands in the log; null where nothing was appended. */
  readonly position: number | null
}

/** Why a submission was not carried out: a refusal of `decide`, or what stands before or after it. */
export type SubmitError =
  | Refusal
  | HistoryError
  | NoPolicyAdopted
  | KeyTaken
  /** 一事两岗两审: whoever enters does not review. */
  | { readonly code: 'SameMakerChecker'; readonly maker: string }
  /** The participant has events of another command under this id. */
  | { readonly code: 'SubmissionIdReused'; readonly id: string }

/** How often a command is decided anew because another writer came between. */
const attemptsAtMost = 8

/**
 * 办理: reads a participant's history, folds it, decides the command, and appends what was decided, expecting the history just read. Where
 * another writer came between, it is read and decided anew, a bounded number of times: so two who pay one month pay it once.
 *
 * Repeating a submission is safe, also after an answer was lost: its id stands beside its events, and they have ids that follow from
 * what they say.
 *
 * Units:   as in the command and its events: fen, `YYYY-MM`, `YYYY-MM-DD`.
 * Rejects: SameMakerChecker; SubmissionIdReused; the refusals of `decide`, in its order; KeyTaken; NoPolicyAdopted; what the store
 *          answers, RevisionConflict only after the last attempt. After StoreUnavailable the outcome is not known: repeat it.
 * Source:  rules §4, "Deciding".
 *
 * @example
 * await submit(store, '530114')({ id: 'run-2022-08', command, maker: '甲', checker: '乙', document: null })()
 */
export const submit = (
  store: EventStore,
  jurisdiction: string,
): ((submission: Submission) => TaskEither<SubmitError, Submitted>) => {
  const rules = rulesNow(store, jurisdiction)
  return (submission) => async () => {
    const { maker, checker, command } = submission
    if (maker === checker) return E.left({ code: 'SameMakerChecker', maker })
    const stream = participantStream(command.participantId)
    for (let attempt = 1; ; attempt++) {
      const history = await historyOf(store)(stream, everything)()
      if (E.isLeft(history)) return history
      const earlier = earlierOf(submission, history.right)
      if (E.isLeft(earlier)) return earlier
      if (earlier.right !== null) return E.right(earlier.right)

      const known = await rules()()
      if (E.isLeft(known)) return known
      const answer = await decideAndAppend(store, stream, submission, history.right, known.right)
      if (E.isRight(answer) || !isInterference(answer.left) || attempt === attemptsAtMost) return answer
    }
  }
}

/** What the submission did before; null where it did nothing yet. */
const earlierOf = (
  submission: Submission,
  history: ReadonlyArray<FactRecord>,
): E.Either<SubmitError, Submitted | null> => {
  const own = history.filter((record) => isOfSubmission(record, submission))
  const last = own.at(-1)
  if (last === undefined) return E.right(null)
  const correlation = correlationOf(submission)
  if (own.some(({ recorded }) => recorded.provenance.correlationId !== correlation))
    return E.left({ code: 'SubmissionIdReused', id: submission.id })
  return E.right({
    status: 'appended-before',
    events: own.map(({ event }) => event),
    eventIds: own.map(({ recorded }) => recorded.id),
    position: last.recorded.position,
  })
}

const decideAndAppend = async (
  store: EventStore,
  stream: string,
  submission: Submission,
  history: ReadonlyArray<FactRecord>,
  rules: Rules,
): Promise<E.Either<SubmitError, Submitted>> => {
  const state = history.reduce((before, { event }) => evolveParticipant(before, event), emptyParticipant)
  const decision = decide(state, submission.command, rules)
  if (E.isLeft(decision)) return decision
  if (decision.right.length === 0) return E.right({ status: 'already-so', events: [], eventIds: [], position: null })
  const events = eventsToAppend(decision.right, submission, history)
  if (E.isLeft(events)) return events
  const expected = expecting(history.at(-1)?.recorded.revision ?? -1)
  const appended = await store.append({ stream, expected, events: events.right })()
  if (E.isLeft(appended)) return appended
  const eventIds = events.right.map(({ id }) => id)

  // Another writer may have decided the very same at the very same place: to the store, whose ids are equal, ours repeats theirs.
  const standing = await store.find(eventIds, [stream])()
  if (E.isLeft(standing)) return standing
  const correlation = correlationOf(submission)
  for (const { provenance } of standing.right.values())
    if (provenance.correlationId !== correlation)
      return E.left({ code: 'RevisionConflict', stream, expected, actual: appended.right.revision })
  return E.right({ status: 'appended', events: decision.right, eventIds, position: appended.right.position })
}

const isInterference = ({ code }: SubmitError | StoreError): boolean =>
  code === 'RevisionConflict' || code === 'DuplicateEventId'
