import { inForce, type ParameterKey } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { Paragraph, Run, Section } from './annual-report.js'
import { certificationOf } from './certification.paragraphs.js'
import { blank, type Figures, listed, paragraph, words } from './figures.js'
import { type AnnualScope, cellsWhere, dayInWords, monthInWords } from './scope.js'

/** 一、项目基本情况: what the policy pays, and what was reached. */
export const projectSection = (scope: AnnualScope, figures: Figures): Section => ({
  heading: '一、项目基本情况',
  parts: [
    { heading: '（一）项目基本情况简介', paragraphs: [standards(scope, figures), legalBasis] },
    {
      heading: '（二）绩效目标设定及指标完成情况',
      paragraphs: [
        enrolmentOf(scope, figures),
        benefitsOf(scope, figures),
        onBehalfOf(scope, figures),
        ...certificationOf(scope, figures),
      ],
    },
  ],
})

const legalBasis: Paragraph = paragraph`政策依据及涉及范围：${blank('列明本年度执行的文件名称和文号')}`

const standards = (scope: AnnualScope, { figure }: Figures): Paragraph => {
  const { asOf } = scope
  const rate = (parameter: ParameterKey, index?: number): Run =>
    figure({
      unit: index === undefined && parameter !== 'funeral.months' ? 'yuan' : 'number',
      query: { of: 'parameter', parameter, at: asOf, ...(index === undefined ? {} : { index }) },
      basis: `政策册在 ${asOf} 有效的标准`,
    })
  return paragraph`本项目由区级财政补助城乡居民基本养老保险，标准如下：缴费补贴，一般人群每人每年${rate('subsidy.district.general')}${changeOf(scope)}，残疾人每人每年${rate('subsidy.district.disabled')}；基础养老金区级部分每人每月${rate('basic-pension.district')}，65周岁以上每人每月加发${rate('age-65-increment.district')}；重度残疾人养老补助区级部分每人每月${rate('disability-aid.district')}；参保人死亡的，发给相当于${rate('funeral.months')}个月基础养老金的一次性丧葬补助，市、区按${rate('funeral.split', 0)}∶${rate('funeral.split', 1)}分担。`
}

/** When the general subsidy changed within the year, what it was before. */
const changeOf = ({ replayed, year, asOf }: AnnualScope): ReadonlyArray<Run> => {
  const now = inForce(replayed.policy, 'subsidy.district.general', asOf)
  if (E.isLeft(now) || !now.right.from.startsWith(String(year))) return []
  return [words(`（自${dayInWords(now.right.from)}起执行）`)]
}

const enrolmentOf = ({ year, asOf }: AnnualScope, { figure }: Figures): Paragraph => {
  const ever = cellsWhere('enrolment', 'heads', {})
  const target = (field: 'targetHeads' | 'eligiblePopulation') => ({ of: 'target', year, field }) as const
  const enrolled = figure({ unit: 'heads', query: ever, basis: `截至 ${asOf} 曾参保者，不论现状，全区` })
  const renewed = figure({
    unit: 'heads',
    query: cellsWhere('contributors', 'heads', { year, kind: 'normal' }),
    basis: `截至 ${asOf} 已收到 ${year} 年度正常缴费者，每人计一次`,
  })
  const goal = figure({ unit: 'heads', query: target('targetHeads'), basis: `${year} 年度下达的参保目标` })
  const fulfilled = figure({
    unit: 'percent',
    query: { of: 'ratio', part: ever, whole: target('targetHeads') },
    basis: '累计参保 ÷ 目标',
  })
  const coverage = figure({
    unit: 'percent',
    query: { of: 'ratio', part: ever, whole: target('eligiblePopulation') },
    basis: '累计参保 ÷ 应参保人数',
  })
  return paragraph`截至${words(dayInWords(asOf))}，累计参保${enrolled}，本年度续保缴费${renewed}。年度目标${goal}，完成${fulfilled}；参保覆盖率${coverage}。`
}

const benefitsOf = ({ month }: AnnualScope, { figure }: Figures): Paragraph => {
  const heads = (benefit: string): Run =>
    figure({
      unit: 'heads',
      query: cellsWhere('recipients', 'heads', { payMonth: month, benefit }),
      basis: `实付年月 ${month} 领取者，扣除全额退票`,
    })
  const money = (component: string | ReadonlyArray<string>): Run =>
    figure({
      unit: 'yuan',
      query: cellsWhere('benefits', 'fen', { payMonth: month, component }),
      basis: `实付年月 ${month} 一个月，各级资金合计，含当月补发，扣除退票`,
    })
  return paragraph`${words(monthInWords(month))}向${heads('pension')}发放基础养老金（含65周岁以上加发）${money(['basic-pension', 'age-65-increment'])}，向${heads('disability-aid')}发放重度残疾人养老补助${money('disability-aid')}。`
}

const onBehalfOf = ({ replayed, year }: AnnualScope, { figure }: Figures): Paragraph => {
  const category = ['minimum-living', 'extreme-poverty']
  const total = figure({
    unit: 'heads',
    query: cellsWhere('on-behalf', 'heads', { year, category }),
    basis: `${year} 年度核定代缴（不是实缴），低保和特困人员`,
  })
  const zones = replayed.policy.zones.map(
    ({ code, zh }): ReadonlyArray<Run> => [
      words(zh),
      figure({
        unit: 'heads',
        query: cellsWhere('on-behalf', 'heads', { year, category, zone: code }),
        basis: `同上，${zh}`,
      }),
    ],
  )
  return paragraph`本年度核定由财政或街道代缴保费的低保、特困人员${total}，其中：${listed(zones, '、')}。`
}
