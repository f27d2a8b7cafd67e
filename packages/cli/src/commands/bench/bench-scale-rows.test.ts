import { describe, expect, it } from 'vitest'
import { scaleRows } from './bench-scale-rows.js'
import { enScaleWords, zhScaleWords } from './bench-scale-words.js'

const rate = (perSecond: number) => ({ perSecond, floorPerSecond: 1_000 })
const measured = {
  grouped: { ...rate(500), eventTablePerSecond: 625, eventsPerCommit: 1_000, rounds: 5 },
  wired: {
    events: 3_000,
    rounds: 3,
    append: rate(900),
    readLog: rate(850),
    readStreams: rate(800),
    catchUp: rate(100),
  },
  live: {
    catchUp: rate(250),
    rounds: 3,
    visible: { appends: 300, medianMs: 4, p99Ms: 20, floor: { medianMs: 1, p99Ms: 2 } },
  },
  cores: { onePerSecond: 1_000, oneCorePerSecond: 850, twoPerSecond: 1_700, rounds: 5 },
}
const ratiosOf = (given: Parameters<typeof scaleRows>[0]) =>
  scaleRows(given, enScaleWords).map(([measure, result, , ratio]) => [measure, result, ratio])

describe('the rows of what concerns larger ledgers', () => {
  it('have results and their ratios, above 1 where the result is better than its floor', () => {
    expect(ratiosOf(measured)).toEqual([
      [enScaleWords.grouped, '500', '0.50'],
      [enScaleWords.grouped, '500', '0.80'],
      [enScaleWords.wireAppend, '900', '0.90'],
      [enScaleWords.wireReadLog, '850', '0.85'],
      [enScaleWords.wireReadStreams, '800', '0.80'],
      [enScaleWords.catchUp, '250', '0.25'],
      [enScaleWords.wireCatchUp, '100', '0.10'],
      [enScaleWords.visibleMedian, '4.00', '0.25'],
      [enScaleWords.visibleP99, '20.00', '0.10'],
      [enScaleWords.cores, '1700', '2.0'],
      [enScaleWords.cores, '1700', '1.7'],
    ])
  })

  it('say what could not be measured, and why', () => {
    const rows = scaleRows({ ...measured, wired: null, cores: null }, zhScaleWords)
    expect(rows.filter(([, result]) => result === '–').map((row) => row.at(-1))).toEqual([
      zhScaleWords.noStandIn,
      zhScaleWords.oneCore,
    ])
    expect(rows.map(([measure]) => measure)).not.toContain(zhScaleWords.wireCatchUp)
  })
})
