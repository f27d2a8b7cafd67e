import { allViews, openProjections, requestRebuild, rollBackTo } from '@pension-ledger/projections'
import { openStore } from '@pension-ledger/store'
import { keptLedger, onceKept, ownCopy } from './kept-ledger.kit.js'
import type { Deed, Job, Prepare } from './kind-of-work.kit.js'
import { damageOf } from './ledger-left.kit.js'
import { type BuildRow, buildRowsIn, checkCells, keep, strayTablesIn, unfinishedIn } from './projections-left.kit.js'
import { done } from './right.kit.js'

/** Verifies builds that are counted, switches to all of them, and takes one view after the other back. */
export const switchDeed: Deed = async ({ ledger = '', projections = '' }, say) => {
  const kept = await keep(ledger, projections, `${process.pid}`)
  await done(kept.running.settled())
  say('switched')
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
    const isNew = serving.map((id, i) => id !== before[i])
    const news = isNew.filter((is) => is).length
    const back = answered.filter((line) => line.startsWith('rolled back ')).length
    const isSwitched = answered.includes('switched')
    const after = await onceKept(ledger, projections, async ({ file, running }) => {
      await done(running.settled())
      return [...unfinishedIn(await done(running.status())), ...(await check(file))]
    })
    // Views are taken back in their order, so that those which are not are the last ones.
    const inOrder = isNew.every((is, i) => is === i >= allViews.length - news)
    const most = allViews.length - back
    return {
      isPartly: isSwitched && news > 0,
      lost: isSwitched && (news > most || news < most - 1) ? [`${news} views are new after ${back} rollbacks`] : [],
      halfDone: [
        ...(inOrder && (isSwitched || back > 0 || news === 0 || news >= allViews.length - 1)
          ? []
          : [`some views were switched: ${isNew.join()}`]),
        ...strays,
      ],
      differing: [...left, ...after, ...(await damageOf(projections))],
    }
  }
  return {
    begin: (round) => ({ ledger, projections: ownCopy(template, round) }),
    written: ({ projections = '' }) => [projections, `${projections}-wal`],
    examine,
  }
}
