import { readdir } from 'node:fs/promises'
import { kindNames } from '@pension-ledger/intake'
import { plantedFile } from '@pension-ledger/simulator'

/** Says that a folder was written by `simulate`, and from what. */
export const markName = 'simulation.json'

const ours: ReadonlySet<string> = new Set([
  markName,
  plantedFile,
  'README.txt',
  'payments.parts',
  ...kindNames.map((kind) => `${kind}.csv`),
])

/** Something in a folder that `simulate` did not write; null in an empty one, and in one that is all its own. */
export const strangerIn = async (folder: string): Promise<string | null> => {
  const names = (await readdir(folder)).sort()
  if (names.length === 0) return null
  const stranger = names.find((name) => !ours.has(name))
  // Without the mark even files of the right names belong to somebody else.
  return stranger ?? (names.includes(markName) ? null : (names[0] ?? null))
}
