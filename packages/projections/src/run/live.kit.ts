import type { EventStore } from '@pension-ledger/store'
import { sameCells } from '../cells/cells.js'
import { cellsOf, replay } from '../replay/replay.js'
import { done } from '../testing/ledger-of.js'
import type { View } from '../view.js'
import { allViews } from '../views/all-views.js'
import { keptCells } from './kept-cells.js'
import { openProjections, type ProjectionFile } from './projection-file.js'
import type { ProjectionStatus, ProjectionsStatus } from './projections-status.js'
import { runProjections } from './run-projections.js'
import type { RunningProjections, RunOptions } from './running-projections.js'

export const clock = (): string => '2023-04-06T00:00:00Z'
export const elapsedMs = (): number => performance.now()

export const inMemory = (): Promise<ProjectionFile> => done(openProjections('memory:'))

export interface Given {
  readonly store: EventStore
  readonly file: ProjectionFile
  readonly views?: ReadonlyArray<View>
  readonly holder?: string
  /** Of the streams that views look at, where others cannot be read. */
  readonly streamPrefixes?: ReadonlyArray<string>
}

export const live = ({ store, file, views = allViews, holder = 'test' }: Given, options?: RunOptions) =>
  runProjections({ store, file, views, clock, elapsedMs, holder }, options)

/** Catches up and leaves. */
export const caughtUp = async (given: Given, options?: RunOptions): Promise<ProjectionsStatus> => {
  const running = live(given, options)
  await done(running.settled())
  const status = await done(running.status())
  await running.stop()
  return status
}

/** What became of one view. */
export const statusFor = async (running: RunningProjections, name: string): Promise<ProjectionStatus> => {
  const { projections } = await done(running.status())
  const found = projections.find((projection) => projection.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

/** The views whose kept cells are not what a replay up to where they stand finds. */
export const wrong = async ({
  store,
  file,
  views = allViews,
  streamPrefixes = ['participant-', 'fund-'],
}: Given): Promise<ReadonlyArray<string>> => {
  const names: string[] = []
  for (const view of views) {
    const kept = await done(keptCells(file, [view]))
    const replayed = await done(replay(store, [view])({ cut: { knownAt: kept.position }, streamPrefixes }))
    if (!sameCells(cellsOf(replayed, view), cellsOf(kept, view))) names.push(view.name)
  }
  return names
}
