import { readFileSync } from 'node:fs'
import type { BusinessDate, DomainEvent } from '@pension-ledger/domain'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { replay } from '../replay/replay.js'
import {
  aid,
  appropriated,
  day,
  fen,
  opened,
  pension,
  pensionFrom65,
  person,
  targeted,
  year,
} from '../testing/facts.js'
import { done, ledgerOf, refused, right } from '../testing/ledger-of.js'
import { allViews } from '../views/all-views.js'
import type { Published } from './published.js'
import { readPublished } from './read-published.js'
import { type Reconciliation, reconcile } from './reconcile.js'

const file = JSON.parse(
  readFileSync(new URL('../../../../examples/chenggong-2022/published-2022.json', import.meta.url), 'utf8'),
)
const chenggong = right(readPublished(file))

const reconciled = async (published: Published, ...events: ReadonlyArray<DomainEvent>): Promise<Reconciliation> => {
  const ledger = await ledgerOf(...events)
  return done(reconcile(published, (effectiveAt) => replay(ledger, allViews)({ cut: { effectiveAt } })))
}

const [anna, ben, cora] = [person('P1'), person('P2'), person('P3')]
/** A district of three, in which every figure has a number. */
const history: ReadonlyArray<DomainEvent> = [
  opened('2022-H1', '2022-06-30'),
  targeted(2, 4),
  anna.enrolled(),
  ben.enrolled({ zone: 'economic', street: '洛羊街道', birthDate: day('1990-01-01') }),
  cora.enrolled({ zone: 'resort', birthDate: day('1966-01-01') }),
  cora.disabled(1),
  anna.certified({ method: 'app' }),
  ben.contributed(),
  ben.assessed('minimum-living', '2022-10-20', '洛羊街道'),
  anna.paid('2022-10', pensionFrom65),
  cora.paid('2022-10', aid),
  appropriated('chenggong', 'basic-pension', 172_430_000),
  appropriated('resort', 'funeral', 13_410_000),
]

/** The same file, with what the ledger has now as the published values. */
const asTheLedgerHasIt = async (): Promise<Published> => {
  const now = await reconciled(chenggong, ...history)
  const ledgerOfId = new Map(now.figures.map(({ id, ledger, published }) => [id, ledger ?? published]))
  return {
    ...chenggong,
    figures: chenggong.figures.map((figure) => ({ ...figure, published: ledgerOfId.get(figure.id) ?? '' })),
  }
}

/** The figures that an event makes differ, of those that were equal before it. */
const movedBy = async (...events: ReadonlyArray<DomainEvent>): Promise<ReadonlyArray<string>> =>
  (await reconciled(await asTheLedgerHasIt(), ...history, ...events)).figures
    .filter(({ status }) => status === 'differs')
    .map(({ id, difference }) => `${id} ${difference}`)

describe('the figures of Chenggong', () => {
  it('are the 34 that were published and 4 cross-checks, in order', () => {
    expect(chenggong.figures.map(({ id }) => id).join(' ')).toBe(
      'E1 E2 E3 E4 E5 B1 B2 B3 B4 O1 O2 O3 C1 C2 C3 C4 C5 C6 C7 F1 F2 F3 F4 F5 F6 F7 F8 F9 R1 R2 R3 R4 R5 R6',
    )
    expect(chenggong.crossChecks.map(({ id }) => id)).toEqual(['X1', 'X2', 'X3', 'X4'])
  })
  it('need the ledger on two days', () => {
    const days = [...chenggong.figures, ...chenggong.crossChecks].map(({ effectiveAt }) => effectiveAt)
    expect([...new Set(days)]).toEqual(['2022-10-31', '2022-12-31'])
  })
  it('are all equal where the ledger has them', async () => {
    const { equal, differs, unexplained } = await reconciled(await asTheLedgerHasIt(), ...history)
    expect({ equal, differs, unexplained }).toEqual({ equal: 34, differs: 0, unexplained: 4 })
  })
  it('of the policy are equal in any ledger', async () => {
    const { figures } = await reconciled(chenggong)
    const rates = figures.filter(({ id }) => id.startsWith('R'))
    expect(rates.map(({ ledger, status }) => `${ledger} ${status}`)).toEqual([
      '100 → 200 (2022-10-26) equal',
      '200.00 equal',
      '11.00 equal',
      '11.00 equal',
      '1.50 equal',
      '12 × 4:6 equal',
    ])
  })
})

describe('one event more', () => {
  it('a payment moves recipients and money', async () => {
    expect(await movedBy(ben.paid('2022-10', pension))).toEqual(['B1 1', 'B2 133.00'])
  })
  it('a payment in another month moves nothing', async () => {
    expect(await movedBy(ben.paid('2022-09', pension))).toEqual([])
  })
  it('a payment made after the day of the figures moves nothing', async () => {
    expect(await movedBy(ben.paid('2022-10', pension, { paidOn: day('2022-11-01') }))).toEqual([])
  })
  it('an enrolment on the day moves the figures that rest on it, a day later none', async () => {
    const dora = person('P4')
    const born = { birthDate: day('2000-01-01') }
    expect(await movedBy(dora.enrolled({ ...born, enrolledOn: day('2022-10-31') }))).toEqual(['E1 1', 'E4 50', 'E5 25'])
    expect(await movedBy(dora.enrolled({ ...born, enrolledOn: day('2022-11-01') }))).toEqual([])
  })
  it('a contribution for another year, or of another kind, is not renewed', async () => {
    expect(await movedBy(anna.contributed())).toEqual(['E2 1'])
    expect(await movedBy(anna.contributed({ year: year(2021) }), cora.contributed({ kind: 'back' }))).toEqual([])
  })
  it('an appropriation moves its zone, the sum and the total', async () => {
    expect(await movedBy(appropriated('resort', 'basic-pension', 10_000))).toEqual(['F2 0.01', 'F4 0.01', 'F9 0.01'])
  })
  it('half of a hundredth of 万元 rounds up, a fen less rounds down', async () => {
    expect(await movedBy(appropriated('resort', 'basic-pension', 5_000))).toEqual(['F2 0.01', 'F4 0.01', 'F9 0.01'])
    expect(await movedBy(appropriated('resort', 'basic-pension', 4_999))).toEqual([])
  })
  it('a certification moves due, passed and its method', async () => {
    expect(await movedBy(ben.certified({ method: 'home-visit' }))).toEqual([])
    expect(await movedBy(person('P4').enrolled(), person('P4').certified({ method: 'home-visit' }))).toEqual([
      'E1 1',
      'E4 50',
      'E5 25',
      'C1 1',
      'C2 1',
      'C5 1',
    ])
  })
  it('an assessment of another category is not counted', async () => {
    expect(await movedBy(anna.assessed('disabled', '2022-10-01'))).toEqual([])
    expect(await movedBy(anna.assessed('extreme-poverty', '2022-10-01'))).toEqual(['O1 1'])
  })
})

describe('a cross-check', () => {
  const check = async (id: string, ...events: ReadonlyArray<DomainEvent>) =>
    (await reconciled(chenggong, ...history, ...events)).figures.find((figure) => figure.id === id)

  it('gives both numbers and the reason, filled from the ledger', async () => {
    const x1 = await check('X1')
    expect(x1).toMatchObject({ status: 'unexplained', published: '291.39', ledger: '0.00' })
    expect(x1?.reason?.zh).toContain('呈贡区 172.43 − 0.00 = 172.43')
    expect(JSON.stringify(x1?.reason)).not.toMatch(/[{}]\w|—/)
  })
  it('shows the split of funerals by zone', async () => {
    const x2 = await check('X2', anna.buried(40_000_000, 60_000_000, '2022-11-01'))
    expect(x2?.reason?.en).toContain('Chenggong 60.00/100.00 against 0.00')
    expect(x2).toMatchObject({ ledger: '60.00', difference: '-21.62' })
  })
  it('compares those due with those paid', async () => {
    expect(await check('X3')).toMatchObject({ published: '31302', ledger: '2', difference: '-31300' })
  })
  it('knows the greatest possible district share from the policy: 12.50 yuan for ten months', async () => {
    expect(await check('X4')).toMatchObject({ ledger: '125.00' })
  })
  it('is equal where its sides agree', async () => {
    const published = { ...chenggong, crossChecks: chenggong.crossChecks.map((x) => ({ ...x, published: '2' })) }
    const { figures } = await reconciled(published, ...history)
    expect(figures.find(({ id }) => id === 'X3')).toMatchObject({ status: 'equal', reason: null })
  })
})

describe('a figure without an answer', () => {
  it('differs, and says what is missing', async () => {
    const { figures } = await reconciled(chenggong)
    const e3 = figures.find(({ id }) => id === 'E3')
    expect(e3).toMatchObject({ ledger: null, difference: null, status: 'differs' })
    expect(e3?.reason?.en).toBe('The ledger has no target for 2022. Import a targets file.')
  })
  it('a replay that is refused refuses the reconciliation', async () => {
    const refuse = (at: BusinessDate) => async () => E.left({ code: 'Refused', at } as const)
    expect(await refused(reconcile(chenggong, refuse))).toEqual({ code: 'Refused', at: '2022-10-31' })
  })
})

describe('a file of published figures is refused', () => {
  const [first, second] = file.figures
  const withQuery = (query: unknown) => ({
    ...file,
    figures: [{ ...first, value: { ...first.value, query } }, ...file.figures.slice(1)],
  })
  const at = 'figures.0.value.query'

  it.each([
    ['with an unknown view', { of: 'view', view: 'budget', measure: 'fen', where: {} }, 'view', 'budget', at],
    ['with an unknown measure', { of: 'view', view: 'enrolment', measure: 'fen', where: {} }, 'measure', 'fen', at],
    [
      'with an unknown dimension',
      { of: 'sum', parts: [{ of: 'view', view: 'enrolment', measure: 'heads', where: { age: 3 } }] },
      'dimension',
      'age',
      `${at}.parts.0`,
    ],
    ['with an unknown parameter', { of: 'parameter', parameter: 'vat', at: '2022-01-01' }, 'parameter', 'vat', at],
    ['with an unknown figure', { of: 'figure', id: 'Q9' }, 'figure', 'Q9', at],
  ])('%s', (_name, query, what, name, path) => {
    expect(readPublished(withQuery(query))).toEqual(E.left({ code: 'UnknownInQuery', path, what, name }))
  })
  it('with a figure that rests on itself', () => {
    expect(readPublished(withQuery({ of: 'figure', id: 'E4' }))).toMatchObject({
      left: { code: 'CircularFigure', id: 'E1' },
    })
  })
  it('with a figure twice', () => {
    expect(readPublished({ ...file, figures: [first, second, first] })).toMatchObject({
      left: { code: 'DoubledFigure', path: 'figures.2', id: 'E1' },
    })
  })
  it('with a malformed part, naming its path', () => {
    const broken = readPublished({ ...file, figures: [{ ...first, effectiveAt: '2022-02-30' }] })
    expect(JSON.stringify(broken)).toContain('figures.0.effectiveAt')
    expect(E.isLeft(readPublished(null))).toBe(true)
    expect(E.isLeft(readPublished(withQuery({ of: 'guess' })))).toBe(true)
  })
})

it('any amount of fen is printed in 万元 within half of the last place', () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 10_000_000_000 }), async (amount) => {
      const published = { ...chenggong, figures: chenggong.figures.filter(({ id }) => id === 'F1'), crossChecks: [] }
      const { figures } = await reconciled(published, appropriated('chenggong', 'basic-pension', fen(amount)))
      expect(Math.abs(Number(figures[0]?.ledger) * 1_000_000 - amount)).toBeLessThanOrEqual(5_000.01)
    }),
    { numRuns: 30 },
  ))
