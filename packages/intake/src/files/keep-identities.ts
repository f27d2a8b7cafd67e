import type { IdentityRecord, IdentityVault, VaultError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { committedRecord, type IdentityCorrection, type Secret } from '../rows/secret.js'

/** Puts what rows say of identities into the vault, in one go. Repeating it adds nothing. */
export const keepIdentities =
  (vault: IdentityVault, secrets: ReadonlyArray<Secret>): TaskEither<VaultError, void> =>
  async () => {
    const records: IdentityRecord[] = []
    const histories = new Map<string, ReadonlyArray<IdentityRecord>>()
    for (const secret of secrets) {
      if (secret.kind === 'identity') {
        records.push(secret.record)
        continue
      }
      const { participantId } = secret.correction
      const history = await historyIn(vault, histories, participantId)
      if (E.isLeft(history)) return history
      const corrected = withCorrection(history.right, secret.correction)
      histories.set(participantId, [...history.right, ...corrected].sort(byDate))
      records.push(...corrected)
    }
    return records.length === 0 ? E.right(undefined) : E.map(() => undefined)(await vault.put(records)())
  }

const historyIn = async (
  vault: IdentityVault,
  histories: ReadonlyMap<string, ReadonlyArray<IdentityRecord>>,
  participantId: string,
): Promise<E.Either<VaultError, ReadonlyArray<IdentityRecord>>> => {
  const begun = histories.get(participantId)
  if (begun !== undefined) return E.right(begun)
  const identity = await vault.get(participantId)()
  if (E.isLeft(identity)) return identity
  return E.right(identity.right.status === 'known' ? identity.right.history : [])
}

/** Sorting keeps the order of one date, in which the last one counts. */
const byDate = (a: IdentityRecord, b: IdentityRecord): number =>
  a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0

/**
 * The records that a correction adds: the identity as it is from its day on, and, because corrections may arrive late, each later
 * record that still repeats what is now corrected.
 */
const withCorrection = (
  history: ReadonlyArray<IdentityRecord>,
  correction: IdentityCorrection,
): ReadonlyArray<IdentityRecord> => {
  const { participantId, effectiveOn, part, value } = correction
  if (part === null) return []
  const before = history.filter((record) => record.effectiveOn <= effectiveOn).at(-1) ?? history[0]
  if (before === undefined) return [committedRecord(correction)]
  const later = history.filter((record) => record.effectiveOn > effectiveOn && record[part] === before[part])
  return [{ ...plain(before), participantId, effectiveOn }, ...later.map(plain)].map((record) => ({
    ...record,
    [part]: value,
  }))
}

const plain = ({ participantId, effectiveOn, name, idNumber, bankAccount }: IdentityRecord): IdentityRecord => ({
  participantId,
  effectiveOn,
  name,
  idNumber,
  bankAccount,
})
