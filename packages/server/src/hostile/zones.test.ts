import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from './conforms.kit.js'
import type { Role } from './keys.kit.js'
import { type World, worldOf } from './world.kit.js'
import { bounded, isOf, jsonOf, type Row } from './zones.kit.js'

let world: World
beforeAll(async () => {
  world = await worldOf()
})
afterAll(() => world.stop())

const json = (target: string, role?: Role) => jsonOf(world, target, role)

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
  it('are those of the entries of an account', async () => {
    const { answer: whole } = await json('/v1/trial-balance/expenditure-deposit?limit=1000')
    const { answer: own } = await json('/v1/trial-balance/expenditure-deposit?zone=resort&limit=1000', 'resort')
    expect(own.items).toEqual(whole.items.filter(({ zone }: Row) => zone === 'resort'))
    expect(own.items.length).toBeGreaterThan(0)
    expect(own.items.length).toBeLessThan(whole.items.length)
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
