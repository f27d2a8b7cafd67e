import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { loadSqliteDriver } from '@pension-ledger/store'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../../testing/small-files.js'
import { type Given, tryRun } from '../../testing/try-run.js'

let cwd = ''
const ask = (line: string, given: Given = {}) => tryRun(`${line} --lang en`, { cwd, ...given })
const json = async (line: string) => JSON.parse((await ask(`${line} --json`)).out)

beforeEach(async () => {
  cwd = folderOf(smallFiles)
  await ask('import files --allow-quarantine')
})

/** Changes a row by hand, as any SQLite tool can. */
const byHand = async (sql: string): Promise<void> => {
  const driver = await loadSqliteDriver()
  if (driver._tag === 'Left') throw new Error(driver.left.code)
  const database = driver.right.open(join(cwd, 'pension-ledger.projections.sqlite'), { readOnly: false })
  database.exec(sql)
  database.close()
}

describe('projections', () => {
  it('are caught up with the ledger in a file beside it, and told about', async () => {
    const before = await json('projections status')
    expect(before).toMatchObject({ head: 13, runner: { state: 'idle', holder: null } })
    expect(before.projections[0]).toMatchObject({ name: 'enrolment', state: 'waiting', lag: 13 })
    expect(existsSync(join(cwd, 'pension-ledger.projections.sqlite'))).toBe(false)

    const { exit, out } = await ask('projections run --once')
    expect(exit).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "Projections
      head    13
      runner  nobody
      pulse   2023-04-06T04:00:00Z

      projection     state    version  position  lag  next  previous
      ─────────────  ───────  ───────  ────────  ───  ────  ────────
      enrolment      current        1        13    0
      contributions  current        1        13    0
      contributors   current        1        13    0
      on-behalf      current        1        13    0
      benefits       current        1        13    0
      recipients     current        1        13    0
      fund-spending  current        1        13    0
      certification  current        1        13    0
      "
    `)
    expect((await ask('projections status')).out).toBe(out)
  })

  it('follow until Ctrl-C, which is their usual end', async () => {
    const stop = new AbortController()
    const running = ask('projections run', { signal: stop.signal })
    for (let head = 0; head < 13; ) {
      await pass(20)
      const { projections } = await json('projections status')
      head = Math.min(...projections.map(({ position }: { position: number }) => position))
    }
    stop.abort()
    const { exit, err } = await running
    expect({ exit, err }).toEqual({ exit: 0, err: 'Following the ledger; Ctrl-C ends it\n' })
  })

  it('that were asked to end with the work, and were stopped before, say so', async () => {
    const signal = AbortSignal.abort()
    expect(await ask('projections run --once', { signal })).toMatchObject({
      exit: 130,
      err: expect.stringContaining('Aborted'),
    })
  })

  it('changed by hand are found, rebuilt, and rolled back', async () => {
    await ask('projections run --once')
    expect(await ask('projections verify benefits')).toMatchObject({ exit: 0 })
    await byHand(`UPDATE "cells of benefits, build 5" SET fen = fen + 1 WHERE level = 'district'`)
    const found = await ask('projections verify benefits')
    expect(found.exit).toBe(4)
    expect(found.out).toMatchInlineSnapshot(`
      "Verification of the projection benefits
      version   1
      position  13
      rows      7
      result    differs

      zone       street    community  payMonth  periodOwed  kind     component         level     column  kept  folded
      ─────────  ────────  ─────────  ────────  ──────────  ───────  ────────────────  ────────  ──────  ────  ──────
      chenggong  龙城街道             2022-10   2022-10     regular  age-65-increment  district  fen      151     150
      "
    `)
    expect(await json('projections verify benefits')).toMatchObject({
      verified: false,
      position: 13,
      difference: { column: 'fen', kept: 151, folded: 150 },
    })

    const rebuilt = await ask('projections rebuild benefits --json')
    expect(rebuilt.exit).toBe(0)
    expect(JSON.parse(rebuilt.out).projections).toMatchObject([
      { name: 'benefits', state: 'current', next: null, previous: { version: 1, position: 13 } },
    ])
    expect(await ask('projections verify benefits')).toMatchObject({ exit: 0 })
    expect(await ask('projections rollback benefits')).toMatchObject({ exit: 0 })
    expect(await ask('projections verify benefits')).toMatchObject({ exit: 4 })
    expect(await ask('projections cancel benefits')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('NothingToCancel'),
    })
  })

  it('are kept where the person says', async () => {
    await ask('projections run --once --projections elsewhere.sqlite')
    expect(existsSync(join(cwd, 'elsewhere.sqlite'))).toBe(true)
    expect(await ask('projections verify benefits --projections elsewhere.sqlite')).toMatchObject({ exit: 0 })
    expect(await ask('projections verify benefits')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('ProjectionMissing'),
    })
  })

  it.each([
    ['verify gold', 2, 'NoSuchProjection'],
    ['rebuild gold', 2, 'NoSuchProjection'],
    ['status --projections pension-ledger.sqlite', 5, 'NotAStore'],
    ['status --projections pension-ledger.vault.sqlite', 5, 'NotAStore'],
    ['rollback benefits', 5, 'StoreMissing'],
    ['status --store memory:', 2, 'NothingInMemory'],
    ['status --store sqlite:no.sqlite', 5, 'StoreMissing'],
  ])('refuse: %s', async (line, exit, code) => {
    expect(await ask(`projections ${line}`)).toMatchObject({ exit, out: '', err: expect.stringContaining(code) })
  })
})
