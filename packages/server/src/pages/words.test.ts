import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findingCodes } from '@pension-ledger/audit'
import { allViews } from '@pension-ledger/projections'
import { describe, expect, it } from 'vitest'
import { findingNames } from './findings/finding-names.js'
import { viewNames } from './names.js'
import { named, spoken, words } from './words.js'

const folder = dirname(fileURLToPath(import.meta.url))

const sources = (under: string): ReadonlyArray<string> =>
  readdirSync(under, { withFileTypes: true }).flatMap((entry) => {
    const path = join(under, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name) ? [path] : []
  })

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSaid = (value: unknown): value is { readonly zh: string; readonly en: string } =>
  isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string'

/** Every text in both languages that a module hands out, by its name. */
const textsIn = async (path: string): Promise<ReadonlyArray<readonly [string, { zh: string; en: string }]>> => {
  const module: unknown = await import(path)
  return Object.entries(isRecord(module) ? module : {}).flatMap(([name, value]) =>
    Object.entries(isRecord(value) ? value : {}).flatMap(([key, said]) =>
      isSaid(said) ? [[`${name}.${key}`, said] as const] : [],
    ),
  )
}

/** Counters, which English does without, and the words for what is at hand. */
const wordless = new Set(['findingsWords.items', 'missingWords.ready'])

describe('what pages say', () => {
  it('is there in both languages, and not in one language twice', async () => {
    const texts = (await Promise.all(sources(folder).map(textsIn))).flat()
    expect(texts.length).toBeGreaterThan(300)
    const odd = texts.flatMap(([name, { zh, en }]) => {
      if (wordless.has(name)) return []
      const isBlank = zh.trim() === '' || en.trim() === ''
      return isBlank || /\p{Script=Han}/u.test(en) || !/\p{Script=Han}/u.test(zh) ? [name] : []
    })
    expect(odd).toEqual([])
  })

  it('has a name for every code of the audit, and none twice', () => {
    expect(Object.keys(findingNames)).toEqual([...findingCodes])
    for (const lang of ['zh', 'en'] as const)
      expect(new Set(Object.values(findingNames).map((name) => name[lang])).size).toBe(findingCodes.length)
  })

  it('has a name for every projection', () =>
    expect(allViews.map(({ name }) => name).filter((name) => !Object.hasOwn(viewNames, name))).toEqual([]))

  it('is said in one of them', () => expect(spoken({ a: words('甲', 'A') }, 'en')).toEqual({ a: 'A' }))

  it('shows a code that has no name as it is, whatever it is', () => {
    expect(named({ a: words('甲', 'A') }, 'a', 'zh')).toBe('甲')
    expect(named({ a: words('甲', 'A') }, 'constructor', 'zh')).toBe('constructor')
  })
})
