import { addDays, type BusinessDate, type FundMovement, valueInForce } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { FundCheck } from '../../check.js'
import type { Finding } from '../../finding.js'
import { yuan } from '../wording.js'
import { movementsOf, sumOfFen } from './movements-of.js'

/** The communities of a fund's route, in the order of their first movement. */
const communitiesOf = (movements: ReadonlyArray<FundMovement>): ReadonlyArray<string | null> => [
  ...new Set(movements.filter(({ type }) => type === 'SubsidyReleasedToCommunity').map(({ community }) => community)),
]

/** What had arrived by a day. The same money is credited to passbooks and then swept, so the greater of the two sums counts. */
const arrivedBy = (movements: ReadonlyArray<FundMovement>, day: BusinessDate): number => {
  const by = movements.filter(({ on }) => on <= day)
  const credited = sumOfFen(by.filter(({ type }) => type === 'SubsidyCreditedToPassbooks'))
  const swept = sumOfFen(by.filter(({ type }) => type === 'SubsidySweptToIncomeAccount'))
  return Math.max(credited, swept)
}

/**
 * `MONEY_IN_TRANSIT` 补贴滞留社区账户: subsidy money was released to a community's account and neither credited to passbooks nor swept to the
 * income account within the policy's days. What arrives stands for the earliest release of its community, in time or not.
 * Its fen are 0: whose account is short of it, `SUBSIDY_MISSING` and `SUBSIDY_LATE` say.
 */
export const moneyInTransit: FundCheck = {
  scope: 'fund',
  codes: ['MONEY_IN_TRANSIT'],
  needs: [],
  check: (of, frame) => {
    const findings: Finding[] = []
    const all = movementsOf(of, frame.auditedOn)
    for (const community of communitiesOf(all)) {
      const its = all.filter((movement) => movement.community === community)
      let released = 0
      for (const release of its) {
        if (release.type !== 'SubsidyReleasedToCommunity') continue
        const { on } = release
        const days = valueInForce(frame.rules.policy, 'fund.transit-days', on)
        if (E.isLeft(days)) return days
        released += release.fen
        const dueBy = addDays(on, days.right)
        const stuckBy = (day: BusinessDate): number =>
          Math.max(0, Math.min(release.fen, released - arrivedBy(its, day)))
        if (frame.auditedOn <= dueBy || stuckBy(dueBy) === 0) continue
        const fen = stuckBy(frame.auditedOn)
        findings.push({
          code: 'MONEY_IN_TRANSIT',
          severity: 'control',
          subject: { kind: 'fund', zone: of.zone, year: of.year },
          months: [],
          on,
          fen: 0,
          applied: [{ parameter: 'fund.transit-days', on }],
          evidence: its.filter((movement) => movement === release || movement.type !== 'SubsidyReleasedToCommunity'),
          sentence: {
            zh: `${on} 下拨${community ?? '社区'}补贴 ${yuan(release.fen)} 元，至 ${dueBy} 有 ${yuan(stuckBy(dueBy))} 元未划入存折或上划，至 ${frame.auditedOn} 尚余 ${yuan(fen)} 元。`,
            en: `Of ${yuan(release.fen)} yuan released to ${community ?? 'a community'} on ${on}, ${yuan(stuckBy(dueBy))} were neither credited nor swept by ${dueBy}; ${yuan(fen)} yuan are still there on ${frame.auditedOn}.`,
          },
        })
      }
    }
    return E.right(findings)
  },
}
