import type { FundPurpose } from '@pension-ledger/domain'
import type { Paragraph, Run, Section } from './annual-report.js'
import { blank, type Figures, listed, paragraph, words } from './figures.js'
import { type AnnualScope, cellsWhere } from './scope.js'

/** 二、项目资金使用及管理情况: appropriated, settled and paid, never mixed. */
export const fundsSection = (scope: AnnualScope, figures: Figures): Section => ({
  heading: '二、项目资金使用及管理情况',
  parts: [
    {
      heading: null,
      paragraphs: [
        fundOf(scope, figures, 'basic-pension', '基础养老金补助经费'),
        fundOf(scope, figures, 'funeral', '一次性丧葬补助经费'),
        funeralSplitOf(scope, figures),
        paragraph`资金管理制度、办法的制订及执行情况：${blank('资金管理制度及执行情况')}`,
      ],
    },
  ],
})

/** 三、项目组织实施情况: how the work was organised is the office's to tell. */
export const organisationSection = (scope: AnnualScope, figures: Figures): Section => ({
  heading: '三、项目组织实施情况',
  parts: [
    {
      heading: null,
      paragraphs: [paragraph`项目前期准备、组织、调整及验收情况：${blank('组织实施情况')}`, subsidyOf(scope, figures)],
    },
  ],
})

const wanYuan = (
  { figure }: Figures,
  { year, asOf }: AnnualScope,
  status: string,
  of: { readonly purpose: FundPurpose; readonly zone?: string; readonly level?: string | ReadonlyArray<string> },
  what: string,
): Run =>
  figure({
    unit: 'wan-yuan',
    query: cellsWhere('fund-spending', 'fen', { status, year, level: 'district', ...of }),
    basis: `${year} 年度${what}，截至 ${asOf}`,
  })

const fundOf = (scope: AnnualScope, figures: Figures, purpose: FundPurpose, name: string): Paragraph => {
  const total = wanYuan(figures, scope, 'appropriated', { purpose }, '区级财政拨付（不是支付），不含据实结算')
  const zones = scope.replayed.policy.zones.map(
    ({ code, zh }): ReadonlyArray<Run> => [
      words(zh),
      wanYuan(figures, scope, 'appropriated', { purpose, zone: code }, `区级财政拨付（不是支付），${zh}`),
    ],
  )
  const settled = wanYuan(figures, scope, 'settled', { purpose }, '据实结算，退回为负')
  const paid = wanYuan(figures, scope, 'paid', { purpose }, '实际支付到人的区级部分，扣除退票')
  return paragraph`${words(`${scope.year}年区级财政拨付${name}`)}${total}，其中：${listed(zones, '、')}；据实结算${settled}；同期账上支付到人的区级部分为${paid}。`
}

const funeralSplitOf = (scope: AnnualScope, figures: Figures): Paragraph => {
  const part = (level: string | ReadonlyArray<string>, what: string): Run =>
    figures.figure({
      unit: 'wan-yuan',
      query: cellsWhere('fund-spending', 'fen', { status: 'paid', year: scope.year, purpose: 'funeral', level }),
      basis: `${scope.year} 年内支付的丧葬补助，${what}，截至 ${scope.asOf}`,
    })
  return paragraph`本年内支付一次性丧葬补助${part(['city', 'district'], '市、区合计')}，其中市级${part('city', '市级部分')}、区级${part('district', '区级部分')}。`
}

const subsidyOf = (scope: AnnualScope, figures: Figures): Paragraph => {
  // On its way through communities and passbooks the source often states no level.
  const subsidy = (status: string, what: string, level: string | ReadonlyArray<string> = ['district', '']): Run =>
    wanYuan(figures, scope, status, { purpose: 'contribution-subsidy', level }, what)
  return paragraph`区级缴费补贴本年下拨社区${subsidy('released-to-community', '缴费补贴下拨社区')}，划入存折${subsidy('credited-to-passbooks', '缴费补贴划入存折')}，上划收入户${subsidy('swept-to-income-account', '缴费补贴上划收入户')}，记入个人账户${subsidy('paid', '缴费补贴记入个人账户的区级部分', 'district')}。`
}
