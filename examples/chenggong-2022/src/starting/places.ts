import { fileURLToPath } from 'node:url'

const inExample = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Where everything of a started example lies; `out/` may be removed at any time and is made again. */
export const places = {
  out: inExample('out'),
  files: inExample('out/files'),
  store: inExample('out/chenggong.sqlite'),
  readLog: inExample('out/chenggong.reads.jsonl'),
  /** What the files were generated from, and what they are; written last. */
  generated: inExample('out/generated.json'),
  /** Which files the store was begun with, and whether all of them are in it. */
  imported: inExample('out/imported.json'),
} as const

/** Everything that belongs to the store beside its file: vault, journals, quarantine. */
export const belongsToStore = (name: string): boolean =>
  name.startsWith('chenggong.') || name.startsWith('quarantine') || name === 'imported.json'
