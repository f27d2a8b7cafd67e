import { BusinessDate } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { told } from '../../problem/problem-of-fund.js'
import { defineRoute } from '../define-route.js'
import { pageByNumber } from '../page-of.js'
import { optional } from '../param.js'
import { participantAt } from '../participant/participant-at.js'
import { ShortText } from '../texts.js'
import { participantParam } from '../words.js'
import { FindingCodeText, FindingShown, FindingTotals, NotAssessedShown, SeverityText } from './finding-codec.js'
import { findingSheets } from './finding-sheets.js'
import { foundAt, shownFinding, shownNotAssessed, totalsFound } from './found-at.js'

const filters = {
  code: optional(FindingCodeText, '审计编码', 'the code of a check', 'PAID_AFTER_DEATH'),
  severity: optional(
    SeverityText,
    '性质：loss 多支出，debt 应补发，control 经办，data 数据',
    'loss overpaid, debt owed, control handling, data doubtful',
    'loss',
  ),
} as const

/** 审计发现, by code and place. */
export const findingsRoute = defineRoute({
  name: 'findings',
  path: '/v1/findings',
  summary: { zh: '审计发现', en: 'Findings' },
  about: {
    zh: '全部检查的发现，按编码、性质、片区、街道、社区筛选，附筛选后的汇总和未评估的检查。不指定时点时，为最近一次审计完成的位次。',
    en: 'What all checks found, by code, severity and place, with totals of what was asked and the checks that were not assessed. Without a time it stands at the position of the last audit that has ended.',
  },
  params: {},
  query: {
    ...filters,
    zone: optional(ShortText, '片区代码', 'the code of a zone', 'chenggong'),
    street: optional(ShortText, '街道', 'a street', '龙城街道'),
    community: optional(ShortText, '社区', 'a community', '龙街社区'),
  },
  answer: t.strict({
    auditedOn: BusinessDate,
    checksRun: t.readonlyArray(t.string),
    notAssessed: t.readonlyArray(NotAssessedShown),
    totals: FindingTotals,
    items: t.readonlyArray(FindingShown),
  }),
  access: { kind: 'scoped', scopes: ['findings:read'], reach: 'zones' },
  isPersonal: true,
  isPaged: true,
  standsAt: 'audited',
  sheets: findingSheets,
  subjects: (_asked, { items }) => items.flatMap(({ participantId }) => participantId ?? []),
  handler:
    ({ query, page }, at) =>
    async () => {
      const report = await told(at.fund.findings(at.moment))()
      if (E.isLeft(report)) return report
      const found = foundAt(report.right, at.zones, query)
      const listed = pageByNumber(found, page)
      if (E.isLeft(listed)) return listed
      const { items, next } = listed.right
      const { auditedOn, checksRun, notAssessed } = report.right
      return E.right({
        answer: {
          auditedOn,
          checksRun,
          notAssessed: notAssessed.map(shownNotAssessed),
          totals: totalsFound(found),
          items: items.map(shownFinding),
        },
        next,
      })
    },
})

/** 审计发现 of one participant. */
export const participantFindingsRoute = defineRoute({
  name: 'participantFindings',
  path: '/v1/participants/{id}/findings',
  summary: { zh: '参保人的审计发现', en: 'Findings of a participant' },
  about: {
    zh: '涉及一名参保人的全部发现。',
    en: 'Everything that was found of one participant.',
  },
  params: participantParam,
  query: filters,
  answer: t.strict({ auditedOn: BusinessDate, items: t.readonlyArray(FindingShown) }),
  access: { kind: 'scoped', scopes: ['participants:read', 'findings:read'], reach: 'zones' },
  isPersonal: true,
  isPaged: true,
  standsAt: 'audited',
  sheets: ({ items }, lang) => findingSheets({ items, totals: null }, lang),
  handler:
    ({ path, query, page }, at) =>
    async () => {
      const participant = await participantAt(path.id, at)()
      if (E.isLeft(participant)) return participant
      const report = await told(at.fund.findings(at.moment))()
      if (E.isLeft(report)) return report
      const found = foundAt(report.right, 'all', { ...query, participantId: path.id })
      const listed = pageByNumber(found, page)
      if (E.isLeft(listed)) return listed
      const { items, next } = listed.right
      return E.right({ answer: { auditedOn: report.right.auditedOn, items: items.map(shownFinding) }, next })
    },
})
