import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EventStore, loadSqliteDriver, openStore } from '@pension-ledger/store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendDeed, prepareAppend } from './append.kit.js'
import { deeds } from './deeds.kit.js'
import { examined } from './fault-rounds.kit.js'
import type { Job, KindOfWork } from './kind-of-work.kit.js'
import { clock } from './ledger-left.kit.js'
import { preparations } from './preparations.kit.js'
import { done, right } from './right.kit.js'
import { isProof, noCounts, withRound } from './table.kit.js'

/** The rounds themselves run by `.ci/fault-rounds`; here stands that they would find what was wrong. */

let folder = ''
let work: KindOfWork
let job: Job
const said: string[] = []
/** A ledger in the place of the one that the process wrote. */
const instead = async (write: (store: EventStore, original: EventStore) => Promise<unknown>): Promise<void> => {
  const path = join(folder, 'other.sqlite')
  const original = await done(openStore(`sqlite:${job.path}`))
  const store = await done(openStore(`sqlite:${path}`, { create: true, clock }))
  await write(store, original)
  await store.close()
  await original.close()
  job = { ...job, path }
}

const copied = async (store: EventStore, original: EventStore, count: number): Promise<void> => {
  for await (const page of original.readLog({ maxCount: count }))
    for (const { stream, revision, id, type, schemaVersion, data, provenance } of right(page)) {
      const expected =
        revision === 0 ? ({ kind: 'no-stream' } as const) : ({ kind: 'exactly', revision: revision - 1 } as const)
      await done(store.append({ stream, expected, events: [{ id, type, schemaVersion, data, provenance }] }))
    }
}

describe('An examination', () => {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), '故障-'))
    work = await prepareAppend(folder, 7)
    job = work.begin(folder)
    said.length = 0
    await appendDeed(job, (line) => said.push(line))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('finds nothing where nothing is wrong', async () => {
    expect(await work.examine(job, said)).toMatchObject({ isPartly: false, lost: [], halfDone: [], differing: [] })
  })

  it('finds what was answered and is not there', async () => {
    await instead((store, original) => copied(store, original, 5))
    expect((await work.examine(job, said)).lost).toHaveLength(1)
    expect((await work.examine(job, [])).lost).toEqual([])
  })

  it('finds a commit that stands by half, and one that nobody had begun', async () => {
    const ends = new Set(said.map((line) => Number(line.replace('at ', ''))))
    const within = Array.from({ length: 100 }, (_, i) => i + 1).find((n) => !ends.has(n)) ?? 0
    await instead((store, original) => copied(store, original, within))
    const { isPartly, halfDone } = await work.examine(job, [])
    expect({ isPartly, halfDone: halfDone.length }).toEqual({ isPartly: true, halfDone: 1 })
  })

  it('finds more than the commit that was under way', async () => {
    expect((await work.examine(job, said.slice(0, 3))).differing.join()).toContain('the commit under way ended at')
  })

  it('finds an event that is another one', async () => {
    const database = right(await loadSqliteDriver()).open(job.path ?? '', { readOnly: false })
    database.exec(`DROP TRIGGER events_are_not_changed; UPDATE events SET document = 'x' WHERE position = 9`)
    database.close()
    expect((await work.examine(job, said)).differing.join()).toMatch(/event 9 is .*another one after the repetition/)
  })

  it('finds a page that is damaged', async () => {
    const path = job.path ?? ''
    const bytes = readFileSync(path)
    bytes.fill(0x55, bytes.length - 3 * 4_096, bytes.length - 2 * 4_096)
    writeFileSync(path, bytes)
    expect((await examined(work, job, said)).differing).not.toEqual([])
  })
})

describe('Rounds', () => {
  it('have processes for every kind of work', () => {
    expect(Object.keys(deeds)).toEqual(Object.keys(preparations))
  })

  it('that are fewer than were asked for are no proof', () => {
    const killed = { isMidst: false, answered: [], failure: null }
    const nothing = { isPartly: false, lost: [], halfDone: [], differing: [] }
    const counts = withRound(noCounts('append', 1), killed, nothing)
    expect(isProof(counts, 1)).toBe(false)
    expect(isProof(withRound(counts, { ...killed, isMidst: true }, nothing), 1)).toBe(true)
  })

  it.each([
    ['lost', {}, { lost: ['x'] }],
    ['half done', {}, { halfDone: ['x'] }],
    ['differing', {}, { differing: ['x'] }],
    ['failed', { failure: 'x' }, {}],
  ])('in which something is %s are no proof', (_, killed, found) => {
    const nothing = { isPartly: false, lost: [], halfDone: [], differing: [] }
    const midst = { isMidst: true, answered: [], failure: null }
    expect(isProof(withRound(noCounts('append', 1), { ...midst, ...killed }, { ...nothing, ...found }), 1)).toBe(false)
  })
})
