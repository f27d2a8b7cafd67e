import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from './keys.kit.js'
import { type World, worldOf } from './world.kit.js'
import { type Bounded, isOf, jsonOf, type Row } from './zones.kit.js'

let world: World
beforeAll(async () => {
  world = await worldOf()
})
afterAll(() => world.stop())

const json = (target: string, role?: Role) => jsonOf(world, target, role)

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
