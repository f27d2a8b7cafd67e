import { readdirSync, readFileSync } from 'node:fs'

/** The most that a process and those that it started ever held, in bytes. */
export interface MemoryPeaks {
  readonly ofServer: number
  /** At one moment, the server and its children together: what they hold now, the most that was seen. */
  readonly together: number
}

const betweenLooksMs = 50

/** Watches a process and its children; null where the system does not tell. Linux does. */
export const watchMemory = (pid: number): { readonly stop: () => MemoryPeaks | null } => {
  let together = 0
  let ofServer = 0
  const look = (): void => {
    const own = statusOf(pid)
    if (own === null) return
    ofServer = Math.max(ofServer, own.peak)
    together = Math.max(
      together,
      [own, ...childrenOf(pid).flatMap((child) => statusOf(child) ?? [])].reduce((sum, { now }) => sum + now, 0),
    )
  }
  const timer = setInterval(look, betweenLooksMs)
  return {
    stop: () => {
      clearInterval(timer)
      look()
      return ofServer === 0 ? null : { ofServer, together }
    },
  }
}

const childrenOf = (pid: number): ReadonlyArray<number> => {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').match(/\d+/g) ?? [])
      .map(Number)
  } catch {
    return []
  }
}

/** `VmRSS` and `VmHWM`, in kibibytes there. */
const statusOf = (pid: number): { readonly now: number; readonly peak: number } | null => {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8')
    const of = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1] ?? 0) * 1024
    return { now: of('VmRSS'), peak: of('VmHWM') }
  } catch {
    return null
  }
}
