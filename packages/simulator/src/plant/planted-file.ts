import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Planted } from './planted.js'

/** Written beside the import files; no kind of import file, so that an import passes it by. */
export const plantedFile = 'planted.json'

/** Writes what an audit must find, one finding a line. */
export const writePlanted = (directory: string, findings: ReadonlyArray<Planted>): void =>
  writeFileSync(
    join(directory, plantedFile),
    `[\n${findings.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`,
  )
