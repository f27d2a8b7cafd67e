import { FundAppropriated } from '@pension-ledger/domain'
import { eventBuilder } from '@pension-ledger/domain/testing'
import { type Published, readPublished } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import { right, serves } from '../fund/fund.kit.js'
import type { LiveFund } from '../fund/live/live-fund.js'

/** An appropriation of the city to the first zone. */
export const appropriated = eventBuilder(FundAppropriated, {
  type: 'FundAppropriated',
  zone: 'chenggong',
  purpose: 'basic-pension',
  level: 'city',
  year: 2022,
  on: '2022-03-01',
  fen: 12_000_000,
  fromAccount: null,
  toAccount: null,
  community: null,
  heads: null,
  kind: null,
})

/** A published figure: how many were ever enrolled in all zones. */
export const publishedHeads = (heads: string): Published =>
  right(
    readPublished({
      schemaVersion: 1,
      id: 'small',
      title: { zh: '小账', en: 'a small one' },
      source: 'a report',
      year: 2022,
      figures: [
        {
          id: 'E1',
          label: { zh: '累计参保', en: 'ever enrolled' },
          basis: { zh: '全区', en: 'all zones' },
          effectiveAt: '2022-10-31',
          published: heads,
          value: {
            unit: 'heads',
            decimals: 0,
            rounding: 'half-up',
            query: { of: 'view', view: 'enrolment', measure: 'heads', where: {} },
          },
        },
      ],
      crossChecks: [],
    }),
  )

/** Waits until a position serves and was audited. */
export const isAudited = async (fund: LiveFund, position: number): Promise<void> => {
  await serves(fund, position)
  for (let audited = 0; audited < position; ) {
    const at = await fund.auditedAt()()
    audited = E.isRight(at) ? at.right : 0
    if (audited < position) await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
