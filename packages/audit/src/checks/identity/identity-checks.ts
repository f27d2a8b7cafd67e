import type { ParticipantCheck } from '../../check.js'
import type { AcrossCheck } from '../wide-check.js'
import { accountShared } from './account-shared.js'
import { duplicatePerson } from './duplicate-person.js'
import type { Holders } from './holders.js'
import { idInvalid } from './id-invalid.js'
import { identityReplaced } from './identity-replaced.js'

/** 身份: of one participant. */
export const identityChecks: ReadonlyArray<ParticipantCheck> = [identityReplaced, idInvalid]

/** 身份与账户: across participants. */
export const acrossChecks: ReadonlyArray<AcrossCheck<Holders>> = [duplicatePerson, accountShared]
