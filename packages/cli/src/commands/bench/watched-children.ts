import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds. The system remembers the most that a process held for as long as it lives, so that seldom looking loses little. */
const betweenLooks = 20

export interface WatchedChildren {
  /** Ends the watch: the most memory that each child of this process ever held, in bytes; null where the system does not tell. */
  readonly peaks: () => ReadonlyArray<number> | null
}

/** Watches what memory the processes take that this one starts. Linux tells; Node knows only of itself. */
export const watchChildren = (): WatchedChildren => {
  const peaks = new Map<string, number>()
  const look = (): boolean => {
    const children = childrenNow()
    for (const child of children ?? []) {
      const bytes = peakOf(child)
      if (bytes !== null) peaks.set(child, bytes)
    }
    return children !== null
  }
  const timer = setInterval(look, betweenLooks)
  return {
    peaks: () => {
      clearInterval(timer)
      return look() ? [...peaks.values()] : null
    },
  }
}

/** The children of this process, by their numbers; null where the system does not tell. */
const childrenNow = (): ReadonlyArray<string> | null => {
  try {
    return readdirSync('/proc/self/task').flatMap(
      (thread) => readFileSync(`/proc/self/task/${thread}/children`, 'utf8').match(/\d+/g) ?? [],
    )
  } catch {
    return null
  }
}

/** `VmHWM`, in kibibytes there; null for a process that has ended. */
const peakOf = (child: string): number | null => {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1]
    return kibibytes === undefined ? null : Number(kibibytes) * 1024
  } catch {
    return null
  }
}
