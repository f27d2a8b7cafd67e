import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { accountRefundDue } from '../account/account-refund.js'
import { interestCreditedFor, interestDueFor } from '../account/interest.js'
import { caseOf } from '../entitlement/entitlement.js'
import { comparedIn, differencesOf } from '../entitlement/owed-and-paid.js'
import { rulesOf } from '../entitlement/timetable.js'
import { evolveParticipant } from '../state/participant.evolve.js'
import type { ParticipantState } from '../state/participant.state.js'
import { anyMonthBetween, sampleRounds } from '../testing/any-facts.js'
import { anyHistory } from '../testing/any-history.js'
import {
  approve,
  certify,
  contribute,
  creditInterest,
  creditSubsidy,
  demand,
  enrol,
  grant,
  leave,
  move,
  pay,
  payArrears,
  payFuneralGrant,
  receiveRecovery,
  recordDeath,
  refundAccount,
  resume,
  suspend,
  terminate,
} from '../testing/commands.js'
import { stateOf } from '../testing/in-short.js'
import { sampleBook } from '../testing/sample-policy.js'
import { broken } from '../vocabulary/broken.js'
import { addMonths, type Month, month } from '../vocabulary/calendar/month.js'
import type { Command } from './command.js'
import { decide } from './decide.js'
import { refusalsOf } from './precedence.js'

const rules = rulesOf(sampleBook, sampleRounds)
const right = <Value>(either: E.Either<unknown, Value>): Value =>
  E.isRight(either) ? either.right : broken(JSON.stringify(either.left))

const anyLife = anyHistory.map(({ facts }) => facts)
const anyUnpaidLife = anyLife.map((facts) =>
  facts.filter(({ type }) => type !== 'PensionPaid' && type !== 'PaymentReturned'),
)
const aMonth = anyMonthBetween('2011-07', '2024-06')

/** The state after a command: as before where it was refused. */
const after = (state: ParticipantState, command: Command): ParticipantState =>
  E.match(
    () => state,
    (events: ReadonlyArray<Parameters<typeof evolveParticipant>[1]>) => events.reduce(evolveParticipant, state),
  )(decide(state, command, rules))

const everyCommandIn = (of: Month): ReadonlyArray<Command> => {
  const day = `${of}-15`
  const year = Number(of.slice(0, 4))
  return [
    enrol({ enrolledOn: day }),
    leave({ effectiveOn: day }),
    move({ effectiveOn: day }),
    grant({ from: day }),
    contribute({ year, receivedOn: day }),
    contribute({ year: year - 1, receivedOn: day, kind: 'back' }),
    contribute({ year, receivedOn: day, kind: 'onBehalf', category: 'disabled' }),
    creditSubsidy({ contributionYear: year, creditedOn: `${year}-12-01` }),
    creditInterest({ year }),
    approve({ month: of }),
    approve({ month: of, benefit: 'disability-aid' }),
    suspend({ month: of }),
    suspend({ month: of, reason: 'uncertified' }),
    resume({ month: of }),
    terminate({ lastPayableMonth: of }),
    pay({ periodOwed: of, paidOn: day }),
    payArrears({ periodOwed: of, paidOn: `${addMonths(of, 5)}-15` }),
    certify({ round: '2022-H1', recordedOn: day }),
    recordDeath({ diedOn: day, reportedOn: `${addMonths(of, 1)}-15` }),
    payFuneralGrant({ paidOn: day }),
    refundAccount({ refundedOn: day }),
    demand({ periodOwed: of, on: day }),
    receiveRecovery({ periodOwed: of, on: day }),
  ]
}

describe('whatever the life', () => {
  it('a payment that is accepted leaves no difference between owed and paid, and none was made too early', () =>
    fc.assert(
      fc.property(anyLife, aMonth, fc.nat(30), (facts, of, late) => {
        const state = stateOf(facts)
        const payMonth = addMonths(of, late)
        const command =
          late === 0
            ? pay({ periodOwed: of, paidOn: `${of}-20` })
            : payArrears({ periodOwed: of, paidOn: `${payMonth}-20` })
        const decided = decide(state, command, rules)
        if (E.isLeft(decided)) return
        const month = right(comparedIn(right(caseOf(after(state, command), rules)), of, payMonth))
        expect(month).toMatchObject({ difference: {}, differenceFen: 0 })
        expect(month.entitlement.status).toBe('owed')
      }),
      { numRuns: 300 },
    ))

  it('who pays every month when it is due, and the rest as arrears, pays what is owed, unless it is withheld to the end', () =>
    fc.assert(
      fc.property(anyUnpaidLife, (facts) => {
        let state = stateOf(facts)
        const last = month('2024-06')
        const refused = new Map<string, string>()
        for (let of = month('2011-07'); of <= last; of = addMonths(of, 1))
          state = after(state, pay({ periodOwed: of, paidOn: `${of}-20` }))
        for (let of = month('2011-07'); of < last; of = addMonths(of, 1)) {
          const command = payArrears({ periodOwed: of, paidOn: `${last}-25` })
          const decided = decide(state, command, rules)
          if (E.isLeft(decided)) refused.set(of, decided.left.code)
          else state = decided.right.reduce(evolveParticipant, state)
        }
        const open = right(differencesOf(right(caseOf(state, rules)), last))
        expect(open.filter((of) => refused.get(of.month) !== 'Withheld').map((of) => of.month)).toEqual([])
        expect(open.filter(({ differenceFen, isEarly }) => differenceFen > 0 || isEarly)).toEqual([])
      }),
      { numRuns: 25 },
    ))

  it('what is accepted once is refused or already so the second time', () =>
    fc.assert(
      fc.property(anyLife, aMonth, (facts, of) => {
        const state = stateOf(facts)
        for (const command of everyCommandIn(of)) {
          const decided = decide(state, command, rules)
          if (E.isLeft(decided) || decided.right.length === 0 || command.type === 'ReceiveRecovery') continue
          const again = decide(decided.right.reduce(evolveParticipant, state), command, rules)
          expect(E.isLeft(again) || again.right.length === 0, command.type).toBe(true)
        }
      }),
      { numRuns: 60 },
    ))

  it('a command is refused for what its table names, and for nothing else', () =>
    fc.assert(
      fc.property(fc.oneof(anyLife, fc.constant([])), aMonth, (facts, of) => {
        const state = stateOf(facts)
        for (const command of everyCommandIn(of)) {
          const decided = decide(state, command, rules)
          if (E.isLeft(decided)) expect(refusalsOf[command.type], command.type).toContain(decided.left.code)
        }
      }),
      { numRuns: 100 },
    ))

  it('interest and refund leave nothing open', () =>
    fc.assert(
      fc.property(anyLife, (facts) => {
        let state = stateOf(facts)
        for (let year = 2011; year <= 2024; year++) {
          const next = after(state, creditInterest({ year }))
          if (next !== state)
            expect(interestCreditedFor(next, year)).toBe(right(interestDueFor(next, year, sampleBook)).fen)
          state = next
        }
        const command = refundAccount({ refundedOn: '2025-01-15' })
        const refunded = after(state, command)
        if (refunded !== state) expect(right(accountRefundDue(refunded, sampleBook))?.openFen).toBe(0)
      }),
      { numRuns: 100 },
    ))
})
