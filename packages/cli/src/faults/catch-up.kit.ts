import { openProjections } from '@pension-ledger/projections'
import { openStore } from '@pension-ledger/store'
import { keptLedger, onceKept, ownCopy } from './kept-ledger.kit.js'
import type { Deed, Job, Prepare } from './kind-of-work.kit.js'
import { damageOf, lastOf } from './ledger-left.kit.js'
import { checkCells, keep, standOf, strayTablesIn, unfinishedIn } from './projections-left.kit.js'
import { done } from './right.kit.js'

/** Catches the views up with the ledger, saying how far they are. */
export const catchUpDeed: Deed = async ({ ledger = '', projections = '' }, say) => {
  const kept = await keep(ledger, projections, `${process.pid}`)
  kept.running.onPosition((position) => say(`at ${position}`))
  await done(kept.running.settled())
  await kept.close()
}

export const prepareCatchUp: Prepare = async (folder, seed) => {
  const { ledger, projections: template, head } = await keptLedger(folder, seed, true)
  const store = await done(openStore(`sqlite:${ledger}`, { readOnly: true }))
  const check = checkCells(store)
  const beginning = await done(openProjections(`sqlite:${template}`))
  const from = await standOf(beginning)
  await beginning.close()

  const examine = async ({ projections = '' }: Job, answered: ReadonlyArray<string>) => {
    const file = await done(openProjections(`sqlite:${projections}`))
    const stand = await standOf(file)
    const heard = lastOf('at', answered)
    const left = await check(file)
    const strays = strayTablesIn(file)
    await file.close()
    const after = await onceKept(ledger, projections, async ({ file, running }) => {
      await done(running.settled())
      return [...unfinishedIn(await done(running.status())), ...(await check(file))]
    })
    return {
      isPartly: stand !== null && from !== null && stand > from && stand < head,
      lost: stand !== null && stand < heard ? [`views stand at ${stand}, and had been at ${heard}`] : [],
      halfDone: [...(stand === null ? ['views stand at different places'] : []), ...strays],
      differing: [...left, ...after, ...(await damageOf(projections))],
    }
  }
  return {
    begin: (round) => ({ ledger, projections: ownCopy(template, round) }),
    written: ({ projections = '' }) => [projections, `${projections}-wal`],
    examine,
  }
}
