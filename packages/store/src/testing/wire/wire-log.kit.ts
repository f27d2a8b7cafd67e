/** A record as the stand-in keeps it. */
export interface WireRecord {
  readonly position: number
  readonly stream: string
  readonly revision: number
  readonly id: string
  readonly type: string
  readonly contentType: string
  readonly data: Uint8Array
  readonly metadata: Uint8Array
  /** Milliseconds since 1970. */
  readonly created: number
}

export type WireEvent = Pick<WireRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>
export type WireExpected = 'any' | 'exists' | 'no-stream' | number

export type WireAnswer =
  | { readonly kind: 'success'; readonly revision: number; readonly commit: number; readonly prepare: number }
  | { readonly kind: 'wrong-version'; readonly current: number }
  | { readonly kind: 'deleted' }

/** What a record takes beside its data: enough that positions have gaps of different widths. */
const overhead = 97

/**
 * The log of the stand-in: one list in the order of commits, with sparse positions. Repetitions are told as a real server tells them
 * (its index writer, version 24.6, was read for it): by ids, from the expected revision on.
 */
export class WireLog {
  readonly records: WireRecord[] = []
  readonly #streams = new Map<string, number[]>()
  readonly #deleted = new Set<string>()
  readonly #listeners = new Set<() => void>()
  /** What appends expected of their streams, in the order in which they came. */
  readonly expectations: WireExpected[] = []
  #end = 0
  /** The clock of the server. */
  now: () => number = Date.now

  constructor() {
    this.#write('$users', this.#system('$UserCreated'))
  }

  #system(type: string): WireEvent {
    return {
      id: '00000000-0000-4000-8000-000000000000',
      type,
      contentType: 'application/json',
      data: Buffer.from('{}'),
      metadata: Buffer.from('{}'),
    }
  }

  /** Something that is not of any ledger: what a server writes for itself. */
  noise(): void {
    this.#write('$stats-node', this.#system('$statsCollected'))
    this.#tell()
  }

  head(stream: string): number {
    return (this.#streams.get(stream)?.length ?? 0) - 1
  }

  isDeleted(stream: string): boolean {
    return this.#deleted.has(stream)
  }

  delete(stream: string): void {
    this.#deleted.add(stream)
  }

  at(stream: string, revision: number): WireRecord | undefined {
    const index = this.#streams.get(stream)?.[revision]
    return index === undefined ? undefined : this.records[index]
  }

  /** The index of the first record at this position or behind it. */
  indexFrom(position: number): number {
    let [low, high] = [0, this.records.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.records[middle]?.position ?? 0) >= position) high = middle
      else low = middle + 1
    }
    return low
  }

  isBoundary(position: number): boolean {
    return position === this.#end || this.records[this.indexFrom(position)]?.position === position
  }

  append(stream: string, expected: WireExpected, events: ReadonlyArray<WireEvent>): WireAnswer {
    this.expectations.push(expected)
    if (this.#deleted.has(stream)) return { kind: 'deleted' }
    const head = this.head(stream)
    const isAt =
      expected === 'any' || (expected === 'exists' ? head >= 0 : (expected === 'no-stream' ? -1 : expected) === head)
    if (!isAt) return this.#repeated(stream, expected, events, head)
    const landed = events.map((event) => this.#write(stream, event))
    this.#tell()
    return success(landed)
  }

  /** Overwrites stored data, as no user of a server can. */
  damage(position: number, data: string): void {
    const index = this.records.findIndex((record) => record.position === position)
    const record = this.records[index]
    if (record !== undefined) this.records[index] = { ...record, data: Buffer.from(data) }
  }

  /** Calls back for everything that is appended, until the answer is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #repeated(stream: string, expected: WireExpected, events: ReadonlyArray<WireEvent>, head: number): WireAnswer {
    const from = expected === 'no-stream' ? 0 : typeof expected === 'number' ? expected + 1 : -1
    const standing = events.map(({ id }, index) => {
      const record = from < 0 ? undefined : this.at(stream, from + index)
      return record?.id === id ? record : undefined
    })
    const landed = standing.filter((record) => record !== undefined)
    return landed.length === events.length && events.length > 0
      ? success(landed)
      : { kind: 'wrong-version', current: head }
  }

  #write(stream: string, event: WireEvent): WireRecord {
    const revisions = this.#streams.get(stream) ?? []
    const record = { ...event, stream, position: this.#end, revision: revisions.length, created: this.now() }
    this.#streams.set(stream, revisions)
    revisions.push(this.records.length)
    this.records.push(record)
    this.#end += overhead + stream.length + event.data.byteLength
    return record
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** The commit is that of the last event, the prepare that of the first: so a real server has it for an append of several. */
const success = (landed: ReadonlyArray<WireRecord>): WireAnswer => {
  const [first, last] = [landed[0], landed.at(-1)]
  return {
    kind: 'success',
    revision: last?.revision ?? -1,
    commit: last?.position ?? -1,
    prepare: first?.position ?? -1,
  }
}
