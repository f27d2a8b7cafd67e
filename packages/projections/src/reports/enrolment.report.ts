import { contributionsView } from '../views/contributions.view.js'
import { contributorsView } from '../views/contributors.view.js'
import { enrolmentView } from '../views/enrolment.view.js'
import { onBehalfView } from '../views/on-behalf.view.js'
import { both } from './bilingual.js'
import { measure, placeColumns } from './columns.js'
import type { ReportPlan } from './report-plan.js'

/** 参保缴费: heads as they stand, and the contributions of one contribution year by kind. */
export const enrolment: ReportPlan = {
  name: 'enrolment',
  title: both('参保缴费', 'Enrolment and contributions'),
  deepest: 'community',
  dimensions: ({ policy }, { by }) => placeColumns(policy, by),
  measures: (_replayed, { year }) => {
    const standing = (name: string, zh: string, en: string) =>
      measure(name, zh, en, enrolmentView, 'heads', { status: name })
    const heads = (name: string, zh: string, en: string, kind: string) =>
      measure(name, zh, en, contributorsView, 'heads', { year, kind })
    const fen = (name: string, zh: string, en: string, kind: string) =>
      measure(name, zh, en, contributionsView, 'fen', { year, kind })
    return [
      measure('enrolled', '累计参保', 'ever enrolled', enrolmentView, 'heads'),
      standing('active', '正常', 'active'),
      standing('suspended', '暂停', 'suspended'),
      standing('terminated', '终止', 'terminated'),
      standing('dead', '死亡', 'dead'),
      heads('normalHeads', '正常缴费人数', 'contributors', 'normal'),
      fen('normalFen', '正常缴费', 'contributions', 'normal'),
      heads('backHeads', '补缴人数', 'back payers', 'back'),
      fen('backFen', '补缴', 'back payments', 'back'),
      heads('onBehalfHeads', '代缴人数', 'paid on behalf', 'onBehalf'),
      fen('onBehalfFen', '代缴', 'contributions on behalf', 'onBehalf'),
      fen('collectiveFen', '集体补助', 'collective subsidies', 'collective'),
      fen('refundedFen', '退费', 'refunded', 'refund'),
      measure('assessedHeads', '代缴核定人数', 'assessed on behalf', onBehalfView, 'heads', { year }),
      measure('assessedFen', '代缴核定', 'assessed amounts', onBehalfView, 'fen', { year }),
    ]
  },
}
