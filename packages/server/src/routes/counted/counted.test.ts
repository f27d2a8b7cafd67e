import type { ReportName } from '@pension-ledger/projections'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveFund } from '../../fund/live/live-fund.js'
import { ofChenggong, type Served, servedBy, smallFund } from '../../testing/served.kit.js'

let fund: LiveFund
let served: Served
beforeAll(async () => {
  fund = await smallFund()
  served = servedBy(fund)
})
afterAll(() => fund.stop())

interface Shown {
  readonly columns: ReadonlyArray<{ readonly name: string; readonly role: string }>
  readonly rows: ReadonlyArray<Readonly<Record<string, string | number>>>
}
interface Counted {
  readonly total: number
  readonly people: number
  readonly items: ReadonlyArray<{
    readonly participantId: string
    readonly fen: number | null
    readonly count: number | null
  }>
}

const asked = async <Answer>(target: string, who?: Parameters<Served['ask']>[2]): Promise<Answer> => {
  const response = await served.ask(target, {}, who)
  expect([target, response.status]).toEqual([target, 200])
  const answer: Answer = JSON.parse(await response.text())
  return answer
}

const reports: ReadonlyArray<readonly [report: ReportName, path: string, asked: string]> = [
  ['zone-totals', '/v1/zones/chenggong/totals', 'by=community&year=2022'],
  ['enrolment', '/v1/enrolment', 'by=community&year=2013'],
  ['benefits', '/v1/benefits', 'by=community&year=2022'],
  ['fund-spending', '/v1/fund-spending', 'monthly=true&year=2022'],
  ['certification', '/v1/certification', 'by=street'],
]

describe('whom a number counts', () => {
  it.each(reports)('sums to the number, in every row and column of %s', async (report, path, query) => {
    const { columns, rows } = await asked<Shown>(`${path}?${query}`)
    const year = new URLSearchParams(query).get('year') ?? ''
    let looked = 0
    for (const row of rows) {
      const names = columns.filter(({ role }) => role === 'dimension').map(({ name }) => [name, String(row[name])])
      for (const { name, role } of columns) {
        if (role === 'dimension' || (report === 'fund-spending' && name !== 'paidFen')) continue
        const at = Object.fromEntries([...names, ['year', year]].filter(([, value]) => value !== ''))
        const { total, items } = await asked<Counted>(`/v1/counted/${report}/${name}?${new URLSearchParams(at)}`)
        expect([name, total]).toEqual([name, row[name]])
        expect(items.reduce((sum, { fen, count }) => sum + (fen ?? 0) + (count ?? 0), 0)).toBe(total)
        looked += total === 0 ? 0 : 1
      }
    }
    expect(looked).toBeGreaterThan(0)
  })

  it('names who passed', async () => {
    const { items, people } = await asked<Counted>('/v1/counted/certification/passed?round=2022-H1')
    expect([people, items.map(({ participantId, count }) => [participantId, count])]).toEqual([1, [['CG000001', 1]]])
  })

  it('shows and sums only the zones of the caller', async () => {
    const of = (who?: Parameters<Served['ask']>[2]) =>
      asked<Counted>('/v1/counted/zone-totals/yearPaidFen?year=2022', who)
    const [all, mine] = [await of(), await of(ofChenggong)]
    expect(all.items.map(({ participantId }) => participantId)).toEqual(['CG000001', 'CG000002'])
    expect(mine.items.map(({ participantId }) => participantId)).toEqual(['CG000001'])
    expect(mine.total).toBe(all.items[0]?.fen)
  })

  it.each([
    ['a row that the column is not taken from', 'benefits/totalFen?year=2022&payMonth=2019-01'],
    ['what its view does not tell apart', 'enrolment/enrolled?round=2022-H1'],
  ])('is empty for %s', async (_, target) => expect((await asked<Counted>(`/v1/counted/${target}`)).total).toBe(0))

  it.each([
    ['a column that the report does not have', 'certification/totalFen', 404],
    ['what finance did', 'fund-spending/appropriatedFen', 404],
    ['a report that there is not', 'annual/due', 400],
    ['no column', 'certification', 404],
  ])('is refused for %s', async (_, target, status) =>
    expect((await served.ask(`/v1/counted/${target}`)).status).toBe(status),
  )

  it('comes page by page', async () => {
    const whole = '/v1/counted/zone-totals/yearPaidFen?year=2022'
    const first = await asked<Counted & { readonly nextCursor: string }>(`${whole}&limit=1`)
    const next = await asked<Counted>(`${whole}&limit=1&cursor=${first.nextCursor}`)
    expect([...first.items, ...next.items].map(({ participantId }) => participantId)).toEqual(['CG000001', 'CG000002'])
    expect(next.total).toBe(first.total)
  })
})

describe('events by what they say', () => {
  const typesOf = async (query: string): Promise<ReadonlyArray<string>> => {
    const { items } = await asked<{ items: ReadonlyArray<{ type: string; stream: string }> }>(`/v1/events?${query}`)
    return items.map(({ type, stream }) => `${type} ${stream.split('-')[0]}`)
  }

  it.each([
    ['month=2022-03', ['FundAppropriated fund', 'FundAppropriated fund']],
    ['month=2022-03&zone=resort', ['FundAppropriated fund']],
    ['purpose=basic-pension&level=city&zone=chenggong', ['FundAppropriated fund']],
    ['purpose=funeral', []],
    ['level=province', []],
    ['type=PensionPaid&month=2022-08', ['PensionPaid participant', 'PensionPaid participant']],
    ['type=PensionPaid&month=2022-08&zone=resort', ['PensionPaid participant']],
  ])('are those of %s', async (query, types) => expect(await typesOf(query)).toEqual(types))

  it('of a participant are those of a month', async () => {
    const { items } = await asked<{ items: ReadonlyArray<{ type: string }> }>(
      '/v1/participants/CG000001/events?month=2022-08',
    )
    expect(items.map(({ type }) => type)).toEqual(['PensionPaid'])
  })
})
