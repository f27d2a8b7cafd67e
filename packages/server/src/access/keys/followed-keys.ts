import { stat } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { KeyFile } from './key-file.js'
import { type KeyStoreError, loadKeys } from './key-file-on-disk.js'

/** The keys that hold now, or why none does. */
export type KeysInForce = TaskEither<KeyStoreError, KeyFile>

/** Keys of a file that is looked at now and then. */
export interface FollowedKeys {
  readonly inForce: KeysInForce
  /** What `inForce` would answer without looking; null where it would look, or lets nobody in. The same keys are the same object. */
  readonly atHand: () => KeyFile | null
}

/**
 * Follows a key file: a key that was taken back opens nothing any more within `lookEveryMs`, without a restart. A file that has become
 * unreadable, or open to others, lets nobody in: whoever damages it must not bring a revoked key back to life.
 *
 * Rejects: whatever `loadKeys` refuses.
 */
export const followedKeys = (file: string, elapsedMs: () => number, lookEveryMs = 1000): FollowedKeys => {
  let known: { readonly stamp: string; readonly keys: E.Either<KeyStoreError, KeyFile> } | null = null
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<E.Either<KeyStoreError, KeyFile>> | null = null

  const look = async (): Promise<E.Either<KeyStoreError, KeyFile>> => {
    const startedAt = elapsedMs()
    const stamp = await stampOf(file)
    // A file that is not there has no stamp that could stay the same.
    if (known === null || stamp === null || known.stamp !== stamp || E.isLeft(known.keys))
      known = { stamp: stamp ?? '', keys: await loadKeys(file)() }
    lookedAt = startedAt
    return known.keys
  }

  const isFresh = (): boolean => elapsedMs() - lookedAt < lookEveryMs

  return {
    inForce: async () => {
      if (known !== null && isFresh()) return known.keys
      looking ??= look().finally(() => {
        looking = null
      })
      return looking
    },
    atHand: () => (known !== null && isFresh() && E.isRight(known.keys) ? known.keys.right : null),
  }
}

/** Differs where the file was replaced or written; a mode that was changed counts as well. */
const stampOf = async (file: string): Promise<string | null> => {
  try {
    const { ino, size, mtimeMs, ctimeMs } = await stat(file)
    return [ino, size, mtimeMs, ctimeMs].join(' ')
  } catch {
    return null
  }
}
