import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idAt } from '../fund/fund.kit.js'
import { pageTable } from '../pages/page-table.js'
import { routeTable } from '../routes/route-table.js'
import { read } from './conforms.kit.js'
import { type Role, roleNames } from './keys.kit.js'
import { canaries } from './planted.kit.js'
import { type World, worldOf } from './world.kit.js'

let world: World
beforeAll(async () => {
  world = await worldOf()
})
afterAll(() => world.stop())

/** What a question needs, written from the contract and not from the code. */
interface Needs {
  readonly target: string
  /** `F`und, `P`articipants, f`I`ndings, `E`vents. */
  readonly scopes: string
  /** The zone that it speaks of; `whole` where it speaks of all at once, `none` of no zone, `own` of those of whoever asks. */
  readonly of: 'whole' | 'none' | 'own' | 'chenggong' | 'resort'
}

const needs = (target: string, scopes: string, of: Needs['of']): Needs => ({ target, scopes, of })

const table: Readonly<Record<string, ReadonlyArray<Needs>>> = {
  overview: [needs('/v1/overview/2022', 'F', 'own')],
  zones: [needs('/v1/zones', 'F', 'own')],
  zoneTotals: [needs('/v1/zones/chenggong/totals', 'F', 'chenggong'), needs('/v1/zones/resort/totals', 'F', 'resort')],
  fundSpending: [needs('/v1/fund-spending', 'F', 'own'), needs('/v1/fund-spending?zone=resort', 'F', 'resort')],
  enrolment: [needs('/v1/enrolment', 'F', 'own'), needs('/v1/enrolment?zone=chenggong', 'F', 'chenggong')],
  benefits: [needs('/v1/benefits', 'F', 'own'), needs('/v1/benefits?zone=resort', 'F', 'resort')],
  certifications: [needs('/v1/certification', 'F', 'own'), needs('/v1/certification?zone=resort', 'F', 'resort')],
  certification: [needs('/v1/certification/2022-H1', 'F', 'own')],
  counted: [
    needs('/v1/counted/certification/due', 'FP', 'own'),
    needs('/v1/counted/certification/due?zone=resort', 'FP', 'resort'),
  ],
  trialBalance: [needs('/v1/trial-balance', 'F', 'whole'), needs('/v1/trial-balance?zone=resort', 'F', 'resort')],
  accountEntries: [
    needs('/v1/trial-balance/basic-pension', 'FE', 'whole'),
    needs('/v1/trial-balance/basic-pension?zone=resort', 'FE', 'resort'),
  ],
  annualReport: [needs('/v1/reports/annual/2022', 'F', 'whole')],
  reconciliation: [needs('/v1/reconciliation', 'F', 'whole')],
  participants: [needs('/v1/participants', 'P', 'own'), needs('/v1/participants?zone=resort', 'P', 'resort')],
  // Who has moved belongs where they are now.
  participant: [needs('/v1/participants/C1', 'P', 'chenggong'), needs('/v1/participants/C3', 'P', 'resort')],
  account: [needs('/v1/participants/R1/account', 'P', 'resort')],
  entitlement: [needs('/v1/participants/C1/entitlement/2022-08', 'P', 'chenggong')],
  explain: [needs('/v1/participants/R2/explain/2022-08', 'P', 'resort')],
  months: [needs('/v1/participants/C1/months', 'P', 'chenggong'), needs('/v1/participants/R1/months', 'P', 'resort')],
  participantEvents: [needs('/v1/participants/C1/events', 'PE', 'chenggong')],
  participantFindings: [needs('/v1/participants/R2/findings', 'PI', 'resort')],
  findings: [needs('/v1/findings', 'I', 'own'), needs('/v1/findings?zone=chenggong', 'I', 'chenggong')],
  events: [needs('/v1/events', 'E', 'own')],
  // The second event enrols C1, the sixth R1, the first is the law.
  event: [needs(`/v1/events/${idAt(2)}`, 'E', 'chenggong'), needs(`/v1/events/${idAt(6)}`, 'E', 'resort')],
  policy: [needs('/v1/policy', 'F', 'none')],
  projections: [needs('/v1/projections', 'F', 'none')],
  searchParticipants: [needs('/v1/searches/participants', 'P', 'own')],
  positions: [needs('/v1/positions', 'F', 'none')],
}

/** What each role has, in the same letters. */
const has: Readonly<Record<Role, readonly [scopes: string, zones: ReadonlyArray<string> | 'all'] | null>> = {
  all: ['FPIE', 'all'],
  masked: ['FPIE', 'all'],
  chenggong: ['FPIE', ['chenggong']],
  resort: ['FPIE', ['resort']],
  'two-zones': ['FPIE', ['chenggong', 'high-tech']],
  'no-zone': ['FPIE', []],
  'fund alone': ['F', 'all'],
  'participants alone': ['P', 'all'],
  'findings alone': ['I', 'all'],
  'events alone': ['E', 'all'],
  'unmask alone': ['', 'all'],
  'reads alone': ['', 'all'],
  'no scope': ['', 'all'],
  expired: null,
  revoked: null,
}

const expected = ({ scopes, of }: Needs, role: Role | null): number => {
  const mine = role === null ? null : has[role]
  if (mine === null) return 401
  const [given, zones] = mine
  if ([...scopes].some((scope) => !given.includes(scope))) return 403
  if (zones === 'all' || of === 'own' || of === 'none') return 200
  if (of === 'whole') return 403
  return zones.includes(of) ? 200 : 404
}

const everybody: ReadonlyArray<Role | null> = [null, ...roleNames]
const initOf = (target: string): RequestInit =>
  target === '/v1/searches/participants'
    ? {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ idNumber: canaries[0].idNumber }),
      }
    : // A stream has no end to wait for.
      { method: target === '/v1/positions' ? 'HEAD' : 'GET' }

describe('who may ask what', () => {
  it('is written down for every route', () =>
    expect(Object.keys(table).sort()).toEqual([...routeTable.map(({ name }) => name), 'positions'].sort()))
  it('covers every role', () => expect(Object.keys(has).sort()).toEqual([...roleNames].sort()))

  it.each(
    Object.values(table)
      .flat()
      .map((each) => [each.target, each] as const),
  )('%s', async (target, each) => {
    const wrong: unknown[] = []
    for (const role of everybody) {
      const { status, bytes } = await read(await world.ask(target, initOf(target), role))
      if (status !== expected(each, role)) wrong.push([role, status, expected(each, role), bytes.toString('utf8')])
    }
    expect(wrong).toEqual([])
  })

  it.each(pageTable.map(({ route: { name }, path }) => [name, path] as const))('the page of %s, %s', async (name) => {
    const wrong: unknown[] = []
    for (const each of table[name] ?? []) {
      const path = each.target.replace(/^\/v1/, '')
      for (const role of everybody) {
        const { status, headers } = await read(await world.ask(path, { headers: { accept: 'text/html' } }, role))
        // A browser that is nobody is asked who it is, and comes back.
        const should = role === null ? 303 : expected(each, role)
        if (status !== should || (should === 303 && headers.get('location')?.startsWith('/sign-in?back=%2F') !== true))
          wrong.push([path, role, status, should])
      }
    }
    expect(wrong).toEqual([])
  })

  it('says of what is foreign exactly what it says of what does not exist', async () => {
    const said = async (target: string, role: Role) => {
      const { status, bytes } = await read(await world.ask(target, {}, role))
      return [status, bytes.toString('utf8')]
    }
    for (const [foreign, missing] of [
      ['/v1/participants/R1', '/v1/participants/NOBODY'],
      ['/v1/participants/R1/months', '/v1/participants/NOBODY/months'],
      ['/v1/participants/R1/account.csv', '/v1/participants/NOBODY/account.csv'],
      ['/v1/zones/resort/totals', '/v1/zones/atlantis/totals'],
      [`/v1/events/${idAt(6)}`, `/v1/events/${idAt(999)}`],
    ] as const)
      expect([foreign, await said(foreign, 'chenggong')]).toEqual([foreign, await said(missing, 'chenggong')])
  })

  it('a search finds whom the caller may see, and nobody else', async () => {
    const found = async (idNumber: string, role: Role) => {
      const init = { ...initOf('/v1/searches/participants'), body: JSON.stringify({ idNumber }) }
      const { json } = await read(await world.ask('/v1/searches/participants', init, role))
      return Object(json).items.map(({ participantId }: { participantId: string }) => participantId)
    }
    expect(await found(canaries[1].idNumber, 'resort')).toEqual(['R1'])
    expect(await found(canaries[1].idNumber, 'masked')).toEqual(['R1'])
    expect(await found(canaries[1].idNumber, 'chenggong')).toEqual([])
    expect(await found(canaries[1].idNumber, 'no-zone')).toEqual([])
  })
})
