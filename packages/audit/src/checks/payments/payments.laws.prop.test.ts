import {
  addMonths,
  caseOf,
  type DomainEvent,
  entitlementIn,
  lineKeys,
  listOf,
  type Month,
  month,
  type PensionPaid,
  RecoveryReceived,
} from '@pension-ledger/domain'
import {
  anyHistory,
  bookWith,
  eventBuilder,
  paid,
  returned,
  sampleRounds,
  stateOf,
} from '@pension-ledger/domain/testing'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { findingsOn, foundIn, frameOf, linesFrom } from '../../testing/paid-months.js'
import { totalFen } from './line-sums.js'

/** Without days for a payment to be made again, what came back is underpaid, and no fen is left to another check. */
const book = bookWith({ 'payment.reissue-days': null })
const audited = { from: '2021-01', to: '2022-12', rounds: sampleRounds, book }
const months: ReadonlyArray<Month> = Array.from({ length: 24 }, (_, i) => addMonths(month('2021-01'), i))

const caseFor = (facts: ReadonlyArray<DomainEvent>) => {
  const of = caseOf(stateOf(facts), frameOf(audited).rules)
  if (E.isLeft(of)) throw new Error(of.left.parameter)
  return of.right
}
const owedFor = (facts: ReadonlyArray<DomainEvent>, of: Month) => {
  const owed = entitlementIn(caseFor(facts), of)
  if (E.isLeft(owed)) throw new Error(owed.left.parameter)
  return owed.right
}
const isPayable = ({ status, releasedIn }: ReturnType<typeof owedFor>): boolean =>
  status === 'owed' && (releasedIn === null || releasedIn <= '2022-12')

/** What an office without fault pays. */
const rightly = (facts: ReadonlyArray<DomainEvent>): ReadonlyArray<PensionPaid> =>
  months.flatMap((of) => {
    const owed = owedFor(facts, of)
    if (!isPayable(owed) || owed.totalFen === 0) return []
    const payMonth = owed.releasedIn ?? of
    const kind = owed.releasedIn === null ? 'regular' : 'arrears'
    return [paid({ periodOwed: of, payMonth, paidOn: `${payMonth}-15`, kind, lines: owed.lines })]
  })

/** Made-up payments of the life are left out: they are no office's. */
const anyLife = anyHistory.map(({ facts }) =>
  facts.filter(({ type }) => type !== 'PensionPaid' && type !== 'PaymentReturned'),
)

const anyMonth = fc.constantFrom(...months)
const anyKind = fc.constantFrom('regular', 'regular', 'arrears', 'adjustment')
const anyPayment = fc
  .record({
    of: anyMonth,
    late: fc.integer({ min: 0, max: 6 }),
    kind: anyKind,
    lines: fc.dictionary(fc.constantFrom(...lineKeys), fc.integer({ min: -500, max: 12_000 }), { minKeys: 1 }),
    isReturned: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  })
  .map(({ of, late, kind, lines, isReturned }): ReadonlyArray<DomainEvent> => {
    const payMonth = addMonths(of, late)
    const payment = { periodOwed: of, payMonth, paidOn: `${payMonth}-20`, kind, lines: linesFrom(lines) }
    return isReturned ? [paid(payment), returned(payment)] : [paid(payment)]
  })
const received = eventBuilder(RecoveryReceived, {
  type: 'RecoveryReceived',
  participantId: 'P1',
  fen: 1,
  on: '2022-12-01',
  periodOwed: '2022-01',
  against: null,
})
const anyRecovery = fc
  .tuple(anyMonth, fc.integer({ min: 1, max: 20_000 }))
  .map(([periodOwed, fen]) => received({ periodOwed, fen }))

it('an office that pays what is owed, when it is released, gives nothing to find', () =>
  fc.assert(
    fc.property(anyLife, anyMonth, (facts, to) => {
      const history = [...facts, ...rightly(facts)]
      expect(foundIn(history, audited)).toEqual([])
      expect(foundIn(history, { ...audited, to })).toEqual([])
    }),
    { numRuns: 150 },
  ))

/** The lines of a payment that a mistake changed, left out, or repeated. */
const anyMistake = fc.record({
  which: fc.nat(),
  does: fc.constantFrom('leave out', 'repeat', 'change'),
  wrong: anyPayment,
})

const mistaken = (
  facts: ReadonlyArray<DomainEvent>,
  mistakes: ReadonlyArray<{ which: number; does: string; wrong: ReadonlyArray<DomainEvent> }>,
) => {
  const payments: DomainEvent[] = [...rightly(facts)]
  for (const { which, does, wrong } of mistakes) {
    const at = which % Math.max(1, payments.length)
    const payment = payments[at]
    if (does === 'change') payments.push(...wrong)
    else if (payment === undefined) continue
    else if (does === 'repeat') payments.push(payment)
    else payments.splice(at, 1)
  }
  return payments
}

it('every wrong fen is in exactly one finding: they sum to what was paid and not returned, less what was payable and came back', () =>
  fc.assert(
    fc.property(
      anyLife,
      fc.array(anyMistake, { maxLength: 6 }),
      fc.array(anyRecovery, { maxLength: 2 }),
      (facts, mistakes, recoveries) => {
        const history = [...facts, ...mistaken(facts, mistakes), ...recoveries]
        let expected = 0
        for (const { status, payMonth, paidOn, lines } of listOf(stateOf(history).payments))
          if (status === 'paid' && payMonth <= '2022-12') expected += totalFen(lines)
          else if (status === 'returned' && paidOn <= '2022-12-31') expected -= totalFen(lines)
        for (const of of months) {
          const owed = owedFor(history, of)
          if (isPayable(owed)) expected -= owed.totalFen
        }
        for (const { fen } of recoveries) expected -= fen
        const found = findingsOn(history, audited)
        expect(found.reduce((sum, { fen }) => sum + fen, 0)).toBe(expected)
        for (const { severity, fen } of found) expect(severity).toBe(fen === 0 ? 'control' : fen > 0 ? 'loss' : 'debt')
      },
    ),
    { numRuns: 200 },
  ))

it('what is found does not depend on the order in which facts became known', () =>
  fc.assert(
    fc.property(anyLife, fc.array(anyMistake, { maxLength: 4 }), (facts, mistakes) => {
      const payments = mistaken(facts, mistakes)
      expect(foundIn([...payments, ...facts].reverse(), audited)).toEqual(foundIn([...facts, ...payments], audited))
    }),
    { numRuns: 60 },
  ))
