import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { businessDate, readPolicy } from '@pension-ledger/domain'
import book from '@pension-ledger/domain/policies/kunming-chenggong.json' with { type: 'json' }
import { importFiles } from '@pension-ledger/intake'
import { openLedger } from '@pension-ledger/ledger'
import { writeSimulation } from '@pension-ledger/simulator'
import { type EventStore, type IdentityVault, openStore, openVault, vaultUrlOf } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Deed, Job, Prepare } from './kind-of-work.kit.js'
import { clock, damageOf, eventsOf, lastOf, ledgerLeft, telling, wholeLedger } from './ledger-left.kit.js'
import { done, orWhy, right } from './right.kit.js'

const policy = right(readPolicy(book))
/** The same in every run, so that the same persons have the same tokens. */
const key = new Uint8Array(32).fill(7)

/** Writes a small history as import files: a file of each kind, so that each is a commit. */
export const writeFiles = (folder: string, seed: number, fromYear: number, toYear: number): void => {
  right(writeSimulation({ policy, participants: 40, fromYear, toYear, seed: String(seed) }, folder))
}

/** Imports a folder; rows that are set aside are written to `quarantine`. */
export const importInto = async (
  store: EventStore,
  vault: IdentityVault,
  files: string,
  quarantine: string,
): Promise<void> => {
  const ledger = await done(openLedger({ store, vault }, { book: policy, adoptedOn: businessDate('2011-07-01') }))
  await done(importFiles(ledger, [files], { quarantineFile: quarantine }))
}

const openVaultOf = (url: string): Promise<IdentityVault> => done(openVault(vaultUrlOf(url), { create: true, key }))

/** Makes a ledger where there is none, and imports a folder into it. */
export const importDeed: Deed = async ({ path = '', files = '', quarantine = '' }, say) => {
  const url = `sqlite:${path}`
  const store = await done(openStore(url, { create: true, clock }))
  const vault = await openVaultOf(url)
  await importInto(
    telling(store, (position) => say(`at ${position}`)),
    vault,
    files,
    quarantine,
  )
  await vault.close()
  await store.close()
}

const textOf = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null)

/** What a vault knows of each participant that a log speaks of, one text of each. */
const identitiesIn = async (vault: IdentityVault, store: EventStore): Promise<ReadonlyArray<string>> => {
  const streams = new Set((await eventsOf(store)).map(({ stream }) => stream))
  const ids = [...streams].flatMap((stream) => /^participant-(.+)$/.exec(stream)?.[1] ?? [])
  const known = ids.map(async (id) => `${id} ${JSON.stringify(await done(vault.get(id)))}`)
  return Promise.all(known)
}

export const prepareImport: Prepare = async (folder, seed) => {
  const files = join(folder, 'files')
  writeFiles(files, seed, 2021, 2022)
  const quarantine = join(folder, 'quarantine.csv')
  const known = new Set<string>()
  const whole = await wholeLedger(async (store) => {
    const vault = await openVaultOf('memory:')
    await importInto(store, vault, files, quarantine)
    for (const identity of await identitiesIn(vault, store)) known.add(identity)
    await vault.close()
  })
  const aside = textOf(quarantine)

  const examine = async ({ path = '', quarantine: to = '' }: Job, answered: ReadonlyArray<string>) => {
    const url = `sqlite:${path}`
    const store = await done(openStore(url, { create: true, clock }))
    const left = await ledgerLeft(store, whole, lastOf('at', answered))
    const vault = await openVaultOf(url)
    const nameless = (await identitiesIn(vault, store)).filter((identity) => !known.has(identity))
    const again = await orWhy(() => importInto(store, vault, files, to))
    const completed = JSON.stringify(await eventsOf(store)) === JSON.stringify(whole.events)
    const identities = await identitiesIn(vault, store)
    await vault.close()
    await store.close()
    return {
      ...left,
      halfDone: [...left.halfDone, ...nameless.map((identity) => `an event without its identity: ${identity}`)],
      differing: [
        ...left.differing,
        ...(E.isLeft(again) ? [`the repetition is ${again.left}`] : []),
        ...(completed ? [] : ['the ledger is another one after the repetition']),
        ...(identities.length === known.size && identities.every((identity) => known.has(identity))
          ? []
          : ['the vault is another one after the repetition']),
        ...(textOf(to) === aside && !existsSync(`${to}.part`) ? [] : ['other rows are set aside after the repetition']),
        ...(await damageOf(path)),
        ...(await damageOf(path.replace(/\.sqlite$/, '.vault.sqlite'))),
      ],
    }
  }
  return {
    begin: (round) => ({ path: join(round, '账本.sqlite'), files, quarantine: join(round, 'quarantine.csv') }),
    written: ({ path = '' }) => [path, `${path}-wal`],
    examine,
  }
}
