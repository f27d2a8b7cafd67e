import type { EventCount } from '@pension-ledger/store'
import type { View } from '../view.js'
import { type Build, inRole, isCounted, newest, type Pause, viewOf, type Why } from './build.js'
import type { Lease } from './lease.js'

/**
 * `waiting`: nothing is counted yet; `building`: its first counting is under way; `current`: at the head of the log; `behind`: not yet;
 * `paused`: an event is in the way; `standing`: it answers, but this program cannot go on with it, for it counts another version.
 */
export type ProjectionState = 'waiting' | 'building' | 'current' | 'behind' | 'paused' | 'standing'

/** How far a build has come that will take the place of the one that serves. */
export interface NextStatus {
  readonly version: number
  readonly why: Why
  /** `following`: it is verified, and catches up with the one that serves. */
  readonly state: 'asked' | 'building' | 'verifying' | 'following' | 'paused'
  readonly position: number
  readonly partitions: number
  readonly partitionsDone: number
  readonly paused: Pause | null
}

/** Where one view stands. */
export interface ProjectionStatus {
  readonly name: string
  readonly state: ProjectionState
  /** The version that serves; null where none does. */
  readonly version: number | null
  /** The newest version that this program counts. */
  readonly programVersion: number
  readonly position: number
  /** Events of the log that it does not count yet. */
  readonly lag: number
  /** False: `lag` is the estimate of a store that would have to read much of its log for it. */
  readonly isLagExact: boolean
  readonly paused: Pause | null
  readonly next: NextStatus | null
  /** What a rollback would bring back. */
  readonly previous: { readonly version: number; readonly position: number } | null
}

/** Who does the work, and whether he lives. */
export interface RunnerStatus {
  /** `silent`: it holds the lease and gives no sign of life; `idle`: nobody is at work. */
  readonly state: 'working' | 'silent' | 'idle'
  readonly holder: string | null
  readonly token: number
  /** RFC 3339 UTC. */
  readonly pulseAt: string | null
  /** Milliseconds since, by the asker's clock; never below 0. */
  readonly pulseAge: number | null
  /** Why it waits, where it does: the code of what the store or the file answers. */
  readonly trouble: string | null
}

/** Where all views of a program stand, beside the log and whoever follows it. */
export interface ProjectionsStatus {
  /** The last position of the log. */
  readonly head: number
  readonly runner: RunnerStatus
  readonly projections: ReadonlyArray<ProjectionStatus>
}

export interface StatusFacts {
  readonly lease: Lease
  readonly builds: ReadonlyArray<Build>
  readonly views: ReadonlyArray<View>
  readonly head: number
  /** The events that stand behind a position, for every position at which a view that serves stands, and for 0 where one does not. */
  readonly eventsBehind: ReadonlyMap<number, EventCount>
  /** RFC 3339 UTC. */
  readonly now: string
  readonly silentAfterMs: number
}

/**
 * Two things can be wrong, and neither shows the other: a projection can be behind the log, and the runner can have stopped while the log
 * stands still.
 */
export const statusOf = ({
  lease,
  builds,
  views,
  head,
  eventsBehind,
  now,
  silentAfterMs,
}: StatusFacts): ProjectionsStatus => ({
  head,
  runner: runnerStatus(lease, now, silentAfterMs),
  projections: newest(views).map((view) => projectionStatus(builds, views, view, { head, eventsBehind })),
})

const runnerStatus = ({ holder, token, beatAt, trouble }: Lease, now: string, silentAfterMs: number): RunnerStatus => {
  const age = beatAt === null ? null : Math.max(0, Date.parse(now) - Date.parse(beatAt))
  const state = holder === null ? 'idle' : age !== null && age <= silentAfterMs ? 'working' : 'silent'
  return { state, holder, token, pulseAt: beatAt, pulseAge: age, trouble }
}

const projectionStatus = (
  builds: ReadonlyArray<Build>,
  views: ReadonlyArray<View>,
  { name, version }: View,
  { head, eventsBehind }: Pick<StatusFacts, 'head' | 'eventsBehind'>,
): ProjectionStatus => {
  const serving = inRole(builds, name, 'serving')
  const next = inRole(builds, name, 'next')
  const previous = inRole(builds, name, 'previous')
  const position = serving?.position ?? 0
  const behind = eventsBehind.get(position) ?? { events: 0, isExact: true }
  return {
    name,
    state: stateOf(serving, next, views, head),
    version: serving?.version ?? null,
    programVersion: version,
    position,
    lag: behind.events,
    isLagExact: behind.isExact,
    paused: serving?.paused ?? null,
    next: next === undefined ? null : nextStatus(next),
    previous: previous === undefined ? null : { version: previous.version, position: previous.position },
  }
}

const stateOf = (
  serving: Build | undefined,
  next: Build | undefined,
  views: ReadonlyArray<View>,
  head: number,
): ProjectionState => {
  if (serving === undefined) {
    if (next === undefined || next.partitions === 0) return 'waiting'
    return next.paused === null ? 'building' : 'paused'
  }
  if (serving.paused !== null) return 'paused'
  if (serving.position >= head) return 'current'
  return viewOf(views, serving) === undefined ? 'standing' : 'behind'
}

const nextStatus = (next: Build): NextStatus => {
  const { version, why, position, partitions, done, paused } = next
  return { version, why, state: nextState(next), position, partitions, partitionsDone: done, paused }
}

const nextState = (next: Build): NextStatus['state'] => {
  if (next.paused !== null) return 'paused'
  if (next.partitions === 0) return 'asked'
  if (isCounted(next)) return 'following'
  return next.done < next.partitions ? 'building' : 'verifying'
}
