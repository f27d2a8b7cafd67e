/** 收尾: what has to be closed, the last that was opened first. */
export interface Closing {
  readonly later: (close: () => Promise<void>) => void
  /** Closes everything, once, also where something cannot be closed. */
  readonly now: () => Promise<void>
}

/** Nothing is open yet. */
export const closingOf = (): Closing => {
  const open: Array<() => Promise<void>> = []
  return {
    later: (close) => {
      open.push(close)
    },
    now: async () => {
      for (const close of open.splice(0).reverse()) await close().catch(() => {})
    },
  }
}
