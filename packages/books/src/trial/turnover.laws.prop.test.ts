import { type BusinessDate, type Fact, month, type RecordReversed } from '@pension-ledger/domain'
import { anyDateText, reversalOf } from '@pension-ledger/domain/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Entry, entryOf } from '../posting/entry.js'
import { postingsOfEntry } from '../posting/postings.js'
import { balanceSheetOf, incomeStatementOf } from '../statement/statements.js'
import { anyEntries, anyMovingFact, anyPlaced, entriesOf } from '../testing/any-entries.js'
import { folded, rows } from '../testing/folded.js'
import { sampleChart } from '../testing/sample-chart.js'
import { type Dimension, trialBalanceOf } from './trial-balance.js'
import { foldTurnovers, mergeTurnovers, noTurnovers } from './turnover.js'

const runs = { numRuns: 100 }
const dimensions: ReadonlyArray<Dimension> = ['zone', 'level', 'purpose']

const sumBy = <Item>(items: ReadonlyArray<Item>, fenOf: (item: Item) => number, keyOf: (item: Item) => string) => {
  const sums = new Map<string, number>()
  for (const item of items) sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0) + fenOf(item))
  return [...sums.values()]
}
const allZero = (sums: ReadonlyArray<number>): boolean => sums.every((sum) => sum === 0)

describe('what balances', () => {
  it('the postings of every event sum to zero, in each of their strands, and in the memorandum on its own', () =>
    fc.assert(
      fc.property(anyPlaced, ({ event, zone }) => {
        const entry = entryOf(event, { zone }, sampleChart)
        const postings = entry === null ? [] : postingsOfEntry(entry)
        const fen = ({ fen }: (typeof postings)[number]): number => fen
        expect(allZero(sumBy(postings, fen, () => ''))).toBe(true)
        expect(allZero(sumBy(postings, fen, ({ level, purpose }) => `${level} ${purpose}`))).toBe(true)
        const isMemorandum = ({ account }: (typeof postings)[number]): string =>
          String(sampleChart.account(account).kind === 'memorandum')
        expect(allZero(sumBy(postings, fen, isMemorandum))).toBe(true)
      }),
      { numRuns: 400 },
    ))

  it('every trial balance sums to zero at every cut, within every zone, level and purpose', () =>
    fc.assert(
      fc.property(anyEntries(), anyDateText, fc.subarray([...dimensions]), (entries, day, by) => {
        const cut = folded(entries.filter(({ on }) => on <= day))
        const to = month(day.slice(0, 7))
        const nameOf = ({ at }: { readonly at: ReadonlyArray<string> }): string => at.join(' ')
        for (const lines of [
          trialBalanceOf(cut, sampleChart, { by }),
          trialBalanceOf(folded(entries), sampleChart, { by, period: { to } }),
          trialBalanceOf(folded(entries), sampleChart, { by, period: { from: to } }),
        ]) {
          expect(allZero(sumBy(lines, ({ closingFen }) => closingFen, nameOf))).toBe(true)
          expect(allZero(sumBy(lines, ({ openingFen }) => openingFen, nameOf))).toBe(true)
          expect(allZero(sumBy(lines, ({ debitFen, creditFen }) => debitFen - creditFen, nameOf))).toBe(true)
        }
      }),
      runs,
    ))

  it('the balance sheet: net assets are what was carried forward, at every month', () =>
    fc.assert(
      fc.property(anyEntries(), anyDateText, (entries, day) => {
        const turnovers = folded(entries)
        const at = month(day.slice(0, 7))
        const { netAssetsFen, personalAccountsFen, pooledFen } = balanceSheetOf(turnovers, sampleChart, at)
        const { carriedForwardFen, broughtForwardFen, surplusFen } = incomeStatementOf(turnovers, sampleChart, {
          from: at,
          to: at,
        })
        expect(netAssetsFen).toBe(carriedForwardFen)
        expect(broughtForwardFen + surplusFen).toBe(carriedForwardFen)
        expect(personalAccountsFen + pooledFen).toBe(netAssetsFen)
      }),
      runs,
    ))
})

describe('turnovers are a commutative monoid', () => {
  const anyTurnovers = anyEntries(8).map(folded)

  it('with none as identity', () =>
    fc.assert(
      fc.property(anyTurnovers, (a) => {
        expect(rows(mergeTurnovers(a, noTurnovers))).toEqual(rows(a))
        expect(rows(mergeTurnovers(noTurnovers, a))).toEqual(rows(a))
      }),
      runs,
    ))

  it('in any order and grouping', () =>
    fc.assert(
      fc.property(anyTurnovers, anyTurnovers, anyTurnovers, (a, b, c) => {
        expect(rows(mergeTurnovers(a, b))).toEqual(rows(mergeTurnovers(b, a)))
        expect(rows(mergeTurnovers(mergeTurnovers(a, b), c))).toEqual(rows(mergeTurnovers(a, mergeTurnovers(b, c))))
      }),
      runs,
    ))

  it('and the fold of a whole is the merge of the folds of its parts, however it is dealt out', () =>
    fc.assert(
      fc.property(anyEntries(), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (entries, isLeft) => {
        const left = folded(entries.filter((_, i) => isLeft[i]))
        const right = folded(entries.filter((_, i) => !isLeft[i]))
        expect(rows(mergeTurnovers(left, right))).toEqual(rows(folded(entries)))
        expect(rows(folded([...entries].reverse()))).toEqual(rows(folded(entries)))
      }),
      runs,
    ))

  it('an entry counted n times is n entries', () =>
    fc.assert(
      fc.property(anyEntries(3), fc.nat(4), (entries, times) => {
        const fold = foldTurnovers()
        for (const entry of entries) fold.add(entry, times)
        const repeated = entries.flatMap((entry) => Array.from({ length: times }, () => entry))
        expect(rows(fold.turnovers())).toEqual(rows(folded(repeated)))
      }),
      runs,
    ))
})

describe('reversals', () => {
  const anyReversed = anyMovingFact.map((fact): readonly [Fact, RecordReversed] => [fact, reversalOf(fact)])

  it('a reversal is as if its fact had never been, from the reversal’s month on, in balances and in turnover', () =>
    fc.assert(
      fc.property(anyReversed, anyEntries(4), ([fact, reversal], others) => {
        const zone = 'resort'
        const both = entriesOf([
          { event: fact, zone },
          { event: reversal, zone },
        ])
        const by = dimensions
        expect(trialBalanceOf(folded([...others, ...both]), sampleChart, { by })).toEqual(
          trialBalanceOf(folded(others), sampleChart, { by }),
        )
      }),
      runs,
    ))

  it('a reversal within the month leaves no trace in the cells', () =>
    fc.assert(
      fc.property(anyReversed, ([fact, reversal]) => {
        const [original, taken] = entriesOf([
          { event: fact, zone: '' },
          { event: reversal, zone: '' },
        ])
        const sameDay = (on: BusinessDate, entry: Entry): Entry => ({ ...entry, on })
        if (original === undefined || taken === undefined) return
        expect(rows(folded([original, sameDay(original.on, taken)]))).toEqual([])
      }),
      runs,
    ))
})

describe('periods', () => {
  it('what is turned over between two months is the difference of the balances at two cuts', () =>
    fc.assert(
      fc.property(anyEntries(), anyDateText, anyDateText, (entries, a, b) => {
        const [from, to] = [a, b].map((day) => month(day.slice(0, 7))).sort()
        if (from === undefined || to === undefined) return
        const balances = (isWithin: (at: string) => boolean): ReadonlyMap<string, number> =>
          new Map(
            trialBalanceOf(folded(entries.filter(({ on }) => isWithin(on.slice(0, 7)))), sampleChart).map(
              ({ account, closingFen }) => [account.key, closingFen],
            ),
          )
        const before = balances((at) => at < from)
        const after = balances((at) => at <= to)
        for (const line of trialBalanceOf(folded(entries), sampleChart, { period: { from, to } })) {
          expect(line.openingFen).toBe(before.get(line.account.key) ?? 0)
          expect(line.closingFen).toBe(after.get(line.account.key) ?? 0)
          expect(line.debitFen - line.creditFen).toBe(line.closingFen - line.openingFen)
        }
      }),
      runs,
    ))
})
