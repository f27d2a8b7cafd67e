import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folderOf } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'
import { median } from './measured.js'

const isBuilt = existsSync(fileURLToPath(new URL('../../../dist/main.js', import.meta.url)))

describe('bench', () => {
  it.runIf(isBuilt)('measures each figure beside its floor, and leaves nothing behind', async () => {
    const temporaryFolder = join(folderOf({}), 'files')
    const { exit, out, err } = await tryRun('bench --events 400 --json', { temporaryFolder })
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    const { events, import: imported, append, replay, bytesPerEvent } = JSON.parse(out)
    expect(events).toBeGreaterThan(200)
    expect(events).toBeLessThan(8_000)
    for (const rate of [imported.rowsPerSecond, append.perSecond, append.floorPerSecond, replay.eventsPerSecond])
      expect(rate).toBeGreaterThan(0)
    expect(replay.ratio).toBeCloseTo(replay.eventsPerSecond / replay.floorPerSecond, 2)
    expect(imported.peakMemoryBytes).toBeGreaterThan(20_000_000)
    expect(bytesPerEvent).toBeGreaterThan(100)
    expect(readdirSync(temporaryFolder)).toEqual([])
  })

  it('leaves nothing behind when it is stopped', async () => {
    const temporaryFolder = join(folderOf({}), 'files')
    const stopped = await tryRun('bench', { temporaryFolder, signal: AbortSignal.abort() })
    expect(stopped).toMatchObject({ exit: 130, out: '' })
    expect(readdirSync(temporaryFolder)).toEqual([])
  })

  it('refuses no events at all', async () => {
    expect(await tryRun('bench --events 0')).toMatchObject({ exit: 2 })
  })

  it('refuses a temporary folder that is not there', async () => {
    expect(await tryRun('bench', { temporaryFolder: '/no/such/folder' })).toMatchObject({ exit: 6 })
  })
})

describe('the median', () => {
  it('of an odd count is the middle one', () => expect(median([9, 1, 4])).toBe(4))
  it('of an even count lies between the middle two', () => expect(median([9, 1, 4, 6])).toBe(5))
  it('sorts numbers as numbers', () => expect(median([10, 9, 100])).toBe(10))
})
