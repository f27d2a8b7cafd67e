/** Wakes those who wait for something new, at once when it is rung, else after a while. */
export interface Bell {
  readonly ring: () => void
  /** Waits for the next ring, at most this many milliseconds. */
  readonly wait: (atMost: number) => Promise<void>
}

export const bell = (): Bell => {
  const waiting = new Set<() => void>()
  return {
    ring: () => {
      for (const wake of waiting) wake()
    },
    wait: (atMost) =>
      new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer)
          waiting.delete(wake)
          resolve()
        }
        const timer = setTimeout(wake, atMost)
        waiting.add(wake)
      }),
  }
}
