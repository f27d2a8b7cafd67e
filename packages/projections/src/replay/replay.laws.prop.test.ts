import { type DomainEvent, Instant } from '@pension-ledger/domain'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cells, mergeAll, sameCells } from '../cells/cells.js'
import { groupedBy, sumWhere } from '../cells/selection.js'
import { anyFacts, anyHistory, beginning } from '../testing/any-history.js'
import { day } from '../testing/facts.js'
import { done, type Learned, ledgerOf } from '../testing/ledger-of.js'
import { allViews } from '../views/all-views.js'
import { benefitsView } from '../views/benefits.view.js'
import { certificationView } from '../views/certification.view.js'
import { enrolmentView } from '../views/enrolment.view.js'
import type { ReplayOptions } from './histories.js'
import { cellsOf, type Replayed, replay } from './replay.js'

const runs = { numRuns: 60 }

const replayOf = async (events: ReadonlyArray<DomainEvent | Learned>, options: ReplayOptions = {}): Promise<Replayed> =>
  done(replay(await ledgerOf(...events), allViews)(options))

/** The views whose cells are not the same. */
const differing = (a: Pick<Replayed, 'cells'>, b: Pick<Replayed, 'cells'>): ReadonlyArray<string> =>
  allViews.filter((view) => !sameCells(cellsOf(a, view), cellsOf(b, view))).map(({ name }) => name)

const instant = (text: string): Instant => {
  if (!Instant.is(text)) throw new Error(`${text} is no instant`)
  return text
}

describe('a replay', () => {
  it('is deterministic', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), async (events) => {
        expect(differing(await replayOf(events), await replayOf(events))).toEqual([])
      }),
      runs,
    ))

  it('of all partitions, merged in any grouping, is the replay of the whole', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), fc.integer({ min: 1, max: 5 }), fc.nat(4), async (events, count, split) => {
        const ledger = await ledgerOf(...events)
        const whole = await done(replay(ledger, allViews)())
        const parts: Replayed[] = []
        for (let index = 0; index < count; index++)
          parts.push(await done(replay(ledger, allViews)({ partition: { index, count }, eventsInMemory: 7 })))
        expect(parts.reduce((sum, { events: n }) => sum + n, 0)).toBe(whole.events)

        const merged = (of: ReadonlyArray<Replayed>): Map<string, Cells> =>
          new Map(allViews.map((view) => [view.name, mergeAll(of.map((part) => cellsOf(part, view)))]))
        const groups = [parts.slice(split), parts.slice(0, split)].map((group) => ({ cells: merged(group) }))
        const regrouped = new Map(
          allViews.map((view) => [view.name, mergeAll(groups.map((group) => cellsOf(group, view)))]),
        )
        expect(differing(whole, { cells: regrouped })).toEqual([])
      }),
      runs,
    ))

  it('in passes over small partitions is the replay in one', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), fc.integer({ min: 1, max: 30 }), async (events, eventsInMemory) => {
        expect(differing(await replayOf(events), await replayOf(events, { eventsInMemory }))).toEqual([])
      }),
      runs,
    ))

  it('does not depend on the order in which facts arrived', () =>
    fc.assert(
      fc.asyncProperty(
        anyFacts().chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
        ),
        async ([facts, shuffled]) => {
          expect(
            differing(await replayOf([...beginning, ...facts]), await replayOf([...beginning, ...shuffled])),
          ).toEqual([])
        },
      ),
      runs,
    ))
})

describe('a cut', () => {
  it('at a position is the log cut at it, and appending never changes it', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), fc.nat(60), async (events, pick) => {
        const knownAt = 1 + (pick % (events.length + 1))
        const short = await replayOf(events.slice(0, knownAt - 1))
        const cut = await replayOf(events, { cut: { knownAt } })
        expect(cut.position).toBe(knownAt)
        expect(differing(short, cut)).toEqual([])
      }),
      runs,
    ))

  it('at an instant changes only by facts that the office knew by then', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), fc.array(fc.nat(4)), async (events, months) => {
        const learned = events.map((event, i) => ({ event, at: `2022-0${(months[i] ?? i % 4) + 4}-30T12:00:00Z` }))
        const knownAt = instant('2022-06-30T12:00:00Z')
        const known = learned.filter(({ at }) => at <= knownAt)
        const standing = new Set(known.map(({ event }) => event))
        const meaningful = known.filter(
          ({ event }) => event.type !== 'RecordReversed' || standing.has(originalOf(events, event)),
        )
        const replayed = await replayOf(learned, { cut: { knownAt } })
        const expected = await replayOf(meaningful.map(({ event }) => event))
        expect(differing(replayed, expected)).toEqual([])
      }),
      runs,
    ))

  it('at a day leaves out what was true later', () =>
    fc.assert(
      fc.asyncProperty(anyFacts(), async (facts) => {
        const effectiveAt = day('2022-06-15')
        const cut = await replayOf([...beginning, ...facts], { cut: { effectiveAt } })
        const months = groupedBy(benefitsView, cellsOf(cut, benefitsView), ['payMonth']).map(({ at }) => String(at[0]))
        expect(months.filter((month) => month > '2022-06')).toEqual([])
        const uncut = await replayOf([...beginning, ...facts], { cut: { effectiveAt: day('2099-12-31') } })
        expect(differing(uncut, await replayOf([...beginning, ...facts]))).toEqual([])
      }),
      runs,
    ))
})

describe('totals', () => {
  it('zones add up to the district, and components by level to the month', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), async (events) => {
        const replayed = await replayOf(events)
        const cells = cellsOf(replayed, benefitsView)
        const byZone = groupedBy(benefitsView, cells, ['zone']).reduce(
          (sum, { measures }) => sum + (measures[0] ?? 0),
          0,
        )
        expect(byZone).toBe(sumWhere(benefitsView, cells, 'fen', {}))
        for (const { at, measures } of groupedBy(benefitsView, cells, ['payMonth'])) {
          const lines = groupedBy(benefitsView, cells, ['component', 'level'], { payMonth: at[0] ?? '' })
          expect(lines.reduce((sum, line) => sum + (line.measures[0] ?? 0), 0)).toBe(measures[0] ?? 0)
        }
        expect(byZone).toBe(netOf(events))
      }),
      runs,
    ))

  it('everyone enrolled is counted once', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), async (events) => {
        const replayed = await replayOf(events)
        expect(sumWhere(enrolmentView, cellsOf(replayed, enrolmentView), 'heads', {})).toBe(5)
      }),
      runs,
    ))

  it('of a round: due is passed and missing and deceased and outstanding, in every zone', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), async (events) => {
        const cells = cellsOf(await replayOf(events), certificationView)
        for (const { at, measures } of groupedBy(certificationView, cells, ['zone', 'round'])) {
          const where = { zone: at[0] ?? '', round: at[1] ?? '' }
          const parts = ['passed', 'missing', 'deceased', 'outstanding'].map((outcome) =>
            sumWhere(certificationView, cells, 'heads', { ...where, outcome }),
          )
          expect(parts.reduce((a, b) => a + b, 0)).toBe(measures[0])
          expect(parts.every((n) => n >= 0)).toBe(true)
        }
      }),
      runs,
    ))
})

/** What was paid and not returned, added up without any view. */
const netOf = (events: ReadonlyArray<DomainEvent>): number =>
  events.reduce((sum, event) => {
    const fact = event.type === 'RecordReversed' ? event.reversed : event
    if (fact.type !== 'PensionPaid' && fact.type !== 'PaymentReturned') return sum
    const fen = Object.values(fact.lines).reduce((total, line) => total + line, 0)
    return sum + fen * (fact.type === 'PensionPaid' ? 1 : -1) * (event.type === 'RecordReversed' ? -1 : 1)
  }, 0)

const originalOf = (events: ReadonlyArray<DomainEvent>, reversal: DomainEvent): DomainEvent =>
  events.find((event) => reversal.type === 'RecordReversed' && event === reversal.reversed) ?? reversal
