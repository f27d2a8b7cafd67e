import { join } from 'node:path'
import { copyLog, type EventStore, openStore, openVault } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { importInto, writeFiles } from './import.kit.js'
import type { Deed, Prepare } from './kind-of-work.kit.js'
import { clock, damageOf, eventsOf, lastOf, ledgerLeft, telling, wholeLedger } from './ledger-left.kit.js'
import { done } from './right.kit.js'

const batch = 40

/** Copies one ledger into another, which it makes where there is none. */
export const copyDeed: Deed = async ({ from = '', to = '' }, say) => {
  const source = await done(openStore(`sqlite:${from}`, { readOnly: true }))
  const target = await done(openStore(`sqlite:${to}`, { create: true, clock }))
  const told = telling(target, (position) => say(`at ${position}`))
  await done(copyLog(source, told)({ batch }))
  await target.close()
  await source.close()
}

export const prepareCopy: Prepare = async (folder, seed) => {
  const from = join(folder, 'source.sqlite')
  writeFiles(join(folder, 'files'), seed, 2022, 2022)
  const source = await done(openStore(`sqlite:${from}`, { create: true, clock }))
  const vault = await done(openVault('memory:', { create: true }))
  await importInto(source, vault, join(folder, 'files'), join(folder, 'quarantine.csv'))
  await vault.close()
  const whole = await wholeLedger((target) => done(copyLog(source, target)({ batch })))
  await source.close()

  /** A copy that goes on, and one more that finds nothing to do: what is wrong with them. */
  const completed = async (target: EventStore, alreadyThere: number): Promise<ReadonlyArray<string>> => {
    const source = await done(openStore(`sqlite:${from}`, { readOnly: true }))
    const events = whole.events.length
    const rest = JSON.stringify(await copyLog(source, target)()())
    const again = JSON.stringify(await copyLog(source, target)()())
    await source.close()
    const same = JSON.stringify(await eventsOf(target)) === JSON.stringify(whole.events)
    return [
      ...(same ? [] : ['the copy is another one after the repetition']),
      ...(rest === JSON.stringify(E.right({ events, alreadyThere, copied: events - alreadyThere }))
        ? []
        : [`rest: ${rest}`]),
      ...(again === JSON.stringify(E.right({ events, alreadyThere: events, copied: 0 })) ? [] : [`again: ${again}`]),
    ]
  }
  return {
    begin: (round) => ({ from, to: join(round, '副本.sqlite') }),
    written: ({ to = '' }) => [to, `${to}-wal`],
    examine: async ({ to = '' }, answered) => {
      const target = await done(openStore(`sqlite:${to}`, { create: true, clock }))
      const left = await ledgerLeft(target, whole, lastOf('at', answered))
      const differing = [...left.differing, ...(await completed(target, left.recorded))]
      await target.close()
      return { ...left, differing: [...differing, ...(await damageOf(to))] }
    },
  }
}
