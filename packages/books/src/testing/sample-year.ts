import { contributed, paid, refunded, returned, transferredIn, transferredOut } from '@pension-ledger/domain/testing'
import { booked } from './folded.js'
import {
  accountRefunded,
  appropriated,
  buried,
  demanded,
  interest,
  offset,
  received,
  recovered,
  released,
  subsidised,
  swept,
  transferred,
} from './sample-facts.js'

/** 样本年度: a small fund from December 2021 to September 2022, of which the tests know every sum by heart. */
export const sampleYear = booked(
  // December 2021: two contributions of 200.00 came in.
  contributed({ fen: 20_000, year: 2021, receivedOn: '2021-12-01' }),
  contributed({ fen: 20_000, year: 2021, receivedOn: '2021-12-02' }),
  // January: 1,000.00 for the basic pension was granted and 900.00 of it arrived; 100.00 came on behalf, of which 50.00 is on accounts.
  appropriated({ fen: 100_000, zone: 'chenggong', on: '2022-01-05' }),
  received({ fen: 90_000, zone: 'chenggong', on: '2022-01-06' }),
  received({ fen: 10_000, zone: 'chenggong', on: '2022-01-06', purpose: 'on-behalf', level: 'province' }),
  contributed({ kind: 'onBehalf', fen: 5_000, receivedOn: '2022-01-10' }),
  // February: one contribution went back; 500.00 moved to the account that pays.
  refunded({ refundedOn: '2022-02-01' }),
  transferred({ fen: 50_000, zone: 'chenggong', on: '2022-02-10' }),
  // August: 98.00 and 12.34 were paid, 98.00 of another payment came back.
  paid({ lines: { 'basic-pension:central': 9_800, 'account-pension:account': 1_234 }, paidOn: '2022-08-15' }),
  paid({ lines: { 'basic-pension:central': 9_800 }, paidOn: '2022-08-15' }),
  returned({ lines: { 'basic-pension:central': 9_800 }, paidOn: '2022-08-17' }),
  // September: 20.00 was demanded and came back, 3.00 was set off against an account; a district subsidy of 200.00 is on its way.
  demanded({ fen: 2_000, on: '2022-09-01' }),
  recovered({ fen: 2_000, on: '2022-09-02' }),
  offset({ fen: 300, against: 'account', on: '2022-09-03' }),
  released({ fen: 20_000, zone: 'chenggong', on: '2022-09-01', fromAccount: '区财政国库' }),
  subsidised({ fen: 20_000, creditedOn: '2022-09-05' }),
  interest({ fen: 50, creditedOn: '2022-09-06' }),
  transferredIn({ fen: 1_000, effectiveOn: '2022-09-07' }),
  transferredOut({ fen: 400, effectiveOn: '2022-09-08' }),
  buried({ cityFen: 40, districtFen: 60, paidOn: '2022-09-09' }),
  accountRefunded({ fen: 700, refundedOn: '2022-09-10' }),
)

/** The same money swept a month later. */
export const sweptLater = booked(swept({ fen: 20_000, zone: 'chenggong', on: '2022-10-08' }))
