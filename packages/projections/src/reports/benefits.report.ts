import { benefitsView } from '../views/benefits.view.js'
import { recipientsView } from '../views/recipients.view.js'
import { both } from './bilingual.js'
import { dimension, measure, placeColumns } from './columns.js'
import { monthsTo } from './period.js'
import type { ReportPlan } from './report-plan.js'

/** 待遇发放: recipients and money by pay month, the money once by component and once by level. All money is net of returned payments. */
export const benefits: ReportPlan = {
  name: 'benefits',
  title: both('待遇发放', 'Benefits paid'),
  deepest: 'community',
  dimensions: ({ policy }, { by }) => [
    ...placeColumns(policy, by),
    dimension('payMonth', 'month', '实付年月', 'pay month'),
  ],
  measures: (_replayed, { year }) => {
    const payMonth = monthsTo(year, null)
    const persons = (name: string, zh: string, en: string, of: string, benefit: string) =>
      measure(name, zh, en, recipientsView, of, { payMonth, benefit }, of === 'heads' ? 'payMonth' : undefined)
    const component = (name: string, zh: string, en: string, of: string) =>
      measure(name, zh, en, benefitsView, 'fen', { payMonth, component: of })
    const level = (name: string, zh: string, en: string, of: string) =>
      measure(name, zh, en, benefitsView, 'fen', { payMonth, level: of })
    return [
      persons('pensionHeads', '领养老金人数', 'pension recipients', 'heads', 'pension'),
      persons('pensionMonths', '养老金人月', 'pension person-months', 'personMonths', 'pension'),
      persons('aidHeads', '领养老补助人数', 'aid recipients', 'heads', 'disability-aid'),
      persons('aidMonths', '养老补助人月', 'aid person-months', 'personMonths', 'disability-aid'),
      component('basicPensionFen', '基础养老金', 'basic pension', 'basic-pension'),
      component('incrementFen', '65周岁以上加发', 'increment from 65', 'age-65-increment'),
      component('aidFen', '养老补助', 'disability aid', 'disability-aid'),
      component('accountPensionFen', '个人账户养老金', 'account pension', 'account-pension'),
      level('centralFen', '中央', 'central', 'central'),
      level('provinceFen', '省', 'province', 'province'),
      level('cityFen', '市', 'city', 'city'),
      level('districtFen', '区', 'district', 'district'),
      level('accountFen', '个人账户', 'account', 'account'),
      level('pooledFen', '统筹', 'pooled', 'pooled'),
      measure('totalFen', '合计', 'total', benefitsView, 'fen', { payMonth }),
      measure('returnedFen', '其中退票', 'returned', benefitsView, 'returnedFen', { payMonth }),
    ]
  },
}
