import type { Year } from '@pension-ledger/domain'
import type { ProjectionsStatus } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { told } from '../../problem/problem-of-fund.js'
import { described, orNull } from '../../schema/described.js'
import { Whole } from '../../schema/whole.js'
import { defineRoute } from '../define-route.js'
import { FindingTotals } from '../findings/finding-codec.js'
import { required } from '../param.js'
import { reportAnswer, shownReport } from '../reports/report-answer.js'
import { CertificationRow, FundSpendingRow, ZoneTotalsRow } from '../reports/report-rows.js'
import { reportSheets } from '../reports/report-sheets.js'
import { YearText } from '../texts.js'
import { atHand, findingsAtHand, reconciliationAtHand } from './at-hand.js'
import { ProjectionsShown, shownStatus } from './projections.route.js'
import { ReconciliationShown } from './reconciliation-codec.js'

/** 年度总览: what the first page of a year shows, all of it at one position. */
export const overviewRoute = defineRoute({
  name: 'overview',
  path: '/v1/overview/{year}',
  summary: { zh: '年度总览', en: 'Overview of a year' },
  about: {
    zh: '一年的总览：公布数与账本、各片区、资金支出、认证、发现汇总、统计状态。尚在计算的部分注明。',
    en: 'A year at a glance: published against ledger, zones, spending, certification, findings in numbers, projections. What is still being worked out says so.',
  },
  params: { year: required(YearText, '年度', 'the year', '2022') },
  query: {},
  answer: t.strict({
    year: Whole,
    reconciliation: t.strict({ state: atHand, is: orNull(ReconciliationShown) }),
    findings: described(
      t.strict({ state: atHand, is: orNull(FindingTotals) }),
      '同一位次的发现汇总',
      'the findings at the same position, in numbers',
    ),
    zoneTotals: reportAnswer('ZoneTotals', ZoneTotalsRow),
    fundSpending: reportAnswer('FundSpending', FundSpendingRow),
    certification: reportAnswer('Certification', CertificationRow),
    projections: ProjectionsShown,
  }),
  access: { kind: 'scoped', scopes: ['fund:read'], reach: 'zones' },
  isDetermined: false,
  sheets: ({ zoneTotals, fundSpending, certification }, lang) => [
    ...reportSheets(zoneTotals, { zh: '片区汇总', en: 'Zone totals' }, lang).slice(0, 1),
    ...reportSheets(fundSpending, { zh: '资金支出', en: 'Fund spending' }, lang).slice(0, 1),
    ...reportSheets(certification, { zh: '生存认证', en: 'Certification' }, lang).slice(0, 1),
  ],
  handler:
    ({ path }, at) =>
    async () => {
      const replayed = await told(at.fund.replayed(at.moment))()
      if (E.isLeft(replayed)) return replayed
      const year: { readonly year: Year } = { year: path.year }
      const zoneTotals = shownReport('zone-totals', ZoneTotalsRow, replayed.right, at.zones, year)
      if (E.isLeft(zoneTotals)) return zoneTotals
      const fundSpending = shownReport('fund-spending', FundSpendingRow, replayed.right, at.zones, year)
      if (E.isLeft(fundSpending)) return fundSpending
      const rounds = shownReport('certification', CertificationRow, replayed.right, at.zones, year)
      if (E.isLeft(rounds)) return rounds
      const certification = {
        ...rounds.right,
        rows: rounds.right.rows.filter(({ round }) => round.startsWith(`${path.year}-`)),
        // Persons of two rounds are not added up.
        totals: {},
      }
      const status = await told(at.fund.status())()
      if (E.isLeft(status)) return status
      const [reconciliation, findings] = await Promise.all([
        reconciliationAtHand(at, path.year)(),
        findingsAtHand(at)(),
      ])
      if (E.isLeft(reconciliation)) return reconciliation
      if (E.isLeft(findings)) return findings
      const projections: ProjectionsStatus = status.right
      return E.right({
        answer: {
          year: path.year,
          reconciliation: reconciliation.right,
          findings: findings.right,
          zoneTotals: zoneTotals.right,
          fundSpending: fundSpending.right,
          certification,
          projections: shownStatus(projections),
        },
      })
    },
})
