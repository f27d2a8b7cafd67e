/** What goes wrong with one call, the next of its kind. */
export type WireFault =
  /** The connection breaks before, or after, the append was committed. */
  | { readonly kind: 'drop-before' }
  | { readonly kind: 'drop-after' }
  /** No answer ever comes. */
  | { readonly kind: 'silence-before' }
  | { readonly kind: 'silence-after' }
  | { readonly kind: 'not-leader'; readonly host: string; readonly port: number }
  | { readonly kind: 'says'; readonly text: string }
  | { readonly kind: 'denied' }
  /** Refused for its version, without the current one. */
  | { readonly kind: 'no-details' }
  | { readonly kind: 'no-position' }
  /** The same answer twice. */
  | { readonly kind: 'twice' }
  /** A raw status. */
  | { readonly kind: 'status'; readonly code: number; readonly text: string }
  /** A read is reset, or falls silent, after so many events, or drips, twenty events at a time. */
  | { readonly kind: 'reset'; readonly after: number }
  | { readonly kind: 'stall'; readonly after: number }
  | { readonly kind: 'drip'; readonly ms: number }

export type WireCall = 'append' | 'read' | 'subscribe' | 'features' | 'gossip'

/** Faults in waiting: each call takes the first of its kind. */
export class WireFaults {
  readonly #waiting = new Map<WireCall, WireFault[]>()

  add(call: WireCall, ...faults: ReadonlyArray<WireFault>): void {
    this.#waiting.set(call, [...(this.#waiting.get(call) ?? []), ...faults])
  }

  next(call: WireCall): WireFault | null {
    return this.#waiting.get(call)?.shift() ?? null
  }

  clear(): void {
    this.#waiting.clear()
  }

  left(call: WireCall): number {
    return this.#waiting.get(call)?.length ?? 0
  }
}
