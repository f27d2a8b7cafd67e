/** What a process is told to do: paths and words. */
export type Job = Readonly<Record<string, string>>

/** What a process does until it is killed; each line it says is something that was answered to it, and so must stand. */
export type Deed = (job: Job, say: (line: string) => void) => Promise<void>

/** What was found after a process was killed. A list is empty where nothing is wrong. */
export interface Findings {
  /** Something had been done, and something had not. */
  readonly isPartly: boolean
  /** What had been answered, and is not there. */
  readonly lost: ReadonlyArray<string>
  /** What stands by half. */
  readonly halfDone: ReadonlyArray<string>
  /** What is not as in a run that nobody disturbed, there or after the work was repeated. */
  readonly differing: ReadonlyArray<string>
}

/** A kind of work whose processes are killed. */
export interface KindOfWork {
  /** Puts into a fresh folder what a process needs. */
  readonly begin: (folder: string) => Job
  /** Files that change when something is committed. */
  readonly written: (job: Job) => ReadonlyArray<string>
  /** Looks at what a killed process left, repeats the work, and looks again. `answered`: the lines it had said. */
  readonly examine: (job: Job, answered: ReadonlyArray<string>) => Promise<Findings>
}

/** Makes what all rounds of a kind start from; `folder` is theirs. */
export type Prepare = (folder: string, seed: number) => Promise<KindOfWork>
