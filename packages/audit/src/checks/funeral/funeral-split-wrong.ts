import { allocate, deathOf, firstDayOf, monthOf, valueInForce, wholeFen, zeroFen } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import type { Finding } from '../../finding.js'
import { subjectOn } from '../participant-subject.js'
import { yuan } from '../wording.js'
import { grantsPaid, totalOfGrant } from './grants-paid.js'

/**
 * `FUNERAL_SPLIT_WRONG` 丧葬补助分担错误: what was paid is not shared by city and district as the policy of the month of death says. The
 * total, right or wrong, is not this check's; so no fen is overpaid or owed.
 */
export const funeralSplitWrong: ParticipantCheck = {
  scope: 'participant',
  codes: ['FUNERAL_SPLIT_WRONG'],
  needs: [],
  check: (of, { rules }) => {
    const death = deathOf(of.state)
    const grants = grantsPaid(of.state)
    if (death === null || grants.length === 0) return E.right([])
    const on = firstDayOf(monthOf(death.diedOn))
    const weights = valueInForce(rules.policy, 'funeral.split', on)
    if (E.isLeft(weights)) return weights

    const ratio = weights.right.join(':')
    const findings: Finding[] = []
    for (const grant of grants) {
      const [cityFen = zeroFen, districtFen = zeroFen] = allocate(
        wholeFen(Math.max(0, totalOfGrant(grant))),
        weights.right,
      )
      if (cityFen === grant.cityFen) continue
      findings.push({
        code: 'FUNERAL_SPLIT_WRONG',
        severity: 'control',
        subject: subjectOn(of, grant.paidOn),
        months: [],
        on: grant.paidOn,
        fen: 0,
        applied: [{ parameter: 'funeral.split', on }],
        evidence: [death, grant],
        sentence: {
          zh: `丧葬补助金市级承担 ${yuan(grant.cityFen)} 元、区级承担 ${yuan(grant.districtFen)} 元，按 ${ratio} 应为 ${yuan(cityFen)} 元和 ${yuan(districtFen)} 元。`,
          en: `Of the funeral grant the city bore ${yuan(grant.cityFen)} and the district ${yuan(grant.districtFen)} yuan; by ${ratio} it is ${yuan(cityFen)} and ${yuan(districtFen)}.`,
        },
      })
    }
    return E.right(findings)
  },
}
