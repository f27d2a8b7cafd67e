import { broken, type NoPolicyInForce } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'

/** What the policy answers. A plan is checked before anything is simulated, so a missing rule is a defect here. */
export const lawful = <Answer>(answer: E.Either<NoPolicyInForce, Answer>): Answer =>
  E.isRight(answer) ? answer.right : broken(`no ${answer.left.parameter} is in force on ${answer.left.at}`)
