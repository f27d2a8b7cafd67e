import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { type EventStore, openStore } from '@pension-ledger/store'
import * as fc from 'fast-check'
import { anyFacts, beginning } from '../testing/any-history.js'
import { adoption, done, recordAll } from '../testing/ledger-of.js'
import type { Projectors, Work } from './child.kit.js'
import { caughtUp, clock, wrong } from './live.kit.js'
import { openProjections, type ProjectionFile } from './projection-file.js'

export interface KillRounds {
  readonly program: Projectors
  readonly folder: string
  readonly work: Work
  readonly rounds: number
  readonly seed: number
}

/** What rounds found: how often a process was killed in the middle of something, and what was wrong afterwards, which is nothing. */
export interface KillRoundsFound {
  readonly rounds: number
  /** Rounds after which a rebuild was left half done, or something appended was not yet counted. */
  readonly unfinished: number
  readonly wrong: ReadonlyArray<string>
}

export const newLedger = async (path: string): Promise<EventStore> => {
  const store = await done(openStore(`sqlite:${path}`, { create: true, clock }))
  await recordAll(store, [adoption(), ...beginning])
  return store
}

/**
 * Rounds on one ledger that grows: a process catches up, follows and rebuilds while events are appended, and is killed with -9 at a
 * moment that the seed draws. Then another run finishes what was left, and everything kept is compared with a fold.
 */
export const killRounds = async ({ program, folder, work, rounds, seed }: KillRounds): Promise<KillRoundsFound> => {
  const paths = [join(folder, `${work}.sqlite`), join(folder, `${work}.projections.sqlite`)] as const
  const store = await newLedger(paths[0])
  const moments = fc.sample(fc.record({ events: anyFacts(6), before: fc.nat(20), after: fc.nat(120) }), {
    numRuns: rounds,
    seed,
  })
  const faults: string[] = []
  let unfinished = 0
  for (const [round, { events, before, after }] of moments.entries()) {
    const child = program.start(...paths, `${work}-${round}`, work)
    while (!child.lines.includes('open') && child.process.exitCode === null) await pass(1)
    await pass(before)
    await recordAll(store, events)
    await pass(after)
    child.process.kill('SIGKILL')
    await child.ended
    faults.push(...child.lines.filter((line) => line.startsWith('{')).map((line) => `round ${round}: ${line}`))

    const file = await done(openProjections(`sqlite:${paths[1]}`, { create: true }))
    unfinished += (await isFinished(store, file)) ? 0 : 1
    const given = { store, file, holder: `check-${round}` }
    const { head, projections } = await caughtUp(given, { leaseMs: 20, pulseMs: 5 })
    for (const { name, state, position, next } of projections)
      if (state !== 'current' || position !== head || next !== null)
        faults.push(`round ${round}: ${name} is ${state} at ${position} of ${head}`)
    for (const name of await wrong(given)) faults.push(`round ${round}: ${name} is not what a fold finds`)
    await file.close()
  }
  await store.close()
  return { rounds, unfinished, wrong: faults }
}

const isFinished = async (store: EventStore, file: ProjectionFile): Promise<boolean> => {
  const head = await done(store.head())
  const rest = file.look((db) =>
    db.number(`SELECT count(*) FROM builds WHERE role = 'next' OR (role = 'serving' AND position < ?)`, head),
  )
  return rest._tag === 'Right' && rest.right === 0
}
