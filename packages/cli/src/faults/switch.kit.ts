import { allViews, openProjections, requestRebuild, rollBackTo } from '@pension-ledger/projections'
import { openStore } from '@pension-ledger/store'
import { keptLedger, onceKept, ownCopy } from './kept-ledger.kit.js'
import type { Deed, Job, Prepare } from './kind-of-work.kit.js'
import { damageOf } from './ledger-left.kit.js'
import { type BuildRow, buildRowsIn, checkCells, keep, strayTablesIn, unfinishedIn } from './projections-left.kit.js'
import { done } from './right.kit.js'

/** How often every view is taken back, to the old build and to the new one again: each is a switch. */
const rollbacksEach = 8

/** Verifies builds that are counted, switches to all of them, and then takes one view after the other back. */
export const switchDeed: Deed = async ({ ledger = '', projections = '' }, say) => {
  const kept = await keep(ledger, projections, `${process.pid}`)
  await done(kept.running.settled())
  say('switched')
  for (let round = 0; round < rollbacksEach; round++)
    for (const { name } of allViews) {
      await done(rollBackTo(kept.file, allViews, name))
      say(`rolled back ${name}`)
    }
  await kept.close()
}

/** Counts builds of all views beside those that serve, and stops before they are compared with a fold. */
const countBeside = (ledger: string, projections: string): Promise<void> =>
  onceKept(ledger, projections, async ({ file, running }) => {
    for (const { name } of allViews) await done(requestRebuild(file, allViews, name))
    for (let isCounted = false; !isCounted; ) {
      await new Promise((resolve) => setImmediate(resolve))
      const { projections: views } = await done(running.status())
      if (views.some(({ next }) => next === null)) throw new Error('switched before it was seen')
      isCounted = views.every(({ next }) => next?.state === 'verifying')
    }
  })

const servingIn = (rows: ReadonlyArray<BuildRow>): ReadonlyArray<number> =>
  allViews.map(({ name }) => rows.find((row) => row.name === name && row.role === 'serving')?.id ?? 0)

/** Which views a new build serves after so many rollbacks, in their order; -1: before the switch. */
const newAfter = (rollbacks: number): string =>
  allViews
    .map((_, i) => {
      const { length } = allViews
      const times = Math.floor(rollbacks / length) + (i < rollbacks % length ? 1 : 0)
      return rollbacks >= 0 && times % 2 === 0
    })
    .join()

export const prepareSwitch: Prepare = async (folder, seed) => {
  const { ledger, projections: template } = await keptLedger(folder, seed, false)
  await countBeside(ledger, template)
  const store = await done(openStore(`sqlite:${ledger}`, { readOnly: true }))
  const check = checkCells(store)
  const beginning = await done(openProjections(`sqlite:${template}`))
  const before = servingIn(buildRowsIn(beginning))
  await beginning.close()

  const examine = async ({ projections = '' }: Job, answered: ReadonlyArray<string>) => {
    const file = await done(openProjections(`sqlite:${projections}`))
    const serving = servingIn(buildRowsIn(file))
    const left = await check(file)
    const strays = strayTablesIn(file)
    await file.close()
    const stand = serving.map((id, i) => id !== before[i]).join()
    const back = answered.filter((line) => line.startsWith('rolled back ')).length
    const isSwitched = answered.includes('switched')
    const early = isSwitched ? back : -1
    const isThere = stand === newAfter(early) || stand === newAfter(early + 1)
    const wasThere = Array.from({ length: early + 1 }, (_, n) => newAfter(n - 1)).includes(stand)
    const after = await onceKept(ledger, projections, async ({ file, running }) => {
      await done(running.settled())
      return [...unfinishedIn(await done(running.status())), ...(await check(file))]
    })
    const what = `the views that are new after ${early} rollbacks: ${stand}`
    return {
      isPartly: stand !== newAfter(-1),
      lost: !isThere && wasThere ? [what] : [],
      halfDone: [...(isThere || wasThere ? [] : [what]), ...strays],
      differing: [...left, ...after, ...(await damageOf(projections))],
    }
  }
  return {
    begin: (round) => ({ ledger, projections: ownCopy(template, round) }),
    written: ({ projections = '' }) => [projections, `${projections}-wal`],
    examine,
  }
}
