import { addMonths, type Month, totalOf } from '@pension-ledger/domain'
import type { Row } from '../../files/row.js'
import { resumed, suspended } from '../../life/benefits.js'
import { between } from '../../random/random.js'
import { lastMonthOf } from '../../scheme/setting.js'
import {
  type Bench,
  drawsNoAccount,
  type PaidRow,
  type ParticipantPlant,
  paysPension,
  pickFrom,
  regularPayments,
} from '../bench.js'
import { demanded, expected, planted } from '../planting.js'

/** Everything but the payments of a time in which only one was made; that one is demanded back. */
export const paidOnlyOnce = (
  bench: Bench,
  code: 'PAID_WHILE_WITHHELD' | 'PAID_IN_PRISON' | 'RESUMED_WITHOUT_CERTIFICATION',
  wrong: PaidRow,
  from: Month,
  until: Month | null,
  rows: ReadonlyArray<Row>,
) => {
  const { periodOwed, paidOn, lines } = wrong.fact
  const isStopped = (row: Row): boolean =>
    row.kind === 'payments' &&
    row !== wrong &&
    row.fact.periodOwed >= from &&
    (until === null || row.fact.periodOwed < until)
  const fen = totalOf(lines)
  return planted(
    bench,
    [...rows.filter((row) => !isStopped(row)), demanded(bench, fen, paidOn, periodOwed)],
    [expected(bench, code, { months: [periodOwed], fen })],
  )
}

const monthsStopped = 6

/** 暂停期间发放: a pension is suspended until the end of the history, and one month of it is paid all the same. */
export const paidWhileWithheld: ParticipantPlant = (bench) => {
  const last = lastMonthOf(bench.setting)
  const wrong = pickFrom(
    bench,
    regularPayments(bench).filter((row) => paysPension(row) && row.fact.periodOwed > addMonths(last, -monthsStopped)),
  )
  if (wrong === null || !drawsNoAccount(bench)) return null
  const from = addMonths(wrong.fact.periodOwed, -1)
  const { rows, participantId } = bench.dossier
  if (!isPaidIn(bench, from)) return null
  const stop = suspended(participantId, 'pension', from, 'other')
  return paidOnlyOnce(bench, 'PAID_WHILE_WITHHELD', wrong, from, null, [...rows, stop])
}

/** 服刑期间发放: a pension is suspended for prison and taken up again, and one month within is paid all the same. */
export const paidInPrison: ParticipantPlant = (bench) => {
  const last = lastMonthOf(bench.setting)
  const wrong = pickFrom(
    bench,
    regularPayments(bench).filter((row) => paysPension(row) && row.fact.periodOwed <= addMonths(last, -monthsStopped)),
  )
  if (wrong === null || !drawsNoAccount(bench)) return null
  const from = addMonths(wrong.fact.periodOwed, -1)
  if (!isPaidIn(bench, from)) return null
  const until = addMonths(wrong.fact.periodOwed, between(bench.random, 1, monthsStopped - 1))
  const { rows, participantId } = bench.dossier
  const decisions = [
    suspended(participantId, 'pension', from, 'imprisonment'),
    resumed(participantId, 'pension', until, null),
  ]
  return paidOnlyOnce(bench, 'PAID_IN_PRISON', wrong, from, until, [...rows, ...decisions])
}

const isPaidIn = (bench: Bench, month: Month): boolean =>
  regularPayments(bench).some((row) => paysPension(row) && row.fact.periodOwed === month)
