import { type FindingCode, findingCodes } from '@pension-ledger/audit'
import type { Words } from '@pension-ledger/explanation'
import { type Lang, words } from '../words.js'

/** 审计编码 in words. A code without a name does not compile. */
export const findingNames: Readonly<Record<FindingCode, Words>> = {
  PAID_AFTER_DEATH: words('死亡后发放', 'paid after death'),
  PAID_BEFORE_START: words('未到领取月份发放', 'paid before the first month'),
  PAID_NOT_ELIGIBLE: words('不符合条件发放', 'paid without being eligible'),
  PAID_TWICE: words('重复发放', 'paid twice'),
  PAID_WHILE_WITHHELD: words('应停发而发放', 'paid while withheld'),
  RESUMED_WITHOUT_CERTIFICATION: words('未认证即恢复发放', 'resumed without certification'),
  ARREARS_EXCEED_WITHHELD: words('补发超过暂扣', 'arrears exceed what was withheld'),
  PAID_IN_PRISON: words('服刑期间发放', 'paid in prison'),
  INCREMENT_MISSING: words('高龄加发漏发', 'increment missing'),
  INCREMENT_EARLY: words('高龄加发提前', 'increment too early'),
  INCREMENT_TO_AID: words('养老补助误加发', 'increment paid on an aid'),
  COMPONENT_UNDERPAID: words('待遇少发', 'component underpaid'),
  COMPONENT_OVERPAID: words('待遇多发', 'component overpaid'),
  FUNDER_SPLIT_WRONG: words('资金级次列支有误', 'split among levels wrong'),
  AID_AND_PENSION: words('养老金与补助重复享受', 'aid and pension together'),
  AID_WITHOUT_CATEGORY: words('无重残身份领取补助', 'aid without a disability'),
  SUBSIDY_MISSING: words('缴费补贴漏补', 'subsidy missing'),
  SUBSIDY_RATE_WRONG: words('缴费补贴标准有误', 'subsidy at a wrong rate'),
  SUBSIDY_TWICE: words('缴费补贴重复', 'subsidy twice'),
  SUBSIDY_WITHOUT_CONTRIBUTION: words('无缴费而补贴', 'subsidy without a contribution'),
  SUBSIDY_LATE: words('缴费补贴迟延', 'subsidy late'),
  ON_BEHALF_WITHOUT_CATEGORY: words('无困难身份代缴', 'on behalf without a category'),
  ON_BEHALF_MISSING: words('应代缴未代缴', 'on behalf missing'),
  INTEREST_WRONG: words('记账利息有误', 'interest wrong'),
  ACCOUNT_OVERDRAWN: words('个人账户透支', 'account overdrawn'),
  ACCOUNT_NOT_REFUNDED: words('账户余额未清退', 'account not refunded'),
  FUNERAL_TWICE: words('丧葬补助重复', 'funeral grant twice'),
  FUNERAL_WITHOUT_DEATH: words('无死亡记录发放丧葬补助', 'funeral grant without a death'),
  FUNERAL_AMOUNT_WRONG: words('丧葬补助金额有误', 'funeral grant of a wrong amount'),
  FUNERAL_SPLIT_WRONG: words('丧葬补助分担有误', 'funeral grant split wrong'),
  OVERPAYMENT_NOT_DEMANDED: words('多发未追回', 'overpayment not demanded'),
  DEATH_REPORTED_LATE: words('死亡迟报', 'death reported late'),
  UNCERTIFIED_OPEN: words('逾期未认证', 'certification overdue'),
  DUPLICATE_PERSON: words('同一人重复参保', 'one person twice'),
  IDENTITY_REPLACED: words('冒名替换', 'identity replaced'),
  ID_INVALID: words('身份证号无效', 'ID number invalid'),
  ACCOUNT_SHARED: words('多人共用银行账户', 'bank account shared'),
  SAME_MAKER_CHECKER: words('经办复核同一人', 'maker is checker'),
  SCHEME_OVERLAP: words('跨制度重复', 'two schemes at once'),
  ON_EXTERNAL_DEATH_LIST: words('在外部死亡名单', 'on an external list of deaths'),
  INCOME_ACCOUNT_NOT_EMPTY: words('收入户未清零', 'income account not empty'),
  MONEY_IN_TRANSIT: words('资金滞留在途', 'money in transit'),
  RETURN_NOT_REISSUED: words('退票未重发', 'return not reissued'),
  OUTSIDE_PURPOSE: words('超用途支出', 'spent outside its purpose'),
  ADVANCE_NOT_SETTLED: words('预拨未结算', 'advance not settled'),
  REPORT_DIFFERS: words('报表数与账不符', 'report differs from the ledger'),
}

/** What a code is called; one that is not known is shown as it is. */
export const codeName = (code: string, lang: Lang): string => {
  const known = findingCodes.find((candidate) => candidate === code)
  return known === undefined ? code : findingNames[known][lang]
}
