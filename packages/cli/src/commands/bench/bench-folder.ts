import { join } from 'node:path'

/** What stands where in the temporary folder of a benchmark. */
export const benchFolder = (folder: string) => ({
  files: join(folder, 'files'),
  ledger: join(folder, 'ledger.sqlite'),
  appended: join(folder, 'appended.sqlite'),
  grouped: join(folder, 'grouped.sqlite'),
  bare: join(folder, 'bare.sqlite'),
  bareGrouped: join(folder, 'bare-grouped.sqlite'),
  bareTwice: join(folder, 'bare-twice.sqlite'),
  /** Where the cells of one catching up are kept. */
  projections: (name: string) => `sqlite:${join(folder, `${name}.projections.sqlite`)}`,
})
