import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from './conforms.kit.js'
import type { Role } from './keys.kit.js'
import { type World, worldOf } from './world.kit.js'

let world: World
beforeAll(async () => {
  world = await worldOf()
})
afterAll(() => world.stop())

type Row = Readonly<Record<string, unknown>>

const json = async (target: string, role: Role = 'masked') => {
  const { status, json: answer, headers } = await read(await world.ask(target, {}, role))
  if (status !== 200) throw new Error(`${target}: ${status}`)
  return { answer: Object(answer), link: headers.get('link') }
}

const zonesOf = {
  masked: ['chenggong', 'resort', 'high-tech', 'economic'],
  chenggong: ['chenggong'],
  resort: ['resort'],
  'two-zones': ['chenggong', 'high-tech'],
  'no-zone': [],
} as const satisfies Partial<Record<Role, ReadonlyArray<string>>>
type Bounded = keyof typeof zonesOf
const bounded: ReadonlyArray<Bounded> = ['chenggong', 'resort', 'two-zones', 'no-zone']
const isOf = (role: Bounded, zone: unknown): boolean => zonesOf[role].some((mine) => mine === zone)

const sumOf = (rows: ReadonlyArray<Row>, name: string): number =>
  rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0)

describe('rows and totals of a caller of some zones', () => {
  it.each([
    '/v1/fund-spending',
    '/v1/fund-spending?monthly=true',
    '/v1/enrolment',
    '/v1/enrolment?by=community&year=2014',
    '/v1/benefits?by=street',
    '/v1/certification',
    '/v1/certification/2022-H1?by=community',
  ])('are those of a naive filter: %s', async (target) => {
    const { answer: whole } = await json(target)
    expect(whole.rows.length).toBeGreaterThan(1)
    for (const role of bounded) {
      const { answer: own } = await json(target, role)
      const rows: ReadonlyArray<Row> = whole.rows.filter(({ zone }: Row) => isOf(role, zone))
      expect([role, own.rows]).toEqual([role, rows])
      for (const [name, total] of Object.entries(own.totals)) {
        const isAddedUp = whole.totals[name] === sumOf(whole.rows, name)
        if (isAddedUp) expect([role, name, total]).toEqual([role, name, sumOf(rows, name)])
        else expect([role, name, total === null || Number(total) <= sumOf(rows, name)]).toEqual([role, name, true])
      }
    }
  })
  it('are those of the overview', async () => {
    const { answer: whole } = await json('/v1/overview/2022')
    for (const role of bounded) {
      const { answer: own } = await json('/v1/overview/2022', role)
      for (const part of ['zoneTotals', 'fundSpending', 'certification'])
        expect([role, part, own[part].rows]).toEqual([
          role,
          part,
          whole[part].rows.filter(({ zone }: Row) => isOf(role, zone)),
        ])
      expect([own.reconciliation.state, own.reconciliation.is]).toEqual(['not-allowed', null])
      expect(own.findings.is.findings).toBe(
        sumOf(
          whole.findings.is.byZone.filter(({ zone }: Row) => isOf(role, zone)),
          'findings',
        ),
      )
    }
  })
  it('are those of the findings', async () => {
    const { answer: whole } = await json('/v1/findings?limit=1000')
    for (const role of bounded) {
      const { answer: own } = await json('/v1/findings?limit=1000', role)
      const ofZone = whole.totals.byZone.filter(({ zone }: Row) => isOf(role, zone))
      expect(own.items).toEqual(whole.items.filter(({ zone }: Row) => isOf(role, zone)))
      expect(own.totals.byZone).toEqual(ofZone)
      expect(own.totals.byStreet).toEqual(whole.totals.byStreet.filter(({ zone }: Row) => isOf(role, zone)))
      for (const name of ['findings', 'subjects', 'lossFen', 'debtFen'])
        expect([role, name, own.totals[name]]).toEqual([role, name, sumOf(ofZone, name)])
      expect(sumOf(own.notAssessed, 'subjects')).toBeLessThanOrEqual(sumOf(ofZone, 'subjects'))
    }
  })
  it('are those of the books of a zone', async () => {
    const { answer: whole } = await json('/v1/trial-balance?by=zone')
    const { answer: own } = await json('/v1/trial-balance?by=zone&zone=resort', 'resort')
    const lines = whole.lines.filter(({ zone }: Row) => zone === 'resort')
    expect(own.lines).toEqual(lines)
    expect(lines.length).toBeGreaterThan(1)
    for (const name of ['openingFen', 'debitFen', 'creditFen', 'closingFen'])
      expect(own.totals[name]).toBe(sumOf(lines, name))
  })
  it.each([
    '/v1/enrolment.csv?by=street',
    '/v1/participants.csv',
    '/v1/findings.csv',
    '/findings',
    '/enrolment?by=street',
    '/overview/2022',
    '/participants',
  ])('are so in every form: %s', async (target) => {
    const text = async (role: Role) => (await read(await world.ask(target, {}, role))).bytes.toString('utf8')
    const places = { chenggong: '乌龙街道', resort: '大渔街道', 'high-tech': '马金铺街道' }
    const whole = await text('masked')
    // Forms offer all streets of nobody: what is typed into them is a text.
    const isThere = Object.values(places).filter((street) => whole.includes(street))
    for (const role of bounded) {
      const own = await text(role)
      const seen = isThere.filter((street) => own.includes(street))
      const should = Object.entries(places).flatMap(([zone, street]) =>
        isOf(role, zone) && isThere.includes(street) ? [street] : [],
      )
      expect([role, seen]).toEqual([role, should])
    }
  })
})

/** All of a list, page by page, as a program would read it. */
const allPages = async (target: string, role: Role): Promise<ReadonlyArray<Row>> => {
  const items: Row[] = []
  let next: string | null = target
  for (let pages = 0; next !== null; pages++) {
    if (pages > 400) throw new Error(`${target} does not end`)
    const { answer, link }: Awaited<ReturnType<typeof json>> = await json(next, role)
    expect(link === null).toBe(answer.nextCursor === null)
    items.push(...answer.items)
    next = link === null ? null : link.slice(1, link.indexOf('>'))
  }
  return items
}

/** Some filters of a list, each with the field that it looks at. */
const anyFilter = (values: Readonly<Record<string, ReadonlyArray<string>>>) =>
  fc.record(Object.fromEntries(Object.entries(values).map(([name, some]) => [name, fc.constantFrom(...some)])), {
    requiredKeys: [],
  })

const places = {
  zone: ['chenggong', 'resort'],
  street: ['龙城街道', '大渔街道', '"><svg onload=alert(2)>', '没有'],
  community: ['<script>alert(1)</script>', 'constructor', '__proto__', "=cmd|' /C calc'!A0"],
}

/** Of a person where they were at the moment: one moves with the last event. Of a fund its zone; what has none is everybody's. */
const zoneOfPerson: Readonly<Record<string, string>> = { C: 'chenggong', R: 'resort', H: 'high-tech' }
const zoneOfEvent = ({ stream, data }: Row, isCut: boolean): unknown => {
  const [, id] = /^participant-(.*)$/.exec(String(stream)) ?? []
  if (id !== undefined) return id === 'C3' && !isCut ? 'resort' : zoneOfPerson[id.slice(0, 1)]
  return Object(data).zone ?? null
}

const lists = {
  '/v1/participants': {
    filters: { ...places, status: ['active', 'dead', 'suspended'] },
    is: (row: Row, name: string, value: string) => row[name] === value,
    zone: ({ zone }: Row) => zone,
  },
  '/v1/findings': {
    filters: {
      ...places,
      code: ['PAID_AFTER_DEATH', 'SUBSIDY_MISSING', 'PAID_TWICE'],
      severity: ['loss', 'debt', 'data'],
    },
    is: (row: Row, name: string, value: string) => row[name] === value,
    zone: ({ zone }: Row) => zone,
  },
  '/v1/events': {
    filters: {
      stream: ['participant-C1', 'participant-R2', 'participant-C3', 'scheme-530114', 'participant-__proto__'],
      type: ['PensionPaid', 'ParticipantEnrolled', 'FundAppropriated', 'constructor'],
      knownAt: ['0', '20', '60'],
    },
    is: (row: Row, name: string, value: string) =>
      name === 'knownAt' ? Number(row['position']) <= Number(value) : row[name] === value,
    zone: zoneOfEvent,
  },
} as const

describe.each(Object.entries(lists))('%s', (target, { filters, is, zone }) => {
  it('answers any filter with what a naive one finds, on pages of any length, nothing twice and nothing left out', async () => {
    const whole = await allPages(`${target}?limit=1000`, 'masked')
    expect(whole.length).toBeGreaterThan(8)
    await fc.assert(
      fc.asyncProperty(
        anyFilter(filters),
        fc.constantFrom<Bounded>('masked', 'masked', 'chenggong', 'resort', 'two-zones', 'no-zone'),
        fc.constantFrom(3, 7, 20, 50, 1_000),
        async (filter, role, limit) => {
          const asked = Object.entries(filter).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, value] as const],
          )
          const placeOf = (row: Row): unknown => zone(row, filter['knownAt'] !== undefined)
          const foreign = asked.some(([name, value]) => name === 'zone' && !isOf(role, value))
          fc.pre(!foreign)
          const query = [...asked, ['limit', String(limit)] as const]
            .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
            .join('&')
          const wanted = whole.filter(
            (row) =>
              asked.every(([name, value]) => is(row, name, value)) &&
              (role === 'masked' || placeOf(row) === null || isOf(role, placeOf(row))),
          )
          expect(await allPages(`${target}?${query}`, role)).toEqual(wanted)
        },
      ),
      { numRuns: 25, endOnFailure: true },
    )
  })
})
