/** Reads an answer back, line by line. */
export interface LineReader<Answer> {
  readonly take: (line: string) => void
  /** Null where the lines make no answer. */
  readonly end: () => Promise<Answer | null>
}
