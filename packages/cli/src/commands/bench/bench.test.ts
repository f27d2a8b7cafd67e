import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folderOf } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'
import { median, percentile } from './measured.js'
import { watchChildren } from './watched-children.js'

const isBuilt = existsSync(fileURLToPath(new URL('../../../dist/main.js', import.meta.url)))

/** Linux tells what memory a process takes that another one started. */
const tellsOfChildren = existsSync('/proc/self/task')

const count = expect.any(Number)
const times = { medianMs: count, p99Ms: count }
const beside = { perSecond: count, floorPerSecond: count, ratio: count }

/** What `bench --json` prints. Rates are per second, memory is in bytes; null stands where the system does not tell. */
const documented = {
  machine: {
    processor: expect.any(String),
    cores: count,
    node: process.version,
    driver: expect.any(String),
    sqlite: expect.any(String),
  },
  participants: count,
  events: count,
  import: { rows: count, seconds: count, rowsPerSecond: count, busy: count, peakMemoryBytes: count },
  append: beside,
  /** Beside inserts of the same texts and nothing else, and beside inserts into a plain table of events. */
  groupedAppend: { ...beside, eventTablePerSecond: count, ratioToEventTable: count, eventsPerCommit: count, rounds: 5 },
  /** Null where the stand-in is not there; these tests stand in the repository, as it does. */
  wire: {
    server: 'stand-in',
    events: count,
    append: beside,
    readLog: beside,
    readStreams: beside,
    rounds: 3,
  },
  catchUp: { sqlite: { ...beside, rounds: 3 }, wire: beside },
  /** From the call of an append until all projections have counted the event; the floor is two bare commits. */
  visible: { appends: 300, ...times, floor: times },
  /** Null where there is one core; these tests say that there are two. */
  twoCores: {
    eventsPerSecond: count,
    oneProcessPerSecond: count,
    ratioToOneProcess: count,
    oneCorePerSecond: count,
    ratioToOneCore: count,
    rounds: 5,
  },
  replay: { eventsPerSecond: count, floorPerSecond: count, ratio: count, rounds: 5, peakMemoryBytes: count },
  bytesPerEvent: count,
  entitlement: {
    personMonthsPerSecond: count,
    floorPerSecond: count,
    ratio: count,
    /** Asked for in all rounds together, and those of them for which something was owed. */
    personMonths: count,
    personMonthsOwed: count,
    rounds: 5,
  },
  /** A ledger of fewer than 200,000 events is audited in one process. */
  audit: {
    seconds: count,
    eventsPerSecond: count,
    processes: tellsOfChildren ? 1 : null,
    peakMemoryBytes: tellsOfChildren ? count : null,
  },
  /** Each participant is asked for once: the account as it is now, and an explanation for one of the months. */
  questions: { participants: count, months: 4, account: times, explain: times },
}

describe('bench', () => {
  it.runIf(isBuilt)(
    'measures each figure of the smallest history, beside floors, and leaves nothing behind',
    async () => {
      const temporaryFolder = join(folderOf({}), 'files')
      const { exit, out, err } = await tryRun('bench --events 1 --json', { temporaryFolder })
      expect({ exit, err }).toEqual({ exit: 0, err: '' })
      const bench = JSON.parse(out)
      expect(bench).toEqual(documented)
      const { events, import: imported, append, replay, bytesPerEvent, entitlement, audit, questions } = bench
      const { groupedAppend, wire, catchUp, visible, twoCores } = bench
      expect(bench.participants).toBe(10)
      expect(events).toBeGreaterThan(200)
      expect(events).toBeLessThan(8_000)
      for (const { ratio, rate, floor } of [
        { ...replay, rate: replay.eventsPerSecond, floor: replay.floorPerSecond },
        { ...append, rate: append.perSecond, floor: append.floorPerSecond },
        { ...entitlement, rate: entitlement.personMonthsPerSecond, floor: entitlement.floorPerSecond },
        { ratio: twoCores.ratioToOneCore, rate: twoCores.eventsPerSecond, floor: twoCores.oneCorePerSecond },
        { ratio: twoCores.ratioToOneProcess, rate: twoCores.eventsPerSecond, floor: twoCores.oneProcessPerSecond },
        ...[groupedAppend, wire.append, wire.readLog, wire.readStreams, catchUp.sqlite, catchUp.wire].map((each) => ({
          ratio: each.ratio,
          rate: each.perSecond,
          floor: each.floorPerSecond,
        })),
      ])
        expect(ratio / (rate / floor)).toBeCloseTo(1, 1)
      expect(imported.rowsPerSecond).toBeGreaterThan(0)
      expect(imported.peakMemoryBytes).toBeGreaterThan(20_000_000)
      expect(bytesPerEvent).toBeGreaterThan(100)
      expect(entitlement.personMonths % (144 * bench.participants)).toBe(0)
      expect(entitlement.personMonths).toBeGreaterThanOrEqual(100_000 * 144)
      expect(entitlement.personMonthsOwed).toBeGreaterThan(0)
      expect(entitlement.personMonthsOwed).toBeLessThan(entitlement.personMonths)
      expect(audit.eventsPerSecond / (events / audit.seconds)).toBeCloseTo(1, 1)
      expect(wire.events).toBe(Math.min(3_000, events))
      expect(groupedAppend.eventsPerCommit).toBe(Math.min(1_000, Math.floor(events / 5)))
      expect(groupedAppend.floorPerSecond).toBeGreaterThan(groupedAppend.eventTablePerSecond)
      for (const { medianMs, p99Ms } of [questions.account, questions.explain, visible, visible.floor]) {
        expect(medianMs).toBeGreaterThan(0)
        expect(p99Ms).toBeGreaterThanOrEqual(medianMs)
      }
      expect(readdirSync(temporaryFolder)).toEqual([])
    },
    180_000,
  )

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

describe('the percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  it('99 of a hundred values is the last but one', () => expect(percentile(hundred, 99)).toBe(99))
  it('99 of fewer than a hundred is the last', () => expect(percentile([3, 10, 9], 99)).toBe(10))
  it('50 is in the middle', () => expect(percentile([9, 10, 4], 50)).toBe(9))
})

describe('children that are watched', () => {
  it.runIf(tellsOfChildren)('are remembered by the most that each held, also when they have ended', async () => {
    const watched = watchChildren()
    const children = [1, 120].map((megabytes) => startHolding(megabytes))
    await Promise.all(children.map(({ ended }) => ended))
    const [small = 0, large = 0] = [...(watched.peaks() ?? [])].sort((a, b) => a - b)
    expect(small).toBeGreaterThan(10_000_000)
    expect(large - small).toBeGreaterThan(90_000_000)
  })
})

/** A process that fills so much memory, stays for a while and ends. */
const startHolding = (megabytes: number): { readonly ended: Promise<unknown> } => {
  const program = `const held = Buffer.alloc(${megabytes}_000_000, 1); setTimeout(() => held.length, 300)`
  return { ended: once(spawn(process.execPath, ['-e', program]), 'close') }
}
