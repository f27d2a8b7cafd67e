import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** Why bytes could not be written or read back. `why` is the system's own code, such as `EACCES`. */
export type FolderError =
  | { readonly code: 'DiskFull'; readonly file: string }
  | { readonly code: 'FileNotWritable'; readonly file: string; readonly why: string }

/**
 * A folder to write into. A file is there when it was finished, whole; until then nothing stands under its name.
 */
export interface OutputFolder {
  readonly create: (name: string) => TaskEither<FolderError, OutputFile>
}

/** A file on its way into a folder; it stands there whole, or not at all. */
export interface OutputFile {
  readonly write: (bytes: Uint8Array) => TaskEither<FolderError, void>
  /** What was written so far, from its beginning. */
  readonly bytes: () => AsyncIterable<Either<FolderError, Uint8Array>>
  /** Puts the file in its place. */
  readonly finish: () => TaskEither<FolderError, void>
  /** Leaves nothing behind. Never fails. */
  readonly discard: () => Promise<void>
}
