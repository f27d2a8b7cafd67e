import { prepareAppend } from './append.kit.js'
import { prepareCatchUp } from './catch-up.kit.js'
import { prepareCopy } from './copy.kit.js'
import { prepareImport } from './import.kit.js'
import type { Prepare } from './kind-of-work.kit.js'
import { prepareRebuild } from './rebuild.kit.js'
import { prepareSwitch } from './switch.kit.js'

/** The kinds of work whose processes are killed, in the order of the table. */
export const preparations: Readonly<Record<string, Prepare>> = {
  append: prepareAppend,
  import: prepareImport,
  'catch-up': prepareCatchUp,
  rebuild: prepareRebuild,
  switch: prepareSwitch,
  copy: prepareCopy,
}
