import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { byEffectiveDate, checkIdentities } from './identity-rules.js'
import type { Identity, IdentityVault, KeptIdentity, VaultError } from './identity-vault.js'
import { keyringOf } from './keyring.js'

/** What a memory vault keeps. Opening a vault on it again is a restart. */
export interface VaultShelf {
  /** By participant, then by salt: the same record has the same salt. */
  readonly records: Map<string, Map<string, KeptIdentity>>
  readonly erased: Set<string>
}

export const emptyShelf = (): VaultShelf => ({ records: new Map(), erased: new Set() })

/** A vault that is gone with the process. */
export const memoryVault = (key: Uint8Array, { records, erased }: VaultShelf = emptyShelf()): IdentityVault => {
  const keyring = keyringOf(key)
  let closed = false

  const ask =
    <A>(question: () => E.Either<VaultError, A>): TaskEither<VaultError, A> =>
    async () =>
      closed ? E.left({ code: 'StoreClosed' }) : question()

  return {
    ...keyring,
    url: 'memory:',
    put: (given) =>
      ask(() => {
        const checked = checkIdentities(given)
        if (E.isLeft(checked)) return checked
        const counts = { kept: 0, alreadyKept: 0, erased: 0 }
        for (const { participantId, effectiveOn, name, idNumber, bankAccount } of given) {
          const record = { participantId, effectiveOn, name, idNumber, bankAccount }
          const salt = keyring.saltOf(record)
          const own = records.get(participantId) ?? new Map<string, KeptIdentity>()
          if (erased.has(participantId)) counts.erased += 1
          else if (own.has(salt)) counts.alreadyKept += 1
          else {
            counts.kept += 1
            records.set(participantId, own.set(salt, { ...record, salt }))
          }
        }
        return E.right(counts)
      }),
    get: (participantId) =>
      ask<Identity>(() => {
        if (erased.has(participantId)) return E.right({ status: 'erased' })
        const history = [...(records.get(participantId)?.values() ?? [])].sort(byEffectiveDate)
        const current = history.at(-1)
        return E.right(current === undefined ? { status: 'unknown' } : { status: 'known', current, history })
      }),
    participantsByIdToken: (token) =>
      ask(() => {
        const has = (own: ReadonlyMap<string, KeptIdentity>): boolean =>
          [...own.values()].some(({ idNumber }) => keyring.tokenOfIdNumber(idNumber) === token)
        return E.right([...records].flatMap(([id, own]) => (has(own) ? [id] : [])).sort(byBytes))
      }),
    erase: (participantId) =>
      ask(() => {
        records.delete(participantId)
        erased.add(participantId)
        return E.right(undefined)
      }),
    close: async () => {
      closed = true
    },
  }
}

/** The order of SQLite: by UTF-8 bytes. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
