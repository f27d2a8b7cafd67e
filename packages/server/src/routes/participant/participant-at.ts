import type { ParticipantId, Place } from '@pension-ledger/domain'
import type { ParticipantView } from '@pension-ledger/ledger'
import { placeNow } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { maySee } from '../../access/caller.js'
import { type Problem, problem } from '../../problem/problem.js'
import { told } from '../../problem/problem-of-fund.js'
import type { At } from '../route.js'

/** A participant, and where they belong at the moment. */
export interface PlacedParticipant extends ParticipantView {
  readonly place: Place
}

/**
 * 参保人 at a moment. One of a zone that the caller may not see is answered as one that does not exist.
 *
 * Rejects: UnknownParticipant.
 */
export const participantAt =
  (id: ParticipantId, { fund, moment, zones }: At): TaskEither<Problem, PlacedParticipant> =>
  async () => {
    const view = await told(fund.participant(id, moment))()
    if (E.isLeft(view)) return view
    const place = placeNow(view.right.state)
    return maySee({ zones }, place.zone) ? E.right({ ...view.right, place }) : E.left(problem('UnknownParticipant'))
  }
