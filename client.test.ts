import { client, each, type OperationName, operations, type Result, type Trouble } from '@pension-ledger/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asksOf } from './packages/client/src/generator/asks-of.kit.js'
import type { Document } from './packages/client/src/generator/document.kit.js'
import { typesOf } from './packages/client/src/generator/types-of.kit.js'
import type { LiveFund } from './packages/server/src/fund/live/live-fund.js'
import { openApiOf } from './packages/server/src/openapi/open-api.js'
import { routeTable } from './packages/server/src/routes/route-table.js'
import { auditor, canary, type Served, servedBy, smallFund } from './packages/server/src/testing/served.kit.js'

const document: Document = JSON.parse(JSON.stringify(openApiOf(routeTable, '0.1.0', 'en')))

describe('the client', () => {
  it('has the types that the document has', async () =>
    await expect(await typesOf(document)).toMatchFileSnapshot('packages/client/src/generated/types.ts'))
  it('has a function for each operation of the document', async () =>
    await expect(asksOf(document)).toMatchFileSnapshot('packages/client/src/generated/asks.ts'))
})

let fund: LiveFund
let served: Served
const targets: string[] = []
const api = client({
  baseUrl: 'http://ledger.example/',
  key: 'of nobody',
  fetch: (url, init) => {
    const { pathname, search } = new URL(url)
    targets.push(pathname + search)
    return served.ask(pathname + search, { ...init, headers: { ...init.headers, authorization: auditor.id } })
  },
})
beforeAll(async () => {
  fund = await smallFund()
  served = servedBy(fund)
})
afterAll(() => fund.stop())

/** Every operation, asked by a program whose types are those of the document: a new one does not compile until it stands here. */
const who = { id: 'CG000002' } as const
const asked: Readonly<Record<OperationName, () => Promise<Result<Trouble, { readonly position: number }>>>> = {
  overview: () => api.overview({ year: 2022 }),
  zones: () => api.zones(),
  zoneTotals: () => api.zoneTotals({ zone: 'chenggong', by: 'street' }),
  fundSpending: () => api.fundSpending({ year: 2022, monthly: true }),
  enrolment: () => api.enrolment({ by: 'community' }),
  benefits: () => api.benefits({ zone: 'resort' }),
  certifications: () => api.certifications(),
  certification: () => api.certification({ round: '2022-H1' }),
  counted: () => api.counted({ report: 'certification', column: 'due' }),
  trialBalance: () => api.trialBalance({ to: '2022-12' }),
  accountEntries: () => api.accountEntries({ account: 'basic-pension', side: 'debit' }),
  annualReport: () => api.annualReport({ year: 2022, lang: 'en' }),
  reconciliation: () => api.reconciliation(),
  participants: () => api.participants({ street: '龙城街道' }),
  participant: () => api.participant(who),
  account: () => api.account(who),
  entitlement: () => api.entitlement({ ...who, month: '2022-09' }),
  explain: () => api.explain({ ...who, month: '2022-09' }),
  months: () => api.months({ ...who, from: '2022-07' }),
  participantEvents: () => api.participantEvents({ ...who, type: 'PensionPaid' }),
  participantFindings: () => api.participantFindings(who),
  findings: () => api.findings({ code: 'PAID_AFTER_DEATH' }),
  events: () => api.events({ limit: 3 }),
  event: () => api.event({ eventId: '00000000-0000-5000-a000-000000000002' }),
  policy: () => api.policy(),
  projections: () => api.projections(),
  searchParticipants: () => api.searchParticipants({ body: { idNumber: canary.idNumber } }),
}

const right = <Good>(result: Result<Trouble, Good>): Good => {
  if (result._tag === 'Left') throw new Error(JSON.stringify(result.left))
  return result.right
}

describe('a program on the client', () => {
  it.each(Object.entries(asked))('asks %s of the server, and has its answer', async (name, ask) => {
    const answer = right(await ask())
    const operation = Object.entries(operations).find(([each]) => each === name)?.[1]
    const target = targets.at(-1) ?? ''
    if (operation?.method === 'GET') expect(answer).toEqual(await (await served.ask(target)).json())
    expect(answer.position).toBeGreaterThan(0)
  })

  it('goes through a list page by page', async () => {
    const positions: number[] = []
    for await (const event of each(api.events, { limit: 4 })) positions.push(right(event).position)
    const all = right(await api.events({ limit: 1_000 })).items.map(({ position }) => position)
    expect(positions).toEqual(all)
    expect(positions.length).toBeGreaterThan(8)
  })

  it('goes from a finding to the line of a file', async () => {
    const [finding] = right(await api.findings({ code: 'PAID_AFTER_DEATH', zone: 'resort' })).items
    const { event } = right(await api.event({ eventId: finding?.eventIds.at(-1) ?? '' }))
    expect([finding?.participantId, finding?.months, event.type]).toEqual([
      'CG000002',
      ['2022-08', '2022-09'],
      'PensionPaid',
    ])
  })

  it('takes the workbook home', async () => {
    const { name, bytes } = right(await api.files.findings('xlsx', { lang: 'en' }))
    expect(name).toMatch(/^findings-\d+\.xlsx$/)
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
  })

  it('is told why there is no answer, with a code', async () => {
    expect(await api.participant({ id: 'NOBODY' })).toMatchObject({
      left: { kind: 'problem', problem: { code: 'UnknownParticipant', status: 404 } },
    })
    expect(await api.overview({ year: 1 })).toMatchObject({
      left: { problem: { code: 'MalformedRequest', errors: [{ in: 'path', pointer: '/year' }] } },
    })
  })

  it('hears of the position that serves', async () => {
    const leaving = new AbortController()
    const heard = await api.positions({ signal: leaving.signal }).next()
    leaving.abort()
    expect(heard).toEqual({ done: false, value: { _tag: 'Right', right: right(await api.zones()).position } })
  })
})
