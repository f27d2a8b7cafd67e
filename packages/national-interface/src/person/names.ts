import type { ParticipantId } from '@pension-ledger/domain'
import type { IdentityVault, VaultError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** 身份: a person's current name, document number and bank account. */
export interface PersonOnRecord {
  readonly name: string
  readonly idNumber: string
  readonly bankAccount: string | null
}

/** Where names come from. It is asked only when personal data is to be written. */
export interface Names {
  /** null for someone who is not known there, or was erased. */
  readonly nameOf: (participantId: ParticipantId) => TaskEither<VaultError, PersonOnRecord | null>
}

/** Names from the identity vault, as they are now: the standard asks for the current name, whole. */
export const namesIn = (vault: Pick<IdentityVault, 'get'>): Names => ({
  nameOf: (participantId) => async () => {
    const identity = await vault.get(participantId)()
    if (E.isLeft(identity)) return identity
    if (identity.right.status !== 'known') return E.right(null)
    const { name, idNumber, bankAccount } = identity.right.current
    return E.right({ name, idNumber, bankAccount })
  },
})
