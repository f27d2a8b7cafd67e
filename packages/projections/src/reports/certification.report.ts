import { certificationView } from '../views/certification.view.js'
import { both } from './bilingual.js'
import { dimension, measure, placeColumns } from './columns.js'
import type { ReportPlan } from './report-plan.js'

/** 生存认证: due = passed + missing + deceased + outstanding, and passed by method. */
export const certification: ReportPlan = {
  name: 'certification',
  title: both('生存认证', 'Certification'),
  deepest: 'community',
  dimensions: ({ policy }, { by }) => [...placeColumns(policy, by), dimension('round', 'round', '批次', 'round')],
  measures: ({ scheme }, { round }) => {
    const rounds = { round: round ?? scheme.rounds.map((opened) => opened.round) }
    const column = (name: string, zh: string, en: string, where: Record<string, string>) =>
      measure(name, zh, en, certificationView, 'heads', { ...rounds, ...where }, 'round')
    const passed = (name: string, zh: string, en: string, method: string) =>
      column(name, zh, en, { outcome: 'passed', method })
    return [
      column('due', '应认证', 'due', {}),
      column('passed', '通过', 'passed', { outcome: 'passed' }),
      passed('passedByApp', '手机自助', 'by app', 'app'),
      passed('passedOnSite', '现场', 'on site', 'on-site'),
      passed('passedAtHome', '上门', 'at a home visit', 'home-visit'),
      passed('passedOtherwise', '其他方式', 'otherwise', 'other'),
      passed('passedUnstated', '方式未注明', 'method not stated', ''),
      column('missing', '失踪', 'missing', { outcome: 'missing' }),
      column('deceased', '死亡', 'deceased', { outcome: 'deceased' }),
      column('outstanding', '未认证', 'outstanding', { outcome: 'outstanding' }),
    ]
  },
}
