/** An event as memory keeps it: text where a database keeps text, so that nothing live is shared with who wrote it. */
export interface TapeRow {
  readonly stream: string
  readonly revision: number
  readonly position: number
  readonly id: string
  readonly type: string
  readonly schemaVersion: number
  readonly recordedAt: string
  /** JSON text. */
  readonly provenance: string
  readonly data: string
}

/** What a memory store writes on. Opening a store on the same tape again is its restart. */
export interface MemoryTape {
  /** The event at position p stands at index p - 1. */
  readonly rows: TapeRow[]
  /** Positions of each stream's events, by revision. */
  readonly streams: Map<string, number[]>
  /** Position by event id. */
  readonly ids: Map<string, number>
}

export const blankTape = (): MemoryTape => ({ rows: [], streams: new Map(), ids: new Map() })
