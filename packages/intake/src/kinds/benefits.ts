import { monthField } from '../fields/calendar.js'
import { codeField, codes } from '../fields/code.js'
import { signedYuanField, yuanField } from '../fields/yuan.js'
import { optional, required } from '../rows/column.js'
import { kind, refused, says } from '../rows/kind.js'
import { benefitField, benefitReasonField } from './codes.js'
import { participantColumn } from './columns.js'

const actionField = codeField(
  codes({
    approve: ['核定', '新增'],
    suspend: ['暂停'],
    resume: ['恢复', '续发'],
    terminate: ['终止'],
  }),
)

/** 待遇核定、暂停、恢复、终止 */
export const benefits = kind({
  name: 'benefits',
  zh: '待遇核定',
  columns: {
    participantId: participantColumn,
    action: required('action', ['业务类型', '操作'], actionField),
    benefit: required('benefit', ['待遇类型', '待遇'], benefitField),
    month: required('month', ['年月', '起始年月', '生效年月'], monthField),
    reason: optional('reason', ['原因', '暂停原因', '终止原因'], benefitReasonField),
    arrearsFrom: optional('arrears_from', ['补发起始年月', '补发起始'], monthField),
    accountBalanceFen: optional('account_balance_yuan', ['个人账户余额', '账户余额'], signedYuanField),
    accountPensionFen: optional('account_pension_yuan', ['个人账户养老金', '账户养老金'], yuanField),
  },
  becomes: ['BenefitApproved', 'BenefitSuspended', 'BenefitResumed', 'BenefitTerminated'],
  say: ({ participantId, action, benefit, month, reason, arrearsFrom, accountBalanceFen, accountPensionFen }) => {
    switch (action) {
      case 'approve':
        return says({
          type: 'BenefitApproved',
          participantId,
          benefit,
          month,
          accountBalanceFen,
          accountPensionFen,
        })
      case 'suspend':
        return reason === null
          ? refused('reason', 'field-missing')
          : says({ type: 'BenefitSuspended', participantId, benefit, month, reason })
      case 'resume':
        return says({ type: 'BenefitResumed', participantId, benefit, month, arrearsFrom })
      case 'terminate':
        return says({ type: 'BenefitTerminated', participantId, benefit, lastPayableMonth: month, reason })
    }
  },
})
