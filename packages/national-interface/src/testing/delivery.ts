import {
  businessDate,
  type DomainEvent,
  type ParticipantId,
  type PolicyBook,
  type RecordReversed,
} from '@pension-ledger/domain'
import { sampleBook } from '@pension-ledger/domain/testing'
import { openLedger, type Prepared, record } from '@pension-ledger/ledger'
import { type EventStore, openStore, openVault, type Provenance } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { type ExportOptions, exportTables, type TablesExport } from '../export-tables.js'
import type { Manifest } from '../manifest/manifest.js'
import type { PersonOnRecord } from '../person/names.js'
import type { OutputFolder } from '../writing/output-folder.js'

export const right = <T>(either: E.Either<unknown, T>): T => {
  if (E.isLeft(either)) throw new Error(`refused: ${JSON.stringify(either.left)}`)
  return either.right
}

/** A folder in memory; a file is in the map when it was finished. */
export const memoryFolder = (): OutputFolder & { readonly files: Map<string, Buffer>; readonly open: Set<string> } => {
  const files = new Map<string, Buffer>()
  const open = new Set<string>()
  return {
    files,
    open,
    create: (name) => async () => {
      let written = Buffer.alloc(0)
      open.add(name)
      return E.right({
        write: (bytes) => async () => {
          written = Buffer.concat([written, bytes])
          return E.right(undefined)
        },
        bytes: async function* () {
          yield E.right(written)
        },
        finish: () => async () => {
          open.delete(name)
          files.set(name, written)
          return E.right(undefined)
        },
        discard: async () => {
          open.delete(name)
        },
      })
    },
  }
}

export const provenance: Provenance = {
  maker: '张三',
  checker: '李四',
  document: null,
  source: null,
  sourceRecordedAt: '2022-03-01T17:00:00Z',
  causationId: null,
  correlationId: null,
}

/** A store whose clock stands at 2023-01-10, with the sample policy and these facts; positions count on from 2. */
export const storeWith = async (
  facts: ReadonlyArray<Exclude<DomainEvent, RecordReversed> | Prepared>,
  policy: PolicyBook = sampleBook,
): Promise<EventStore> => {
  const store = right(await openStore('memory:', { create: true, clock: () => '2023-01-09T16:00:00Z' })())
  const vault = right(await openVault('memory:', { create: true })())
  right(await openLedger({ store, vault }, { book: policy, adoptedOn: businessDate('2011-07-01') })())
  const prepared = facts.map(
    (fact): Prepared => ('kind' in fact && 'provenance' in fact ? fact : { kind: 'facts', facts: [fact], provenance }),
  )
  const outcomes = right(await record(store, policy.jurisdiction)(prepared)())
  const refused = outcomes.filter((outcome) => outcome.status !== 'recorded')
  if (refused.length > 0) throw new Error(`not recorded: ${JSON.stringify(refused)}`)
  return store
}

/** 11010519491231002X is the example number of GB 11643: its check character is right. */
export const wang: PersonOnRecord = { name: '王𠮷', idNumber: '11010519491231002X', bankAccount: '6222020000000000' }

export const named = (person: PersonOnRecord | null) => ({
  nameOf: (_: ParticipantId) => async () => E.right(person),
})

export const year2022: ExportOptions = {
  period: { from: businessDate('2022-01-01'), to: businessDate('2022-12-31') },
}

/** Exports a store into memory. */
export const deliver = async (
  store: EventStore,
  given: Partial<Pick<TablesExport, 'names' | 'books' | 'options'>> = {},
): Promise<{ readonly manifest: Manifest; readonly files: ReadonlyMap<string, Buffer> }> => {
  const folder = memoryFolder()
  const manifest = right(
    await exportTables({
      from: { kind: 'store', store },
      names: named(wang),
      books: null,
      folder,
      options: year2022,
      ...given,
    })(),
  )
  return { manifest, files: folder.files }
}
