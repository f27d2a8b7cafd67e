import {
  type BusinessDate,
  type FundingLevel,
  type FundPurpose,
  lastDayOf,
  month,
  valueInForce,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { Finding } from '../../finding.js'
import type { AssessedFund, AssessedFundCheck } from '../wide-check.js'
import { levelNames, purposeNames, yuan } from '../wording.js'
import { movementsOf, sumOfFen } from './movements-of.js'

interface Group {
  readonly purpose: FundPurpose
  readonly level: FundingLevel | null
}

/** Every purpose and level for which anything was appropriated or settled, in the order of their names. */
const groupsOf = (of: AssessedFund, upTo: BusinessDate): ReadonlyArray<Group> => {
  const groups = new Map<string, Group>()
  for (const { type, purpose, level } of movementsOf(of, upTo))
    if (type === 'FundAppropriated' || type === 'FundSettled') groups.set(`${purpose} ${level}`, { purpose, level })
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

const isOf =
  ({ purpose, level }: Group) =>
  (one: Group): boolean =>
    one.purpose === purpose && one.level === level

/** 多退少补: appropriated and settled by a day, less what was assessed; above zero where finance gave more than was needed. */
const unsettledBy = (of: AssessedFund, group: Group, day: BusinessDate): number =>
  sumOfFen(
    movementsOf(of, day)
      .filter(isOf(group))
      .filter(({ type }) => type === 'FundAppropriated' || type === 'FundSettled'),
  ) - sumOfFen(of.assessed.filter(isOf(group)))

/**
 * `ADVANCE_NOT_SETTLED` 预拨未结算: what was appropriated for a budget year, less what was assessed, was not settled by the policy's date in
 * the next year. What was settled later is taken from the fen, not from the finding.
 */
export const advanceNotSettled: AssessedFundCheck = {
  scope: 'assessed-fund',
  codes: ['ADVANCE_NOT_SETTLED'],
  needs: [],
  check: (of, frame) => {
    const { zone, year } = of
    const yearEnd = lastDayOf(month(`${year}-12`))
    const settlementMonth = valueInForce(frame.rules.policy, 'fund.settlement-month', yearEnd)
    if (E.isLeft(settlementMonth)) return settlementMonth
    const dueBy = lastDayOf(month(`${year + 1}-${String(settlementMonth.right).padStart(2, '0')}`))
    if (frame.auditedOn <= dueBy) return E.right([])

    const findings: Finding[] = []
    for (const group of groupsOf(of, frame.auditedOn)) {
      const then = unsettledBy(of, group, dueBy)
      if (then === 0) continue
      const fen = unsettledBy(of, group, frame.auditedOn)
      const purpose = purposeNames[group.purpose]
      const level = group.level === null ? { zh: '', en: '' } : levelNames[group.level]
      findings.push({
        code: 'ADVANCE_NOT_SETTLED',
        severity: 'control',
        subject: { kind: 'fund', zone, year },
        months: [],
        on: null,
        fen,
        applied: [{ parameter: 'fund.settlement-month', on: yearEnd }],
        evidence: movementsOf(of, frame.auditedOn)
          .filter(isOf(group))
          .filter(({ type }) => type === 'FundAppropriated' || type === 'FundSettled'),
        sentence: {
          zh: `${year} 年度${level.zh}${purpose.zh}拨付与核定相差 ${yuan(then)} 元（${then > 0 ? '多拨' : '少拨'}），至 ${dueBy} 未结算，至 ${frame.auditedOn} 尚差 ${yuan(fen)} 元。`,
          en: `For ${year}, ${yuan(then)} yuan ${then > 0 ? 'more' : 'less'} than was assessed were appropriated for the ${[level.en, purpose.en].filter((word) => word !== '').join(' ')} and not settled by ${dueBy}; ${yuan(fen)} yuan are open on ${frame.auditedOn}.`,
        },
      })
    }
    return E.right(findings)
  },
}
