import type { DomainEvent } from '@pension-ledger/domain'
import { postingsOf } from '../posting/postings.js'
import { sampleChart } from './sample-chart.js'

/** The postings of an event in short, `income-deposit account contribution 20000`; those of the fund's money before the memorandum. */
export const posted = (event: DomainEvent): ReadonlyArray<string> =>
  postingsOf(event, { zone: 'chenggong' }, sampleChart).map(
    ({ account, level, purpose, fen }) => `${account} ${level} ${purpose} ${fen}`,
  )
