import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { commitOf } from '../sqlite/commit.js'
import type { Connection } from '../sqlite/connection.js'
import { attempt } from '../sqlite/sqlite-errors.js'
import type { StoreError } from '../store-error.js'
import { checkIdentities } from './identity-rules.js'
import type { Identity, IdentityRecord, IdentityVault, KeptIdentity, PutCounts, VaultError } from './identity-vault.js'
import { keyringOf } from './keyring.js'

const insertSql = `INSERT INTO identities (participant_id, effective_on, name, id_number, bank_account, id_token, salt)
  VALUES (?, ?, ?, ?, ?, unhex(?), unhex(?)) ON CONFLICT DO NOTHING`

const historySql = `SELECT participant_id AS participantId, effective_on AS effectiveOn, name, id_number AS idNumber,
    bank_account AS bankAccount, lower(hex(salt)) AS salt
  FROM identities WHERE participant_id = ? ORDER BY effective_on, record_no`

const byTokenSql =
  'SELECT DISTINCT participant_id AS id FROM identities WHERE id_token = unhex(?) ORDER BY participant_id'

const erasedSql = 'SELECT participant_id AS id FROM json_each(?) j CROSS JOIN erasures ON participant_id = j.value'

interface IdRow {
  readonly id: string
}

/** A vault in an SQLite file. */
export const sqliteVault = (
  db: Connection,
  key: Uint8Array,
  { url, readOnly }: { readonly url: string; readonly readOnly: boolean },
): IdentityVault => {
  const keyring = keyringOf(key)
  const commit = commitOf(db, url)
  let closed = false

  const ask =
    <A>(question: () => E.Either<VaultError, A>): TaskEither<VaultError, A> =>
    async () =>
      closed ? E.left({ code: 'StoreClosed' }) : question()

  const write =
    <A>(work: () => E.Either<StoreError, A>): (() => E.Either<StoreError, A>) =>
    () =>
      readOnly ? E.left({ code: 'StoreNotWritable', url, why: 'it was opened to be read only' }) : commit(work)

  const putAll = (records: ReadonlyArray<IdentityRecord>): PutCounts => {
    const ids = JSON.stringify([...new Set(records.map(({ participantId }) => participantId))])
    const gone = new Set((db.statement(erasedSql).all(ids) as IdRow[]).map(({ id }) => id))
    const insert = db.statement(insertSql)
    const counts = { kept: 0, alreadyKept: 0, erased: 0 }
    for (const record of records) {
      if (gone.has(record.participantId)) {
        counts.erased += 1
        continue
      }
      const { participantId, effectiveOn, name, idNumber, bankAccount } = record
      const token = keyring.tokenOfIdNumber(idNumber)
      const salt = keyring.saltOf(record)
      const { changes } = insert.run(participantId, effectiveOn, name, idNumber, bankAccount, token, salt)
      if (Number(changes) === 1) counts.kept += 1
      else counts.alreadyKept += 1
    }
    return counts
  }

  return {
    ...keyring,
    url,
    put: (records) =>
      ask(() => {
        const checked = checkIdentities(records)
        return E.isLeft(checked) ? checked : write(() => E.right(putAll(records)))()
      }),
    get: (participantId) =>
      ask(() =>
        attempt<Identity>(url, () => {
          if (db.number('SELECT 1 FROM erasures WHERE participant_id = ?', participantId) !== null) {
            return E.right({ status: 'erased' })
          }
          const history = db.statement(historySql).all(participantId) as KeptIdentity[]
          const current = history.at(-1)
          return E.right(current === undefined ? { status: 'unknown' } : { status: 'known', current, history })
        }),
      ),
    participantsByIdToken: (token) =>
      ask(() => attempt(url, () => E.right((db.statement(byTokenSql).all(token) as IdRow[]).map(({ id }) => id)))),
    erase: (participantId) =>
      ask(() => {
        const erased = write(() => {
          db.statement('DELETE FROM identities WHERE participant_id = ?').run(participantId)
          db.statement('INSERT INTO erasures (participant_id) VALUES (?) ON CONFLICT DO NOTHING').run(participantId)
          return E.right(undefined)
        })()
        // The WAL still holds the pages as they were: it is written back and emptied at once.
        return E.isLeft(erased) ? erased : attempt(url, () => E.right(db.exec('PRAGMA wal_checkpoint(TRUNCATE)')))
      }),
    close: async () => {
      if (!closed) db.close()
      closed = true
    },
  }
}
