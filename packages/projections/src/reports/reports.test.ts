import type { DomainEvent } from '@pension-ledger/domain'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { ReplayOptions } from '../replay/histories.js'
import { replay } from '../replay/replay.js'
import { keptReplay } from '../run/kept-cells.js'
import { caughtUp, inMemory } from '../run/live.kit.js'
import { anyHistory } from '../testing/any-history.js'
import { aid, appropriated, day, fen, opened, pension, pensionFrom65, person, settled, year } from '../testing/facts.js'
import { done, ledgerOf, right } from '../testing/ledger-of.js'
import { allViews } from '../views/all-views.js'
import type { Report, ReportName } from './report.js'
import { reportJson } from './report-json.js'
import { reportOf, reportPlans } from './report-of.js'
import type { ReportQuestion } from './report-plan.js'

const [anna, ben, cora] = [person('P1'), person('P2'), person('P3')]
const history: ReadonlyArray<DomainEvent> = [
  opened('2022-H1', '2022-06-30'),
  anna.enrolled({ community: '龙街社区' }),
  ben.enrolled({ zone: 'resort', street: '大渔街道', birthDate: day('1990-01-01') }),
  cora.enrolled({ birthDate: day('1966-01-01') }),
  cora.disabled(1),
  anna.certified({ method: 'app' }),
  ben.contributed(),
  ben.contributed({ kind: 'onBehalf', fen: fen(10_000) }),
  ben.refunded(2022, 5_000, '2022-06-01'),
  anna.paid('2022-09', pension),
  anna.paid('2022-10', pensionFrom65),
  cora.paid('2022-10', aid),
  anna.buried(40, 60, '2022-11-01'),
  appropriated('chenggong', 'basic-pension', 9_900),
  settled('chenggong', 'basic-pension', -100),
]

const reported = async (
  name: ReportName,
  question: ReportQuestion = {},
  options: ReplayOptions = {},
  events = history,
): Promise<Report> => right(reportOf(name, await done(replay(await ledgerOf(...events), allViews)(options)), question))

/** Rows as records, without what is zero. */
const rows = (report: Report): ReadonlyArray<Record<string, unknown>> =>
  report.rows.map((row) =>
    Object.fromEntries(report.columns.flatMap(({ name }, i) => (row[i] === 0 ? [] : [[name, row[i]]]))),
  )

describe('zone totals', () => {
  it('show each zone with its people and its money', async () => {
    expect(rows(await reported('zone-totals'))).toEqual([
      {
        zone: 'chenggong',
        enrolled: 2,
        active: 2,
        pensionRecipients: 1,
        aidRecipients: 1,
        monthPaidFen: 27_100,
        yearPaidFen: 40_400,
        yearDistrictPaidFen: 3_450,
      },
      { zone: 'resort', enrolled: 1, active: 1, contributors: 1 },
    ])
  })
  it('go down to the community, and name what is not said', async () => {
    const report = await reported('zone-totals', { by: 'community' })
    expect(report.rows.map((row) => row.slice(0, 3))).toEqual([
      ['chenggong', '龙城街道', ''],
      ['chenggong', '龙城街道', '龙街社区'],
      ['resort', '大渔街道', ''],
    ])
    expect(report.columns[2]?.codes?.['']?.zh).toBe('未登记')
  })
  it('take the month of the cut, a day before and on its first day', async () => {
    const before = await reported('zone-totals', {}, { cut: { effectiveAt: day('2022-09-30') } })
    expect(rows(before)[0]).toMatchObject({ monthPaidFen: 13_300 })
    const on = await reported('zone-totals', {}, { cut: { effectiveAt: day('2022-10-01') } })
    expect(rows(on)[0]).not.toHaveProperty('monthPaidFen')
    expect(rows(on)[0]).toMatchObject({ yearPaidFen: 13_300 })
  })
  it('have totals that are the sums of their rows', async () => {
    const report = await reported('zone-totals')
    expect(report.totals[0]).toBe(3)
    expect(report.totals.at(-1)).toBe(3_450)
  })
  it('of a ledger that never paid anybody have no month', async () => {
    const report = await reported('zone-totals', {}, {}, [anna.enrolled()])
    expect(rows(report)).toEqual([{ zone: 'chenggong', enrolled: 1, active: 1 }])
    expect(report.notes.find(({ name }) => name === 'month')?.value).toBe('')
  })
  it('of a ledger that never paid anybody take the last year on record', async () => {
    const events = [anna.enrolled(), anna.contributed(), ben.enrolled(), ben.contributed({ year: year(2021) })]
    expect(rows(await reported('zone-totals', {}, {}, events))[0]).toMatchObject({ enrolled: 2, contributors: 1 })
    const funded = [appropriated('chenggong', 'funeral', 100)]
    expect(rows(await reported('fund-spending', {}, {}, funded))[0]).toMatchObject({ appropriatedFen: 100 })
  })
  it('of an empty ledger are empty', async () => {
    expect((await reported('zone-totals', {}, {}, [])).rows).toEqual([])
  })
})

describe('fund spending', () => {
  it('sets appropriated, settled and paid side by side', async () => {
    const report = await reported('fund-spending')
    expect(rows(report).filter(({ level }) => level === 'district')).toEqual([
      {
        zone: 'chenggong',
        purpose: 'basic-pension',
        level: 'district',
        year: 2022,
        appropriatedFen: 9_900,
        settledFen: -100,
        paidFen: 2_350,
      },
      { zone: 'chenggong', purpose: 'disability-aid', level: 'district', year: 2022, paidFen: 1_100 },
      { zone: 'chenggong', purpose: 'funeral', level: 'district', year: 2022, paidFen: 60 },
    ])
  })
  it('can be had month by month', async () => {
    const months = rows(await reported('fund-spending', { monthly: true }))
      .filter(({ level, purpose }) => level === 'district' && purpose === 'basic-pension')
      .map(({ month: of, paidFen }) => [of, paidFen])
    expect(months).toEqual([
      ['2022-03', undefined],
      ['2022-09', 1_100],
      ['2022-10', 1_250],
      ['2022-12', undefined],
    ])
  })
  it('is refused by street: the money of a fund has none', async () => {
    const replayed = await done(replay(await ledgerOf(...history), allViews)())
    expect(reportOf('fund-spending', replayed, { by: 'street' })).toEqual(
      E.left({ code: 'NotBy', report: 'fund-spending', by: 'street', offered: 'zone' }),
    )
  })
  it('shows another year when it is asked for', async () => {
    expect((await reported('fund-spending', { year: 2021 })).rows).toEqual([])
  })
})

describe('the other reports', () => {
  it('enrolment shows contributions by kind, and refunds apart', async () => {
    expect(rows(await reported('enrolment'))[1]).toEqual({
      zone: 'resort',
      enrolled: 1,
      active: 1,
      normalHeads: 1,
      normalFen: 20_000,
      onBehalfHeads: 1,
      onBehalfFen: 10_000,
      refundedFen: 5_000,
    })
  })
  it('benefits show money by component and by level, with the same total', async () => {
    const report = await reported('benefits')
    expect(rows(report)[1]).toMatchObject({ payMonth: '2022-10', pensionHeads: 1, aidHeads: 1, totalFen: 27_100 })
    for (const row of rows(report)) {
      const sum = (...names: ReadonlyArray<string>) => names.reduce((total, name) => total + Number(row[name] ?? 0), 0)
      expect(sum('basicPensionFen', 'incrementFen', 'aidFen', 'accountPensionFen')).toBe(row.totalFen)
      expect(sum('centralFen', 'provinceFen', 'cityFen', 'districtFen', 'accountFen', 'pooledFen')).toBe(row.totalFen)
    }
  })
  it('benefits do not add up persons of different months, but do within one', async () => {
    const totalOf = (report: Report, name: string) => reportJson(report).totals[name]
    const both = await reported('benefits')
    expect(totalOf(both, 'pensionHeads')).toBeNull()
    expect(totalOf(both, 'pensionMonths')).toBe(2)
    const october = await reported(
      'benefits',
      {},
      {},
      history.filter((event) => !JSON.stringify(event).includes('2022-09-15')),
    )
    expect(totalOf(october, 'pensionHeads')).toBe(1)
  })
  it('certification shows due as the sum of its outcomes', async () => {
    expect(rows(await reported('certification'))).toEqual([
      { zone: 'chenggong', round: '2022-H1', due: 2, passed: 1, passedByApp: 1, outstanding: 1 },
    ])
    expect((await reported('certification', { round: '2021-H1' })).rows).toEqual([])
  })
})

describe('every report', () => {
  const names = Object.keys(reportPlans).filter((name): name is ReportName => name in reportPlans)

  it('has rows that add up to its totals, whatever happened', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), async (events) => {
        const replayed = await done(replay(await ledgerOf(...events), allViews)())
        for (const name of names) {
          const report = right(reportOf(name, replayed))
          const dimensions = report.columns.filter(({ role }) => role === 'dimension').length
          for (const [i, total] of report.totals.entries())
            if (total !== null)
              expect(report.rows.reduce((sum, row) => sum + Number(row[dimensions + i]), 0)).toBe(total)
        }
      }),
      { numRuns: 25 },
    ))
  it('says what it rests on', async () => {
    const { notes, position } = await reported(
      'zone-totals',
      {},
      { cut: { effectiveAt: day('2022-10-31'), knownAt: 9 } },
    )
    expect(position).toBe(9)
    expect(Object.fromEntries(notes.map(({ name, value }) => [name, value]))).toMatchObject({
      effectiveAt: '2022-10-31',
      knownAt: 9,
      month: '2022-10',
      position: 9,
      policy: 'kunming-chenggong 2022.2',
      rows: 2,
    })
  })
  it('is in JSON a record per row, with money in fen', async () => {
    const json = reportJson(await reported('zone-totals'))
    expect(json.rows[0]).toMatchObject({ zone: 'chenggong', yearPaidFen: 40_400 })
    expect(json).toMatchObject({ report: 'zone-totals', by: 'zone', effectiveAt: null, knownAt: null, position: 16 })
    for (const { name, kind } of json.columns) expect(name.endsWith('Fen')).toBe(kind === 'fen')
  })
  it.each(names)('%s is the same from kept cells as from a replay', async (name) => {
    const store = await ledgerOf(...history)
    const file = await inMemory()
    await caughtUp({ store, file })
    const kept = await done(keptReplay(store, file, allViews))
    await file.close()
    const replayed = await done(replay(store, allViews)())
    expect(right(reportOf(name, kept))).toEqual(right(reportOf(name, replayed)))
  })
})
