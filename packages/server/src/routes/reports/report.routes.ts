import { Round } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { problem } from '../../problem/problem.js'
import { defineRoute } from '../define-route.js'
import { optional, required, usually } from '../param.js'
import { FlagText, ShortText } from '../texts.js'
import { zoneParam } from '../words.js'
import { byParam, monthParam, yearParam } from './place-params.js'
import { answeredReport, reportAnswer } from './report-answer.js'
import { BenefitsRow, CertificationRow, EnrolmentRow, FundSpendingRow, ZoneTotalsRow } from './report-rows.js'
import { reportSheets } from './report-sheets.js'

const access = { kind: 'scoped', scopes: ['fund:read'], reach: 'zones' } as const
const zoneFilter = {
  zone: optional(ShortText, '只要这个片区', 'only this zone', 'chenggong'),
} as const

const zoneTotals = { zh: '片区汇总', en: 'Zone totals' }
/** 片区汇总 */
export const zoneTotalsRoute = defineRoute({
  name: 'zoneTotals',
  path: '/v1/zones/{zone}/totals',
  summary: zoneTotals,
  about: {
    zh: '一个片区的参保、缴费、领取人数和发放金额，可细到街道、社区。',
    en: 'Enrolment, contributors, recipients and money paid in a zone, down to streets and communities.',
  },
  params: zoneParam,
  query: { ...byParam, ...yearParam, ...monthParam },
  answer: reportAnswer('ZoneTotals', ZoneTotalsRow),
  access,
  sheets: (answer, lang) => reportSheets(answer, zoneTotals, lang),
  handler:
    ({ path, query }, at) =>
    async () => {
      if (!at.scheme.policy.zones.some(({ code }) => code === path.zone)) return E.left(problem('UnknownZone'))
      return answeredReport('zone-totals', ZoneTotalsRow, query, at)()
    },
})

const fundSpending = { zh: '资金支出', en: 'Fund spending' }
/** 资金支出 */
export const fundSpendingRoute = defineRoute({
  name: 'fundSpending',
  path: '/v1/fund-spending',
  summary: fundSpending,
  about: {
    zh: '按片区、用途、级次的拨付、结算与支付，可逐月。三者并列，不相加。',
    en: 'Money appropriated, settled and paid by zone, purpose and level, by month if wanted. The three stand side by side and are never added up.',
  },
  params: {},
  query: {
    ...yearParam,
    monthly: usually(FlagText, false, '是否逐月', 'whether by month', 'true'),
    ...zoneFilter,
  },
  answer: reportAnswer('FundSpending', FundSpendingRow),
  access,
  sheets: (answer, lang) => reportSheets(answer, fundSpending, lang),
  handler: ({ query }, at) => answeredReport('fund-spending', FundSpendingRow, query, at),
})

const enrolment = { zh: '参保缴费', en: 'Enrolment and contributions' }
/** 参保缴费 */
export const enrolmentRoute = defineRoute({
  name: 'enrolment',
  path: '/v1/enrolment',
  summary: enrolment,
  about: {
    zh: '参保人数和一个缴费年度的各类缴费。',
    en: 'Heads as they stand, and the contributions of one contribution year by kind.',
  },
  params: {},
  query: { ...byParam, ...yearParam, ...zoneFilter },
  answer: reportAnswer('Enrolment', EnrolmentRow),
  access,
  sheets: (answer, lang) => reportSheets(answer, enrolment, lang),
  handler: ({ query }, at) => answeredReport('enrolment', EnrolmentRow, query, at),
})

const benefits = { zh: '待遇发放', en: 'Benefits paid' }
/** 待遇发放 */
export const benefitsRoute = defineRoute({
  name: 'benefits',
  path: '/v1/benefits',
  summary: benefits,
  about: {
    zh: '一年内逐月的领取人数和发放金额，按项目、按级次各一遍，已扣退票。',
    en: 'Recipients and money of a year by pay month, once by component and once by level, net of returned payments.',
  },
  params: {},
  query: { ...byParam, ...yearParam, ...zoneFilter },
  answer: reportAnswer('Benefits', BenefitsRow),
  access,
  sheets: (answer, lang) => reportSheets(answer, benefits, lang),
  handler: ({ query }, at) => answeredReport('benefits', BenefitsRow, query, at),
})

const certification = { zh: '生存认证', en: 'Certification' }
/** 生存认证 of every round. */
export const certificationsRoute = defineRoute({
  name: 'certifications',
  path: '/v1/certification',
  summary: certification,
  about: {
    zh: '所有认证批次的应认证、已认证（按方式）与未认证人数。',
    en: 'Of all rounds: due, passed by method, and outstanding.',
  },
  params: {},
  query: { ...byParam, ...zoneFilter },
  answer: reportAnswer('Certifications', CertificationRow),
  access,
  sheets: (answer, lang) => reportSheets(answer, certification, lang),
  handler: ({ query }, at) => answeredReport('certification', CertificationRow, query, at),
})

/** 生存认证 of one round. */
export const certificationRoute = defineRoute({
  name: 'certification',
  path: '/v1/certification/{round}',
  summary: { zh: '一个批次的生存认证', en: 'Certification of one round' },
  about: {
    zh: '一个认证批次的应认证、已认证（按方式）与未认证人数。',
    en: 'Of one round: due, passed by method, and outstanding.',
  },
  params: { round: required(Round, '认证批次', 'the round', '2022-H1') },
  query: { ...byParam, ...zoneFilter },
  answer: reportAnswer('Certification', CertificationRow),
  access,
  sheets: (answer, lang) => reportSheets(answer, certification, lang),
  handler:
    ({ path, query }, at) =>
    async () => {
      if (!at.scheme.state.rounds.some(({ round }) => round === path.round)) return E.left(problem('UnknownRound'))
      return answeredReport('certification', CertificationRow, { ...query, round: path.round }, at)()
    },
})
