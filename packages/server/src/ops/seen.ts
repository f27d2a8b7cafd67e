/** What is told of a request when its answer has begun: nothing that anybody typed, and nobody's name but the key's. */
export interface Seen {
  readonly method: string
  /** Of the table; `other` where no route has the path. */
  readonly route: string
  readonly status: number
  readonly milliseconds: number
  /** Of the key or the token; null where nobody was let in. */
  readonly callerId: string | null
}
