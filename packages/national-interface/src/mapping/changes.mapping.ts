import { type BenefitReason, BusinessDate, type Category, type Fact, firstDayOf, monthOf } from '@pension-ledger/domain'
import type { ChangeKind, CodeLists } from '../codes/code-lists.js'
import { personChanges } from '../tables/t15-person-changes.js'
import type { Cell } from '../writing/cell.js'
import { filling, type RowOf } from '../writing/row.js'
import { isWithin } from './batch.js'
import { changedOn, handledOn } from './days.js'
import type { Subject } from './subject.js'

/** Table 15: changes of a person. The reasons are the office's own words; no list gives codes for them. */
export const changesFilling = filling(personChanges, { 变更原因代码: 'not-configured' })

/** 变更: what became of what. Names, numbers and bank accounts before and after are in the vault alone. */
interface Change {
  readonly kind: ChangeKind
  readonly on: BusinessDate
  /** The day the office handled it, where the fact itself says so. */
  readonly reportedOn: BusinessDate | null
  readonly before: Cell
  readonly after: Cell
  readonly reason: string | null
}

/**
 * A change belongs to the batch of the later one of two days, on which it took effect and on which it was handled: so each change is
 * in one batch of a row of batches, also one that was handled late or ahead.
 */
export const changesRows = (subject: Subject): ReadonlyArray<RowOf<typeof changesFilling>> => {
  const { batch, participantId, state } = subject
  const rows: Array<RowOf<typeof changesFilling>> = []
  for (const { fact, recorded } of subject.facts) {
    const change = changeOf(fact, batch.codes)
    if (change === null) continue
    const handled = dayOrNull(handledOn(recorded)) ?? change.reportedOn
    if (!isWithin(batch.period, handled !== null && handled > change.on ? handled : change.on)) continue
    rows.push({
      record: `${participantId} ${recorded.position}`,
      common: subject.commonOn(change.on),
      person: subject.person,
      own: {
        经办人: recorded.provenance.maker,
        人员变更流水号: String(recorded.position),
        首次参保年月: state.enrolment === null ? null : monthOf(state.enrolment.enrolledOn),
        个人变更类型代码: batch.codes.change.values[change.kind].code,
        个人变更类型: batch.codes.change.values[change.kind].name,
        变更原因: change.reason,
        变更前信息: change.before,
        变更后信息: change.after,
        变更日期: handled ?? change.on,
        修改时间: changedOn(recorded),
      },
      breaks: [],
    })
  }
  return rows
}

const dayOrNull = (text: string | null): BusinessDate | null => (BusinessDate.is(text) ? text : null)

const changeOf = (fact: Fact, codes: CodeLists): Change | null => {
  const { contributing, suspended, ended } = codes.contributionStatus.values
  const change = (kind: ChangeKind, on: BusinessDate, before: Cell, after: Cell, reason: string | null): Change => ({
    kind,
    on,
    reportedOn: null,
    before,
    after,
    reason,
  })
  switch (fact.type) {
    case 'IdentityCorrected':
      return change('identity', fact.effectiveOn, null, fact.after, fact.reason)
    case 'BankAccountChanged':
      return change('bank-account', fact.effectiveOn, null, null, fact.reason)
    case 'PlaceChanged':
      return change('place', fact.effectiveOn, fact.before, fact.after, fact.reason)
    case 'EnrolmentSuspended':
      return change('suspended', fact.effectiveOn, contributing.name, suspended.name, fact.reason)
    case 'EnrolmentResumed':
      return change('resumed', fact.effectiveOn, suspended.name, contributing.name, fact.reason)
    case 'EnrolmentTerminated':
      return change('terminated', fact.effectiveOn, null, ended.name, fact.reason)
    case 'TransferredIn':
      return change('transferred-in', fact.effectiveOn, null, null, fact.reason)
    case 'TransferredOut':
      return change('transferred-out', fact.effectiveOn, null, ended.name, fact.reason)
    case 'CategoryGranted':
      return change('category-granted', fact.from, null, categories[fact.category], null)
    case 'CategoryEnded':
      return change('category-ended', fact.to, categories[fact.category], null, null)
    case 'BenefitSuspended':
      return change('benefit-suspended', firstDayOf(fact.month), null, fact.month, reasons[fact.reason])
    case 'BenefitResumed':
      return change('benefit-resumed', firstDayOf(fact.month), null, fact.month, null)
    case 'BenefitTerminated':
      return change(
        'benefit-terminated',
        firstDayOf(fact.lastPayableMonth),
        fact.lastPayableMonth,
        null,
        fact.reason === null ? null : reasons[fact.reason],
      )
    case 'DeathRecorded':
      return { ...change('death', fact.diedOn, null, fact.diedOn, null), reportedOn: fact.reportedOn }
    default:
      return null
  }
}

const categories: Readonly<Record<Category, string>> = {
  disabled: '残疾',
  'minimum-living': '低保',
  'extreme-poverty': '特困',
  'land-expropriated': '被征地',
  other: '其他',
}

const reasons: Readonly<Record<BenefitReason, string>> = {
  uncertified: '未认证',
  imprisonment: '服刑',
  death: '死亡',
  other: '其他',
}
