import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Caller } from '../access/caller.js'
import { type Problem, statusOf } from '../problem/problem.js'
import type { AnyRoute, Question } from '../routes/route.js'
import type { PersonalRead, RecordRead } from './ports.js'

/** Who reads what, for the read log. */
export interface Reading {
  readonly route: Pick<AnyRoute, 'name' | 'isPersonal'>
  readonly caller: Caller
  readonly question: Pick<Question, 'inForce' | 'participantIds'>
  readonly position: number | null
  readonly format: PersonalRead['format']
  readonly requestId: string
}

/**
 * Writes down who read personal data, also where nothing was found; then the answer is given. Where that fails, the answer is not given.
 *
 * Rejects: what the answer rejects, ReadLogUnavailable.
 */
export const recorded =
  (recordRead: RecordRead, { route, caller, question, position, format, requestId }: Reading) =>
  <Answer>(
    answer: TaskEither<Problem, Answer>,
    participantsIn: (answer: Answer) => ReadonlyArray<string>,
  ): TaskEither<Problem, Answer> =>
  async () => {
    const answered = await answer()
    if (!route.isPersonal) return answered
    const found = E.isRight(answered) ? participantsIn(answered.right) : []
    const written = await recordRead({
      requestId,
      callerId: caller.id,
      masking: caller.masking,
      reason: caller.reason,
      route: route.name,
      participantIds: [...new Set([...question.participantIds, ...found])],
      query: question.inForce,
      format,
      position,
      status: E.isRight(answered) ? 200 : statusOf(answered.left),
    })()
    return E.isLeft(written) ? written : answered
  }
