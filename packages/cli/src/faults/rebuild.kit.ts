import { allViews, openProjections, requestRebuild } from '@pension-ledger/projections'
import { openStore } from '@pension-ledger/store'
import { keptLedger, onceKept, ownCopy } from './kept-ledger.kit.js'
import type { Deed, Job, Prepare } from './kind-of-work.kit.js'
import { damageOf } from './ledger-left.kit.js'
import { buildRowsIn, checkCells, keep, standOf, strayTablesIn, unfinishedIn } from './projections-left.kit.js'
import { done } from './right.kit.js'

/** Asks for every view to be counted anew, and does it. */
export const rebuildDeed: Deed = async ({ ledger = '', projections = '' }, say) => {
  const kept = await keep(ledger, projections, `${process.pid}`)
  for (const { name } of allViews) {
    await done(requestRebuild(kept.file, allViews, name))
    say(`asked ${name}`)
  }
  await done(kept.running.settled())
  await kept.close()
}

export const prepareRebuild: Prepare = async (folder, seed) => {
  const { ledger, projections: template, head } = await keptLedger(folder, seed, false)
  const store = await done(openStore(`sqlite:${ledger}`, { readOnly: true }))
  const check = checkCells(store)

  const examine = async ({ projections = '' }: Job, answered: ReadonlyArray<string>) => {
    const asked = answered.flatMap((line) => (line.startsWith('asked ') ? [line.slice('asked '.length)] : []))
    const file = await done(openProjections(`sqlite:${projections}`))
    const stand = await standOf(file)
    const left = await check(file)
    const rows = buildRowsIn(file)
    const strays = strayTablesIn(file)
    await file.close()
    const unheard = asked.filter((name) => rows.filter((row) => row.name === name).length < 2)
    const [after, rebuilt] = await onceKept(ledger, projections, async ({ file, running }) => {
      await done(running.settled())
      const unfinished = unfinishedIn(await done(running.status()))
      return [[...unfinished, ...(await check(file))], buildRowsIn(file)]
    })
    const old = asked.filter((name) => !rebuilt.some((row) => row.name === name && row.role === 'previous'))
    return {
      isPartly: rows.some(({ role }) => role === 'next'),
      lost: [...unheard, ...old].map((name) => `a rebuild of ${name} that was asked for`),
      halfDone: [...(stand === head ? [] : [`views that served at ${head} stand at ${stand}`]), ...strays],
      differing: [...left, ...after, ...(await damageOf(projections))],
    }
  }
  return {
    begin: (round) => ({ ledger, projections: ownCopy(template, round) }),
    written: ({ projections = '' }) => [projections, `${projections}-wal`],
    examine,
  }
}
