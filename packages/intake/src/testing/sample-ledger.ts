import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { businessDate } from '@pension-ledger/domain'
import { type Ledger, openLedger } from '@pension-ledger/ledger'
import { openStore, openVault, type RecordedEvent, vaultUrlOf } from '@pension-ledger/store'
import type { ImportSummary } from '../files/file-summary.js'
import { type ImportOptions, importFiles } from '../files/import-files.js'
import { right, samplePolicy } from './sample-policy.js'

/** The same in every test, so that the same rows give the same tokens. */
const key = new Uint8Array(32).fill(7)

export const openSample = async (url: string): Promise<Ledger> => {
  const store = right(await openStore(url, { create: true })())
  const vault = right(await openVault(vaultUrlOf(url), { create: true, key })())
  return right(await openLedger({ store, vault }, { book: samplePolicy, adoptedOn: businessDate('2022-01-01') })())
}

export const newDirectory = (): Promise<string> => mkdtemp(join(tmpdir(), 'intake-'))

export const importInto = async (
  ledger: Ledger,
  directory: string,
  options: Partial<ImportOptions> = {},
): Promise<ImportSummary> =>
  right(await importFiles(ledger, [directory], { quarantineFile: join(directory, 'quarantine.csv'), ...options })())

/** Everything a ledger's store holds, in the order of positions. */
export const logOf = async (ledger: Ledger): Promise<ReadonlyArray<RecordedEvent>> => {
  const events: RecordedEvent[] = []
  for await (const page of ledger.store.readLog()) events.push(...right(page))
  return events
}

/** What makes a ledger the same as another: what was recorded, where, and in which order. Not when, nor from which file. */
export const contentOf = async (ledger: Ledger): Promise<ReadonlyArray<string>> =>
  (await logOf(ledger)).map(
    ({ position, stream, revision, id, type, data }) => `${position} ${stream} ${revision} ${id} ${type} ${data}`,
  )
