import type { View } from '../view.js'
import { type Build, inRole, isCounted, newest, viewOf } from './build.js'

/** What is to be done next, in one commit. */
export type Step =
  /** Builds of these views are wanted; `instead`: those they take the place of before they were done. */
  | { readonly kind: 'ask'; readonly views: ReadonlyArray<View>; readonly instead: ReadonlyArray<Build> }
  /** These have everything that they need to begin. */
  | { readonly kind: 'begin'; readonly builds: ReadonlyArray<Build> }
  /** These are as far as those that serve, or further. */
  | { readonly kind: 'switch'; readonly builds: ReadonlyArray<Build> }
  /** These stand at the same place, and go on from it at most to `to`. */
  | { readonly kind: 'follow'; readonly builds: ReadonlyArray<Build>; readonly to: number }
  /** These count their next partition. */
  | { readonly kind: 'count'; readonly builds: ReadonlyArray<Build> }
  /** These are to be compared with a fold. */
  | { readonly kind: 'verify'; readonly builds: ReadonlyArray<Build> }
  /** There is nothing to do before something is appended or asked for. */
  | { readonly kind: 'rest' }

/** What a plan is made of: what is kept, what the program can count, and how far the log goes. */
export interface Situation {
  readonly builds: ReadonlyArray<Build>
  readonly views: ReadonlyArray<View>
  readonly head: number
  /** The step before this one: following and building take turns. */
  readonly last: Step['kind']
}

/** The next step. What it rests on is in the file, so that whoever takes over goes on in the same way. */
export const nextStep = ({ builds, views, head, last }: Situation): Step => {
  const wanted = newest(views).flatMap((view) => (isWanted(builds, view) ? [view] : []))
  if (wanted.length > 0)
    return { kind: 'ask', views: wanted, instead: wanted.flatMap(({ name }) => inRole(builds, name, 'next') ?? []) }

  const known = builds.filter((build) => build.role !== 'previous' && viewOf(views, build) !== undefined)
  const awaiting = known.filter(({ partitions }) => partitions === 0)
  if (awaiting.length > 0) return { kind: 'begin', builds: awaiting }

  const ready = known.filter((build) => build.role === 'next' && isReady(builds, build))
  if (ready.length > 0) return { kind: 'switch', builds: ready }

  const follow = nextToFollow(builds, known, head)
  const construct = nextToConstruct(known)
  const [first, second] = last === 'follow' ? [construct, follow] : [follow, construct]
  return first ?? second ?? { kind: 'rest' }
}

/**
 * A view is counted anew when nothing serves or when the program has a newer version, unless that version was rolled back: whoever did
 * so does not want it again by itself.
 */
const isWanted = (builds: ReadonlyArray<Build>, { name, version }: View): boolean => {
  const next = inRole(builds, name, 'next')
  if (next !== undefined) return next.version < version
  const serving = inRole(builds, name, 'serving')
  if (serving === undefined) return true
  const previous = inRole(builds, name, 'previous')
  return serving.version < version && (previous === undefined || previous.version < version)
}

/** Readers never go back in the log by a switch. */
const isReady = (builds: ReadonlyArray<Build>, next: Build): boolean => {
  const serving = inRole(builds, next.name, 'serving')
  return isCounted(next) && next.paused === null && (serving === undefined || next.position >= serving.position)
}

/** Those furthest behind go on first, and no further than the next ones stand, so that they are counted together from there on. */
const nextToFollow = (builds: ReadonlyArray<Build>, known: ReadonlyArray<Build>, head: number): Step | null => {
  const following = known.filter((build) => isCounted(build) && build.paused === null && !isOvertaken(builds, build))
  const behind = following.filter(({ position }) => position < head).sort((a, b) => a.position - b.position)
  const [first] = behind
  if (first === undefined) return null
  const beyond = following.map(({ position }) => position).filter((position) => position > first.position)
  return {
    kind: 'follow',
    builds: behind.filter(({ position, rules }) => position === first.position && rules === first.rules),
    to: Math.min(head, ...beyond),
  }
}

/** What serves cannot or need not follow where a build takes its place because of how far it is behind, or of new rules. */
const isOvertaken = (builds: ReadonlyArray<Build>, build: Build): boolean => {
  const next = inRole(builds, build.name, 'next')
  return build.role === 'serving' && next !== undefined && (next.why === 'rules' || next.why === 'far-behind')
}

/** Builds of the same beginning that are equally far are counted, and compared, in one pass. */
const nextToConstruct = (known: ReadonlyArray<Build>): Step | null => {
  const open = known.filter((build) => build.paused === null && !isCounted(build))
  const [first] = open
  if (first === undefined) return null
  const builds = open.filter(
    ({ position, rules, partitions, done }) =>
      position === first.position && rules === first.rules && partitions === first.partitions && done === first.done,
  )
  return { kind: first.done < first.partitions ? 'count' : 'verify', builds }
}
