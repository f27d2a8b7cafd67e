/** What a server takes from the machine. */
export interface ServerWorld {
  /** RFC 3339 UTC: shown, and nothing is decided by it. */
  readonly now: () => string
  /** Milliseconds since some moment; never runs backwards. */
  readonly elapsedMs: () => number
  /** A name for this process, different from every other's. */
  readonly holder: string
  readonly temporaryFolder: string
  /** A line for the operators. */
  readonly say: (line: string) => void
  /** Of the program. */
  readonly version: string
}
