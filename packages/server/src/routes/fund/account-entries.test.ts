import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveFund } from '../../fund/live/live-fund.js'
import { type Served, servedBy, smallFund } from '../../testing/served.kit.js'

let fund: LiveFund
let served: Served
beforeAll(async () => {
  fund = await smallFund()
  served = servedBy(fund)
})
afterAll(() => fund.stop())

type Row = Readonly<Record<string, string>> & { readonly debitFen: number; readonly creditFen: number }
const json = async (target: string) => JSON.parse(await (await served.ask(target)).text())
const sumOf = (rows: ReadonlyArray<Row>, name: 'debitFen' | 'creditFen'): number =>
  rows.reduce((sum, row) => sum + row[name], 0)

describe('the entries of an account', () => {
  it.each(['zone', 'level', 'purpose'])('are what each number of the trial balance by %s is made of', async (by) => {
    const { lines } = await json(`/v1/trial-balance?by=${by}&from=2022-08&to=2022-10`)
    expect(lines.length).toBeGreaterThan(3)
    for (const { account, [by]: value, openingFen, debitFen, creditFen, closingFen } of lines) {
      const answer = await json(`/v1/trial-balance/${account}?${by}=${value}&from=2022-08&to=2022-10&limit=1000`)
      expect(answer).toMatchObject({ account: { account }, openingFen, debitFen, creditFen, closingFen })
      expect([sumOf(answer.items, 'debitFen'), sumOf(answer.items, 'creditFen')]).toEqual([debitFen, creditFen])
    }
  })
  it('name the event, its person, its day and the accounts on the other side', async () => {
    const { items } = await json('/v1/trial-balance/basic-pension?side=debit&limit=1')
    const [{ eventId, position, ...line }] = items
    const { event } = await json(`/v1/events/${eventId}`)
    expect(line).toMatchObject({
      on: event.on,
      type: 'PensionPaid',
      isReversal: false,
      participantId: event.stream.replace('participant-', ''),
      against: [{ account: 'expenditure-deposit', code: '1003', zh: '支出户存款' }],
      creditFen: 0,
    })
    expect(position).toBe(event.position)
  })
  it('of one side have something on it', async () => {
    const target = '/v1/trial-balance/expenditure-deposit'
    const [{ items: all }, { items: credits }] = [await json(target), await json(`${target}?side=credit`)]
    expect(credits).toEqual(all.filter(({ creditFen }: Row) => creditFen !== 0))
    expect(credits.length).toBeGreaterThan(0)
  })
  it('are written as a table, with the names of the accounts', async () => {
    const text = await (await served.ask('/v1/trial-balance/basic-pension.csv?lang=en&limit=1')).text()
    const [head, first] = text.replace('\uFEFF', '').split('\r\n')
    expect(head).toBe('position,on,type,participant,zone,against,debit (yuan),credit (yuan),event')
    expect(first).toContain(',expenditure account deposit,')
  })
  it('of an account that there is not are refused', async () => {
    expect(await json('/v1/trial-balance/office-cost')).toMatchObject({ status: 400, code: 'MalformedRequest' })
  })
})
