import { appendDeed } from './append.kit.js'
import { catchUpDeed } from './catch-up.kit.js'
import { copyDeed } from './copy.kit.js'
import { importDeed } from './import.kit.js'
import type { Deed } from './kind-of-work.kit.js'
import { rebuildDeed } from './rebuild.kit.js'
import { switchDeed } from './switch.kit.js'

/** What processes do that are killed, by kind. */
export const deeds: Readonly<Record<string, Deed>> = {
  append: appendDeed,
  import: importDeed,
  'catch-up': catchUpDeed,
  rebuild: rebuildDeed,
  switch: switchDeed,
  copy: copyDeed,
}
