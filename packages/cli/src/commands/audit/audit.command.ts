import { defineCommand } from '../../command/command.js'
import { cutOptions } from '../../command/cut-options.js'
import { outputOptions } from '../../command/output-options.js'

export const auditCommand = defineCommand({
  path: ['audit'],
  words: { zh: '全量审计：每人每月、每笔资金', en: 'audits everybody, every month and every fund' },
  about: {
    zh: `审计规则逐条运行，发现附事件和来源行。缺少名单、对账单或规则的检查列为未评估，从不算作无误。
基准日为 --effective-at，不给则为最后有发放的月的月末。有发现时退出码为 3。
预拨（ADVANCE_NOT_SETTLED）与账本中实际到达参保人的金额比较；代缴未记财政层级，全年发放不全的年度也无从比较：列为未评估。`,
    en: `Every check of the catalogue; findings name their events and source rows. A check without its lists, statements or rules is not assessed, never clean.
The day of the audit is --effective-at, else the end of the last month with a payment. Findings give exit code 3.
Advances (ADVANCE_NOT_SETTLED) are held beside what reached participants, as the ledger has it. Money paid on behalf names no level of finance, and a year may have months that are not on record: those are not assessed.`,
  },
  arguments: {},
  options: {
    code: {
      flag: '--code',
      kind: 'text',
      placeholder: 'CODE',
      words: { zh: '只查一个编码，例如 PAID_AFTER_DEATH', en: 'only findings of this code, such as PAID_AFTER_DEATH' },
    },
    zone: {
      flag: '--zone',
      kind: 'text',
      placeholder: 'ZONE',
      words: { zh: '只看一个片区（代码）', en: 'only findings of this zone, by its code' },
    },
    from: {
      flag: '--from',
      kind: 'month',
      placeholder: 'MONTH',
      words: {
        zh: '有发放记录的第一个月（默认为制度开始的月份）',
        en: 'the first month whose payments are on record (default: the scheme’s first)',
      },
    },
    to: {
      flag: '--to',
      kind: 'month',
      placeholder: 'MONTH',
      words: {
        zh: '有发放记录的最后一个月（默认为基准日前已结束的月份）',
        en: 'the last month whose payments are on record (default: the last that is over)',
      },
    },
    published: {
      flag: '--published',
      kind: 'text',
      placeholder: 'FILE',
      words: {
        zh: '公布数及其口径（JSON，同 reconcile），供 REPORT_DIFFERS 核对',
        en: 'published figures, as for reconcile, which REPORT_DIFFERS holds beside the ledger’s',
      },
    },
    allowFindings: {
      flag: '--allow-findings',
      kind: 'flag',
      placeholder: '',
      words: { zh: '有发现时仍以 0 退出', en: 'exit with 0 although there are findings' },
    },
    ...cutOptions,
    ...outputOptions,
  },
  example: 'pension-ledger audit --effective-at 2022-10-31 --format xlsx --out ./findings.xlsx',
  load: async () => (await import('./audit-ledger.js')).auditLedger,
})
