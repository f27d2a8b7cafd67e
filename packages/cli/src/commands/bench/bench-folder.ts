import { join } from 'node:path'

/** What stands where in the temporary folder of a benchmark. */
export const benchFolder = (folder: string) => ({
  files: join(folder, 'files'),
  ledger: join(folder, 'ledger.sqlite'),
  appended: join(folder, 'appended.sqlite'),
  bare: join(folder, 'bare.sqlite'),
})
