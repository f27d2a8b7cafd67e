import type { ReportName } from '@pension-ledger/projections'
import type { Options } from '../../command/ask.js'
import { type Command, defineCommand } from '../../command/command.js'
import type { CommandGroup } from '../../command/command-tree.js'
import { cutOptions } from '../../command/cut-options.js'
import { outputOptions } from '../../command/output-options.js'
import type { Words } from '../../language.js'
import { annualCommand } from './annual.command.js'
import {
  balanceSheetCommand,
  incomeStatementCommand,
  personalAccountsCommand,
  trialBalanceCommand,
} from './statements.commands.js'

const year = {
  flag: '--year',
  kind: 'year',
  placeholder: 'Y',
  words: {
    zh: '年度（默认为截止日所在年，或最后有发放的年度）',
    en: 'the year (default: that of the cut, else the last with a payment)',
  },
} as const

const by = {
  flag: '--by',
  kind: 'choice',
  choices: ['zone', 'street', 'community'],
  placeholder: 'zone|street|community',
  words: { zh: '按片区、街道或社区（默认 zone）', en: 'by zone, street or community (default zone)' },
} as const

const month = {
  flag: '--month',
  kind: 'month',
  placeholder: 'MONTH',
  words: {
    zh: '实付年月（默认为截止日所在月，或最后有发放的月）',
    en: 'the pay month (default: that of the cut, else the last with a payment)',
  },
} as const

const round = {
  flag: '--round',
  kind: 'round',
  placeholder: 'ROUND',
  words: { zh: '认证批次，例如 2022-H1（默认全部）', en: 'the certification round, such as 2022-H1 (default: all)' },
} as const

const monthly = {
  flag: '--monthly',
  kind: 'flag',
  placeholder: '',
  words: { zh: '按月列出', en: 'a row for each month' },
} as const

/** What all of these reports may be asked; each takes its own part of it. */
const common = { ...cutOptions, ...outputOptions } as const

interface ReportWords {
  readonly name: ReportName
  readonly words: Words
  readonly about: Words
  readonly example: string
}

const reportCommand = <Own extends Options>({ name, words, about, example }: ReportWords, own: Own): Command =>
  defineCommand({
    path: ['report', name],
    words,
    about,
    arguments: {},
    options: { ...own, ...common },
    example,
    load: async () => {
      const { printReport } = await import('./print-report.js')
      return (asked, context) => printReport(name, asked, context)
    },
  })

const zoneTotals = reportCommand(
  {
    name: 'zone-totals',
    words: { zh: '片区汇总：参保、缴费、领取、发放', en: 'each place: enrolled, contributing, receiving, paid' },
    about: {
      zh: '人员按截止日所在地统计，发放按付款月的所在地统计。',
      en: 'Persons stand where they belong on the day of the cut, money where they belonged in the month of the payment.',
    },
    example: 'pension-ledger report zone-totals --effective-at 2022-10-31',
  },
  { year, month, by },
)

const fundSpending = reportCommand(
  {
    name: 'fund-spending',
    words: {
      zh: '资金：拨付、结算、支付，按片区、用途、级次',
      en: 'money appropriated, settled and paid, by zone, purpose and level',
    },
    about: {
      zh: '拨付、结算与支付并列，从不相加。资金只有片区，没有街道。',
      en: 'What was appropriated, settled and paid stands side by side and is never added up. Money has a zone and no street.',
    },
    example: 'pension-ledger report fund-spending --year 2022 --format xlsx --out ./funds.xlsx',
  },
  { year, by, monthly },
)

const enrolment = reportCommand(
  {
    name: 'enrolment',
    words: { zh: '参保人数与一个年度的缴费', en: 'heads as they stand, and the contributions of a year' },
    about: {
      zh: '缴费按缴费年度统计，不按收款年份。',
      en: 'Contributions count for the year they are paid for, not the year in which they came in.',
    },
    example: 'pension-ledger report enrolment --year 2022 --by street --effective-at 2022-10-31',
  },
  { year, by },
)

const benefits = reportCommand(
  {
    name: 'benefits',
    words: { zh: '待遇发放：人数与金额，按实付年月', en: 'benefits paid: recipients and money by pay month' },
    about: {
      zh: '金额已扣除退票；一人在两个月各计一次，所以人数不逐月相加。',
      en: 'Money is net of returned payments. A person paid in two months is one head in each, so heads of months are not added up.',
    },
    example: 'pension-ledger report benefits --year 2022 --format csv',
  },
  { year, by },
)

const certification = reportCommand(
  {
    name: 'certification',
    words: {
      zh: '生存认证：应认证、通过、失踪、死亡、未认证',
      en: 'certification: due, passed, missing, deceased, outstanding',
    },
    about: {
      zh: '应认证 = 通过 + 失踪 + 死亡 + 未认证。',
      en: 'Due = passed + missing + deceased + outstanding.',
    },
    example: 'pension-ledger report certification --round 2022-H1',
  },
  { round, by },
)

export const reportCommands: CommandGroup = {
  name: 'report',
  words: {
    zh: '报表：年度、片区、资金、参保、待遇、认证、余额表、收支表、资产负债表、个人账户对账',
    en: 'reports: annual, zones, funds, enrolment, benefits, certification, and the statements of the books',
  },
  commands: [
    annualCommand,
    zoneTotals,
    fundSpending,
    enrolment,
    benefits,
    certification,
    trialBalanceCommand,
    incomeStatementCommand,
    balanceSheetCommand,
    personalAccountsCommand,
  ],
}
