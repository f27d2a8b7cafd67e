import type { ListedCheck } from '../wide-check.js'
import { onExternalDeathList } from './on-external-death-list.js'
import { schemeOverlap } from './scheme-overlap.js'

/** 外部名单: a check is run where its list was imported, and is not assessed elsewhere. */
export const listChecks: ReadonlyArray<ListedCheck> = [schemeOverlap, onExternalDeathList]
