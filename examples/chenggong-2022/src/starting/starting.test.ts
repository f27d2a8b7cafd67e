import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCalibration } from '../calibration.js'
import { findIn } from '../cohorts/find-in.js'
import { ensureFiles, hashesOf, recipe } from './ensure-files.js'
import { clearStore, markBegun, markDone, storeWork } from './ensure-store.js'
import { belongsToStore } from './places.js'
import { wordsFor } from './words.js'

let directory = ''
let marker = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'starting-'))
  marker = join(directory, 'marker.json')
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const nothing = (): void => {}
const neverCalled = (): never => expect.unreachable('made again')

describe('files', () => {
  it('are made the first time, and not the second', () => {
    expect(ensureFiles(marker, 'a', nothing)).toBe(true)
    expect(ensureFiles(marker, 'a', neverCalled)).toBe(false)
  })

  it('are made again for another recipe', () => {
    ensureFiles(marker, 'a', nothing)
    expect(ensureFiles(marker, 'b', nothing)).toBe(true)
  })

  it('are made again when they were interrupted', () => {
    const interrupted = (): never => {
      throw new Error('interrupted')
    }
    ensureFiles(marker, 'a', nothing)
    expect(() => ensureFiles(marker, 'b', interrupted)).toThrow('interrupted')
    expect(existsSync(marker)).toBe(false)
    expect(ensureFiles(marker, 'a', nothing)).toBe(true)
  })

  it('are made again when the marker is no marker', () => {
    writeFileSync(marker, '{')
    expect(ensureFiles(marker, 'a', nothing)).toBe(true)
  })

  it('have a recipe that is the same for the same calibration', () => expect(recipe()).toBe(recipe()))

  it('are told apart by their bytes, tables only', async () => {
    writeFileSync(join(directory, 'a.csv'), 'x')
    writeFileSync(join(directory, 'README.txt'), 'x')
    const before = await hashesOf(directory)
    expect(Object.keys(before)).toEqual(['a.csv'])
    writeFileSync(join(directory, 'a.csv'), 'y')
    expect(await hashesOf(directory)).not.toEqual(before)
  })
})

describe('the store', () => {
  const store = (): string => join(directory, 'chenggong.sqlite')

  it('is begun where there is none', () => expect(storeWork(store(), marker, {})).toBe('import-anew'))

  it('is begun anew where nobody knows what is in it', () => {
    writeFileSync(store(), '')
    expect(storeWork(store(), marker, {})).toBe('import-anew')
  })

  it('is gone on with after an interruption', () => {
    writeFileSync(store(), '')
    markBegun(marker, { 'a.csv': '1' })
    expect(storeWork(store(), marker, { 'a.csv': '1' })).toBe('import')
  })

  it('needs nothing when it holds the files', () => {
    writeFileSync(store(), '')
    markDone(marker, { 'a.csv': '1' })
    expect(storeWork(store(), marker, { 'a.csv': '1' })).toBe('nothing')
  })

  it.each([[{ 'a.csv': '2' }], [{}], [{ 'a.csv': '1', 'b.csv': '1' }]])('is begun anew for other files', (files) => {
    writeFileSync(store(), '')
    markDone(marker, { 'a.csv': '1' })
    expect(storeWork(store(), marker, files)).toBe('import-anew')
  })

  it('is cleared with its vault and its quarantine, and nothing else', () => {
    const all = [
      'chenggong.sqlite',
      'chenggong.sqlite-wal',
      'chenggong.vault.sqlite',
      'quarantine.csv',
      'imported.json',
    ]
    for (const name of [...all, 'generated.json', 'mine.txt']) writeFileSync(join(directory, name), '')
    clearStore(directory, belongsToStore)
    expect(readdirSync(directory).sort()).toEqual(['generated.json', 'mine.txt'])
  })
})

describe('what to try next', () => {
  const someoneIn = findIn(readCalibration())

  it('names somebody of each cohort', () => expect(someoneIn('missing', 1)).toMatch(/^P\d{8}$/))
  it('names nobody who is not there', () => expect(() => someoneIn('missing', 5)).toThrow(RangeError))
  it('is said in the language of the environment', () => {
    expect(wordsFor({ LANG: 'zh_CN.UTF-8' }).nextTitle).toContain('接下来')
    expect(wordsFor({ LANG: 'C' }).nextTitle).toContain('next')
    const commands = (env: Readonly<Record<string, string>>) =>
      wordsFor(env)
        .next(someoneIn)
        .map(([, command]) => command)
    expect(commands({ LANG: 'zh_CN.UTF-8' })).toEqual(commands({}))
  })
})
