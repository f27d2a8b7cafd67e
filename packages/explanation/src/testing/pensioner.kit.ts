import { month, participantId } from '@pension-ledger/domain'
import {
  certified,
  contributed,
  enrolled,
  interestCredited,
  paid,
  roundOpened,
  sampleBook,
} from '@pension-ledger/domain/testing'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Explanation } from '../document/explanation.js'
import type { FactRecord } from '../evidence/evidence.js'
import { explanationOf } from '../explanation-of.js'
import type { AtPayment } from '../paid/split.js'
import { recordsFrom } from './records.kit.js'

/** A woman born on 1957-03-15: 60 in 2017-03, 6 years required (2017 less 2011), increment from 2022-04. Paid in 2012 to 2017. */
export const pensioner: ReadonlyArray<FactRecord> = recordsFrom(11, [
  enrolled(),
  ...[2012, 2013, 2014, 2015, 2016, 2017].map((year) =>
    contributed({ year, fen: 100_000, receivedOn: `${year}-02-10` }),
  ),
  interestCredited({ year: 2016, fen: 5_600, creditedOn: '2016-12-31' }),
  certified({ round: '2022-H1', result: 'passed', recordedOn: '2022-08-03' }),
  paid({
    periodOwed: '2022-07',
    payMonth: '2022-07',
    paidOn: '2022-07-15',
    lines: { 'basic-pension:central': 9_300, 'basic-pension:province': 1_500, 'basic-pension:city': 900 },
  }),
])

export const rounds: ReadonlyArray<FactRecord> = recordsFrom(1, [
  roundOpened({ round: '2022-H1', opensOn: '2022-01-01', deadline: '2022-06-30' }),
])

/** Her explanation for a month, as it stands when nothing is cut. */
export const pensionerExplained = (of = '2022-06', atPayment: AtPayment | null = null): Explanation => {
  const explanation = explanationOf({
    participantId: participantId('P1'),
    month: month(of),
    cut: {},
    position: 40,
    participant: pensioner,
    scheme: rounds,
    policy: sampleBook,
    atPayment,
  })
  if (isLeft(explanation)) throw new Error(`refused: ${JSON.stringify(explanation.left)}`)
  return explanation.right
}
