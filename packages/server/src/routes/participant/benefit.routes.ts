import { Fen, linesOf, Month, ParticipantId } from '@pension-ledger/domain'
import { componentWords, Explanation, explanationText } from '@pension-ledger/explanation'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { told } from '../../problem/problem-of-fund.js'
import { described, named } from '../../schema/described.js'
import { defineRoute } from '../define-route.js'
import { required } from '../param.js'
import { column, tableOf } from '../table-of.js'
import { participantParam } from '../words.js'
import { BenefitLine, owedProps } from './benefit-codecs.js'
import { explanationSheets } from './explanation-sheets.js'
import { maskedExplanation } from './masked-explanation.js'
import { participantAt } from './participant-at.js'

const params = {
  ...participantParam,
  month: required(Month, '费款所属期', 'the month that is owed for', '2022-10'),
} as const
const access = { kind: 'scoped', scopes: ['participants:read'], reach: 'zones' } as const

const entitlement = { zh: '应享待遇', en: 'Entitlement' }
/** 应享待遇 */
export const entitlementRoute = defineRoute({
  name: 'entitlement',
  path: '/v1/participants/{id}/entitlement/{month}',
  summary: entitlement,
  about: {
    zh: '一名参保人某月应享的待遇，按项目与级次；无应享时说明原因。',
    en: 'What a participant is owed for a month, by component and level; or why nothing is.',
  },
  params,
  query: {},
  answer: t.strict({
    participantId: ParticipantId,
    month: Month,
    ...owedProps,
    lines: t.readonlyArray(BenefitLine),
    totalFen: Fen,
  }),
  access,
  isPersonal: true,
  sheets: ({ lines }, lang) => [
    tableOf(
      entitlement,
      [
        column(
          'text',
          '项目',
          'component',
          (line: t.TypeOf<typeof BenefitLine>) => componentWords[line.component][lang],
        ),
        column('text', '级次', 'level', ({ level }: t.TypeOf<typeof BenefitLine>) => level),
        column('yuan', '金额', 'amount', ({ fen }: t.TypeOf<typeof BenefitLine>) => fen),
      ],
      lines,
      lang,
    ),
  ],
  handler:
    ({ path }, at) =>
    async () => {
      const participant = await participantAt(path.id, at)()
      if (E.isLeft(participant)) return participant
      const owed = await told(at.fund.entitlement(path.id, path.month, at.moment))()
      if (E.isLeft(owed)) return owed
      const { status, reason, releasedIn, lines, totalFen } = owed.right
      const { id: participantId, month } = path
      return E.right({
        answer: { participantId, month, status, reason, releasedIn, lines: linesOf(lines), totalFen },
      })
    },
})

/** 待遇计算说明 */
export const explainRoute = defineRoute({
  name: 'explain',
  path: '/v1/participants/{id}/explain/{month}',
  summary: { zh: '待遇计算说明', en: 'Explanation' },
  about: {
    zh: '某月待遇为何如此：步骤、参数及其文号、事实及其来源行；已发的，说明差异从何而来。脱敏时不显示出生日，摘要仍为完整文件的摘要。',
    en: 'Why that is owed for a month: steps, parameters with their clauses, facts with their rows; and what a difference from what was paid comes from. Where data is masked, the day of birth is hidden and the digest is still that of the whole document.',
  },
  params,
  query: {},
  answer: t.strict({
    explanation: described(
      named('Explanation', Explanation),
      '可独立复核的说明文件',
      'the document, which can be worked out again from itself alone',
    ),
    text: described(t.string, '供人阅读的树', 'the same as a tree to read'),
  }),
  access,
  isPersonal: true,
  sheets: ({ explanation }, lang) => explanationSheets(explanation, lang),
  handler:
    ({ path, lang }, at) =>
    async () => {
      const participant = await participantAt(path.id, at)()
      if (E.isLeft(participant)) return participant
      const whole = await told(at.fund.explain(path.id, path.month, at.moment))()
      if (E.isLeft(whole)) return whole
      const explanation = maskedExplanation(whole.right, at.caller.masking)
      return E.right({ answer: { explanation, text: explanationText(explanation, lang) } })
    },
})
