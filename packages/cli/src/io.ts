/** Where text goes. A write settles when the reader has taken it, so that a slow reader slows the writer down. */
export interface Sink {
  readonly isTty: boolean
  /** Rejects: `BrokenPipe` when nobody reads any more, `OutputFailed` when the text could not be put where it goes. */
  readonly write: (chunk: string | Uint8Array) => Promise<void>
}

/** Everything the command takes from the world around it; only `processIo` reads the process, its environment and the clock. */
export interface Io {
  readonly stdout: Sink
  readonly stderr: Sink
  readonly env: Readonly<Record<string, string | undefined>>
  /** Paths on the command line are meant from here. */
  readonly cwd: string
  /** Aborted on Ctrl-C: work in hand is finished or undone, and nothing new begun. To ask for it is to promise that. */
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly host: Host
}

/** The day and the time that passes, as the command sees them. */
export interface Clock {
  /** The day it is in Asia/Shanghai, `YYYY-MM-DD`. */
  readonly today: () => string
  /** The moment it is, RFC 3339 UTC: shown, and never calculated with. */
  readonly now: () => string
  /** Milliseconds since some moment; never runs backwards. */
  readonly elapsedMs: () => number
}

/** The machine and the process at hand, for whoever measures. */
export interface Host {
  readonly node: string
  readonly processor: string
  readonly cores: number
  /** The most memory this process ever held (maximum resident set), in bytes. */
  readonly peakMemoryBytes: () => number
  /** Milliseconds for which processors have worked for this process. */
  readonly processorMs: () => number
  readonly temporaryFolder: string
  /** A name of this process, different from that of every other on any machine. */
  readonly processName: string
}

/** The reader of a pipe has gone, as `head` does once it has enough. Nothing is wrong then, and nothing is left to say. */
export class BrokenPipe extends Error {}

/** What the output goes to cannot take it: a full disk, mostly. `cause` is what the system said. */
export class OutputFailed extends Error {}
