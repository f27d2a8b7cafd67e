import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openStore, openVault } from '@pension-ledger/store'
import { importInto, writeFiles } from './import.kit.js'
import { clock } from './ledger-left.kit.js'
import { type Kept, keep } from './projections-left.kit.js'
import { done } from './right.kit.js'

/** A ledger whose views are kept: what rounds on projections start from. */
export interface KeptLedger {
  readonly ledger: string
  /** Copied for every round. */
  readonly projections: string
  readonly head: number
}

const importFolder = async (ledger: string, folder: string): Promise<number> => {
  const store = await done(openStore(`sqlite:${ledger}`, { create: true, clock }))
  const vault = await done(openVault(`sqlite:${ledger}.vault`, { create: true }))
  await importInto(store, vault, folder, join(folder, 'quarantine.csv'))
  const head = await done(store.head())
  await vault.close()
  await store.close()
  return head
}

/** What can come later without another rule or round, for which views would be counted anew. */
const laterFiles = ['certifications', 'contributions', 'funds', 'interest', 'payments', 'subsidies']

/** A ledger with views that count all of it, or that are to catch up with most of it. */
export const keptLedger = async (folder: string, seed: number, behind: boolean): Promise<KeptLedger> => {
  const ledger = join(folder, 'ledger.sqlite')
  const projections = join(folder, 'ledger.projections.sqlite')
  const [first, all] = [join(folder, 'first'), join(folder, 'all')]
  for (const files of [first, all]) writeFiles(files, seed, 2021, 2022)
  if (behind) for (const file of laterFiles) rmSync(join(first, `${file}.csv`))
  const early = await importFolder(ledger, first)
  await onceKept(ledger, projections, (kept) => done(kept.running.settled()))
  const head = behind ? await importFolder(ledger, all) : early
  return { ledger, projections, head }
}

/** Keeps the views for the time of some work. */
export const onceKept = async <A>(
  ledger: string,
  projections: string,
  work: (kept: Kept) => Promise<A>,
): Promise<A> => {
  const kept = await keep(ledger, projections, `${process.pid}`)
  try {
    return await work(kept)
  } finally {
    await kept.close()
  }
}

/** A round's own copy of the file of projections. */
export const ownCopy = (projections: string, round: string): string => {
  const own = join(round, 'views.sqlite')
  copyFileSync(projections, own)
  return own
}
