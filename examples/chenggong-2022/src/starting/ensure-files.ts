import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sha256OfFile } from '@pension-ledger/sheets'
import { readCalibration } from '../calibration.js'
import { generatorVersion } from '../generate.js'
import { mark, markerAt, markerText } from './marker.js'

/** SHA-256 of each import file, by name. */
export type FileHashes = Readonly<Record<string, string>>

/** What the files are made from; another calibration or generator makes others. */
export const recipe = (): string =>
  createHash('sha256')
    .update(JSON.stringify([generatorVersion, readCalibration()]))
    .digest('hex')

const hashOf = async (path: string): Promise<string> => {
  const hash = await sha256OfFile(path)
  if (hash._tag === 'Left') throw new Error(`The file ${path} cannot be read (${hash.left.code}).`)
  return hash.right
}

export const hashesOf = async (directory: string): Promise<FileHashes> => {
  const hashes: Record<string, string> = {}
  for (const name of readdirSync(directory)
    .filter((name) => name.endsWith('.csv'))
    .sort())
    hashes[name] = await hashOf(join(directory, name))
  return hashes
}

/**
 * Makes the import files unless they are there. The marker is taken away first and written last, so that an interrupted run is done
 * again. Files that somebody has changed since are left alone: to change one and see the figures move is what they are for.
 *
 * Returns: whether they had to be made.
 */
export const ensureFiles = (marker: string, madeFrom: string, make: () => void): boolean => {
  const facts = { recipe: madeFrom }
  if (markerAt(marker) === markerText(facts)) return false
  rmSync(marker, { force: true })
  make()
  mark(marker, facts)
  return true
}
