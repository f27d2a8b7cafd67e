import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FileHashes } from './ensure-files.js'
import { mark, markerAt, markerText } from './marker.js'

/** What is to be done so that the store holds the files. */
export type StoreWork = 'nothing' | 'import' | 'import-anew'

/**
 * Compares the files with those the store was begun with: the same and all in it, nothing is to do; the same but interrupted, the
 * import goes on where it was; others, the store is begun anew, for what it holds is no longer what the files say.
 */
export const storeWork = (store: string, marker: string, hashes: FileHashes): StoreWork => {
  const begunWith = markerAt(marker)
  if (!existsSync(store) || begunWith === null) return 'import-anew'
  if (begunWith === markerText(done(hashes))) return 'nothing'
  return begunWith === markerText(begun(hashes)) ? 'import' : 'import-anew'
}

const begun = (files: FileHashes) => ({ isWhole: false, files })
const done = (files: FileHashes) => ({ isWhole: true, files })

export const markBegun = (marker: string, hashes: FileHashes): void => mark(marker, begun(hashes))
export const markDone = (marker: string, hashes: FileHashes): void => mark(marker, done(hashes))

/** Removes the store with everything that belongs to it. */
export const clearStore = (directory: string, belongs: (name: string) => boolean): void => {
  for (const name of readdirSync(directory)) if (belongs(name)) rmSync(join(directory, name), { recursive: true })
}
