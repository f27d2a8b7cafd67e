import { type FindingCode, findingCodes } from '@pension-ledger/audit'
import type { Words } from '@pension-ledger/explanation'
import { type Lang, words } from '../words.js'

/** 审计编码 in words, the Chinese ones those of the reference of findings. A code without a name does not compile. */
export const findingNames: Readonly<Record<FindingCode, Words>> = {
  PAID_AFTER_DEATH: words('死亡后发放', 'paid after death'),
  PAID_BEFORE_START: words('提前发放', 'paid before the first month'),
  PAID_NOT_ELIGIBLE: words('不符合领取条件', 'paid without being eligible'),
  PAID_TWICE: words('重复发放', 'paid twice'),
  PAID_WHILE_WITHHELD: words('停发期间发放', 'paid while withheld'),
  RESUMED_WITHOUT_CERTIFICATION: words('未认证恢复发放', 'resumed without certification'),
  ARREARS_EXCEED_WITHHELD: words('多补发', 'arrears exceed what was withheld'),
  PAID_IN_PRISON: words('服刑期间发放', 'paid in prison'),
  INCREMENT_MISSING: words('漏发加发', 'increment missing'),
  INCREMENT_EARLY: words('提前加发', 'increment too early'),
  INCREMENT_TO_AID: words('养老补助人员加发', 'increment paid on an aid'),
  COMPONENT_UNDERPAID: words('少发', 'component underpaid'),
  COMPONENT_OVERPAID: words('多发', 'component overpaid'),
  FUNDER_SPLIT_WRONG: words('分担级次错误', 'split among levels wrong'),
  AID_AND_PENSION: words('养老补助与养老金重领', 'aid and pension together'),
  AID_WITHOUT_CATEGORY: words('无重度残疾身份领取养老补助', 'aid without a disability'),
  SUBSIDY_MISSING: words('应补未补', 'subsidy missing'),
  SUBSIDY_RATE_WRONG: words('补贴标准错误', 'subsidy at a wrong rate'),
  SUBSIDY_TWICE: words('重复补贴', 'subsidy twice'),
  SUBSIDY_WITHOUT_CONTRIBUTION: words('无缴费补贴', 'subsidy without a contribution'),
  SUBSIDY_LATE: words('补贴入账迟延', 'subsidy late'),
  ON_BEHALF_WITHOUT_CATEGORY: words('代缴无身份', 'on behalf without a category'),
  ON_BEHALF_MISSING: words('应代缴未代缴', 'on behalf missing'),
  INTEREST_WRONG: words('结息错误', 'interest wrong'),
  ACCOUNT_OVERDRAWN: words('个人账户透支', 'account overdrawn'),
  ACCOUNT_NOT_REFUNDED: words('个人账户未返还', 'account not refunded'),
  FUNERAL_TWICE: words('重复发放丧葬补助', 'funeral grant twice'),
  FUNERAL_WITHOUT_DEATH: words('无死亡记录发放丧葬补助', 'funeral grant without a death'),
  FUNERAL_AMOUNT_WRONG: words('丧葬补助金额错误', 'funeral grant of a wrong amount'),
  FUNERAL_SPLIT_WRONG: words('丧葬补助分担错误', 'funeral grant split wrong'),
  OVERPAYMENT_NOT_DEMANDED: words('多发未追缴', 'overpayment not demanded'),
  DEATH_REPORTED_LATE: words('死亡迟报', 'death reported late'),
  UNCERTIFIED_OPEN: words('逾期未认证', 'certification overdue'),
  DUPLICATE_PERSON: words('一人多户', 'one person twice'),
  IDENTITY_REPLACED: words('双改', 'identity replaced'),
  ID_INVALID: words('身份证号无效', 'ID number invalid'),
  ACCOUNT_SHARED: words('共用银行账户', 'bank account shared'),
  SAME_MAKER_CHECKER: words('一人经办复核', 'maker is checker'),
  SCHEME_OVERLAP: words('重复参保、重复领取', 'two schemes at once'),
  ON_EXTERNAL_DEATH_LIST: words('外部名单已死亡', 'on an external list of deaths'),
  INCOME_ACCOUNT_NOT_EMPTY: words('收入户月末有余额', 'income account not empty'),
  MONEY_IN_TRANSIT: words('补贴滞留社区账户', 'money in transit'),
  RETURN_NOT_REISSUED: words('退票未重发', 'return not reissued'),
  OUTSIDE_PURPOSE: words('用途外支出', 'spent outside its purpose'),
  ADVANCE_NOT_SETTLED: words('预拨未结算', 'advance not settled'),
  REPORT_DIFFERS: words('公布数不符', 'report differs from the ledger'),
}

/** What a code is called; one that is not known is shown as it is. */
export const codeName = (code: string, lang: Lang): string => {
  const known = findingCodes.find((candidate) => candidate === code)
  return known === undefined ? code : findingNames[known][lang]
}
