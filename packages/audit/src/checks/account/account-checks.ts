import type { ParticipantCheck } from '../../check.js'
import { accountNotRefunded } from './account-not-refunded.js'
import { accountOverdrawn } from './account-overdrawn.js'
import { interestWrong } from './interest-wrong.js'

/** 个人账户 */
export const accountChecks: ReadonlyArray<ParticipantCheck> = [interestWrong, accountOverdrawn, accountNotRefunded]
