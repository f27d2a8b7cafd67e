import type { Layout } from '../cells/selection.js'
import type { View } from '../view.js'

/** What is kept of a view: its name and layout, and the version of what it counts. */
export type ViewKind = Pick<View, 'name' | 'version' | 'dimensions' | 'measures'>

/** `serving` answers readers; `next` is being made to take its place; `previous` was replaced, and waits in case it is wanted back. */
export type Role = 'serving' | 'next' | 'previous'

/**
 * Why a view is counted from the beginning: nothing is kept of it, the program counts otherwise, somebody asked, the policy book or
 * the rounds have changed, or so many subjects have that reading each of them again would take longer.
 */
export type Why = 'first' | 'version' | 'asked' | 'rules' | 'far-behind'

/** Where a projection stands still, and why: it cannot go beyond this event. */
export interface Pause {
  /** Of the event; what is kept is counted up to just before it. */
  readonly position: number
  /** Null where the event cannot be read at all. */
  readonly stream: string | null
  readonly eventId: string | null
  /** `Differs`: a build is not what a fold finds, and was not switched to. `ViewFailed`: the view threw. */
  readonly code: 'EventUnreadable' | 'CorruptEvent' | 'NoPolicyInForce' | 'ViewFailed' | 'Differs'
  /** For people who can read the program; never a name or an ID number, for no event has one. */
  readonly reason: string
}

/** 构建: one counting of a view, with its own cells and checkpoint. A view has at most one in each role. */
export interface Build extends Layout {
  readonly id: number
  readonly version: number
  readonly role: Role
  readonly why: Why
  /** Its cells count the log up to here; while it is built, those of the partitions that are done do. */
  readonly position: number
  /** SHA-256 of the rules that it is counted by: the policy book and the rounds. Empty before it has begun. */
  readonly rules: string
  /** Into how many partitions of the streams the counting was divided; 0 before it has begun. */
  readonly partitions: number
  /** How many of them are in its cells. */
  readonly done: number
  /** It may serve: it was compared with a fold, or there is nothing that it could be worse than. */
  readonly isVerified: boolean
  readonly paused: Pause | null
}

/** Builds that go on from the same place by the same rules are counted in one pass. */
export const isCounted = ({ partitions, done, isVerified }: Build): boolean =>
  partitions > 0 && done === partitions && isVerified

export const inRole = (builds: ReadonlyArray<Build>, name: string, role: Role): Build | undefined =>
  builds.find((build) => build.name === name && build.role === role)

/** The newest version of each view of a program, in the order in which the names first come. */
export const newest = (views: ReadonlyArray<View>): ReadonlyArray<View> => {
  const byName = new Map<string, View>()
  for (const view of views) {
    const other = byName.get(view.name)
    if (other === undefined || other.version < view.version) byName.set(view.name, view)
  }
  return [...byName.values()]
}

/** The program's own view behind a build; undefined where it has another version. */
export const viewOf = (
  views: ReadonlyArray<View>,
  { name, version }: Pick<Build, 'name' | 'version'>,
): View | undefined => views.find((view) => view.name === name && view.version === version)
