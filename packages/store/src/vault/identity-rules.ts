import * as E from 'fp-ts/lib/Either.js'
import type { IdentityRecord, VaultError } from './identity-vault.js'

const civilDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const unkeepable = /\p{Cc}|\p{Surrogate}/u

const fault = ({ participantId, effectiveOn, name, idNumber, bankAccount }: IdentityRecord): string | null => {
  if (participantId === '') return 'its participantId is empty'
  if (!civilDate.test(effectiveOn)) return 'its effectiveOn is no date YYYY-MM-DD'
  if (name === '') return 'its name is empty'
  if (idNumber === '') return 'its idNumber is empty'
  if (bankAccount === '') return 'its bankAccount is empty: null says that there is none'
  if (unkeepable.test(participantId + name + idNumber + (bankAccount ?? '')))
    return 'it holds a control character or half a surrogate pair'
  return null
}

/** What every vault refuses. Never names what stands in the record: the answer may reach a log file. */
export const checkIdentities = (records: ReadonlyArray<IdentityRecord>): E.Either<VaultError, void> => {
  for (const [index, record] of records.entries()) {
    const why = fault(record)
    if (why !== null) return E.left({ code: 'BadIdentity', index, why })
  }
  return E.right(undefined)
}

/** The order of a history: by date, and of one date in the order in which they were kept. */
export const byEffectiveDate = (a: IdentityRecord, b: IdentityRecord): number =>
  a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0
