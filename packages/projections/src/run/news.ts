import type { EventStore, Subscription } from '@pension-ledger/store'

/** Tells when there may be something to do. It is a bell, not a source: what was appended is read from the log by whoever works. */
export interface News {
  /** Waits until an event stands after this position, somebody rings, or so many milliseconds have passed; null: for no event. */
  readonly wait: (after: number | null, atMostMs: number) => Promise<void>
  readonly ring: () => void
  readonly stop: () => Promise<void>
}

/** News of a store, by a subscription that is ended at its first event: a batch is then read once, and not twice. */
export const newsOf = (store: EventStore): News => {
  let wake: (() => void) | null = null
  let listening: { readonly after: number; heard: boolean; isDead: boolean; subscription: Subscription | null } | null =
    null

  let isRung = false

  const ring = (): void => {
    isRung = true
    wake?.()
  }

  const listen = async (after: number): Promise<void> => {
    if (listening?.after === after && !listening.isDead) return
    await listening?.subscription?.stop()
    const ear: NonNullable<typeof listening> = { after, heard: false, isDead: false, subscription: null }
    listening = ear
    ear.subscription = store.subscribe({
      after,
      onEvent: async () => {
        ear.heard = true
        // Not waited for: it waits for this handler.
        void ear.subscription?.stop()
        ring()
      },
    })
    // Where the store gives no news, the pulse is the bell.
    void ear.subscription.ended.then(() => {
      ear.isDead = !ear.heard
    })
  }

  return {
    ring,
    wait: async (after, atMostMs) => {
      if (after !== null) await listen(after)
      const isHeard = after !== null && listening?.heard === true
      if (!isHeard && !isRung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, atMostMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      wake = null
      isRung = false
    },
    stop: async () => {
      ring()
      await listening?.subscription?.stop()
    },
  }
}
