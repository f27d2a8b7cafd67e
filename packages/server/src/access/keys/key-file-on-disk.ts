import { constants } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type KeyFile, noKeys } from './key-file.js'
import { type KeyFileFault, keysText, readKeys } from './read-keys.js'

/** Why the keys in a file are not used, or not changed. */
export type KeyStoreError =
  | { readonly code: 'KeysMissing'; readonly file: string }
  /** Others than its owner may read or write it; `mode` as `ls` has it in octal, `644`. */
  | { readonly code: 'KeysOpenToOthers'; readonly file: string; readonly mode: string }
  | { readonly code: 'KeysNotReadable'; readonly file: string; readonly why: string }
  | { readonly code: 'KeysNotWritable'; readonly file: string; readonly why: string }
  /** Another command is changing it, or was killed while it did. */
  | { readonly code: 'KeysLocked'; readonly file: string; readonly lock: string }
  | { readonly code: 'KeysTooLong'; readonly file: string; readonly limit: number }
  | { readonly code: 'KeysRefused'; readonly file: string; readonly fault: KeyFileFault }

/** Ten thousand keys and more; whatever is longer is another file. */
const longestFile = 8 * 1024 * 1024

const ownerOnly = 0o600

/**
 * Reads a key file that nobody but its owner can read or write.
 *
 * Rejects: KeysMissing, KeysOpenToOthers, KeysNotReadable, KeysTooLong, KeysRefused.
 */
export const loadKeys =
  (file: string): TaskEither<KeyStoreError, KeyFile> =>
  async () => {
    try {
      // What was checked is what is read: the mode is asked of the open file, and a link is not followed.
      const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
      try {
        return await read(file, handle)
      } finally {
        await handle.close()
      }
    } catch (error) {
      const why = systemCode(error)
      return E.left(why === 'ENOENT' ? { code: 'KeysMissing', file } : { code: 'KeysNotReadable', file, why })
    }
  }

/**
 * Changes a key file, which is made where there is none, and answers what the change answers. The new file takes the place of the old one
 * at once, and is on the disk by then.
 *
 * Rejects: KeysLocked, KeysNotWritable, whatever `loadKeys` refuses, whatever the change refuses.
 */
export const changeKeys =
  <Refusal, Changed extends { readonly file: KeyFile }>(
    file: string,
    change: (keys: KeyFile) => E.Either<Refusal, Changed>,
  ): TaskEither<KeyStoreError | Refusal, Changed> =>
  async () => {
    const lock = `${file}.lock`
    try {
      await (await open(lock, 'wx', ownerOnly)).close()
    } catch (error) {
      const why = systemCode(error)
      return E.left(why === 'EEXIST' ? { code: 'KeysLocked', file, lock } : { code: 'KeysNotWritable', file, why })
    }
    try {
      const loaded = await loadKeys(file)()
      if (E.isLeft(loaded) && loaded.left.code !== 'KeysMissing') return loaded
      const changed = change(E.isRight(loaded) ? loaded.right : noKeys)
      if (E.isLeft(changed)) return changed
      await replace(file, keysText(changed.right.file))
      return changed
    } catch (error) {
      return E.left({ code: 'KeysNotWritable', file, why: systemCode(error) })
    } finally {
      await rm(lock, { force: true })
    }
  }

const read = async (file: string, handle: FileHandle): Promise<E.Either<KeyStoreError, KeyFile>> => {
  const { mode, size } = await handle.stat()
  if ((mode & 0o077) !== 0) return E.left({ code: 'KeysOpenToOthers', file, mode: (mode & 0o777).toString(8) })
  if (size > longestFile) return E.left({ code: 'KeysTooLong', file, limit: longestFile })
  const text = await handle.readFile('utf8')
  return E.mapLeft((fault: KeyFileFault): KeyStoreError => ({ code: 'KeysRefused', file, fault }))(readKeys(text))
}

/** Written beside it under the lock, so that one name is enough; what a killed command left there is written over. */
const replace = async (file: string, text: string): Promise<void> => {
  const partial = `${file}.part`
  await rm(partial, { force: true })
  const handle = await open(partial, 'wx', ownerOnly)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(partial, file)
  const folder = await open(dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** What the system calls an error; anything else is a defect, and thrown on. */
const systemCode = (error: unknown): string => {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
  return String(error.code)
}
