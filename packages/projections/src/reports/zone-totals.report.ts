import { yearOf } from '@pension-ledger/domain'
import { benefitsView } from '../views/benefits.view.js'
import { contributorsView } from '../views/contributors.view.js'
import { enrolmentView } from '../views/enrolment.view.js'
import { onBehalfView } from '../views/on-behalf.view.js'
import { recipientsView } from '../views/recipients.view.js'
import { both } from './bilingual.js'
import { measure, placeColumns } from './columns.js'
import { monthsTo } from './period.js'
import type { ReportPlan } from './report-plan.js'

/**
 * 片区汇总: the state of each place. Persons stand where they belong at the day of the cut, money and recipients where they belonged in
 * the month of the payment.
 */
export const zoneTotals: ReportPlan = {
  name: 'zone-totals',
  title: both('片区汇总', 'Zone totals'),
  deepest: 'community',
  dimensions: ({ policy }, { by }) => placeColumns(policy, by),
  measures: (_replayed, { year, month }) => {
    const payMonth = month ?? ''
    const upTo = { payMonth: monthsTo(year, month !== null && yearOf(month) === year ? month : null) }
    return [
      measure('enrolled', '累计参保', 'ever enrolled', enrolmentView, 'heads'),
      measure('active', '正常', 'active', enrolmentView, 'heads', { status: 'active' }),
      measure('suspended', '暂停', 'suspended', enrolmentView, 'heads', { status: 'suspended' }),
      measure('terminated', '终止', 'terminated', enrolmentView, 'heads', { status: 'terminated' }),
      measure('dead', '死亡', 'dead', enrolmentView, 'heads', { status: 'dead' }),
      measure('contributors', '续保缴费', 'contributors', contributorsView, 'heads', { year, kind: 'normal' }),
      measure('assessedOnBehalf', '代缴核定', 'assessed on behalf', onBehalfView, 'heads', { year }),
      measure('pensionRecipients', '领养老金', 'pension recipients', recipientsView, 'heads', {
        payMonth,
        benefit: 'pension',
      }),
      measure('aidRecipients', '领养老补助', 'aid recipients', recipientsView, 'heads', {
        payMonth,
        benefit: 'disability-aid',
      }),
      measure('monthPaidFen', '当月发放', 'paid in the month', benefitsView, 'fen', { payMonth }),
      measure('yearPaidFen', '本年发放', 'paid in the year', benefitsView, 'fen', upTo),
      measure('yearDistrictPaidFen', '本年区级发放', 'district share of the year', benefitsView, 'fen', {
        ...upTo,
        level: 'district',
      }),
    ]
  },
}
