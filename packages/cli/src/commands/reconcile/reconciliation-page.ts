import type { Instant } from '@pension-ledger/domain'
import type { ReconciledFigure, Reconciliation } from '@pension-ledger/projections'
import type { Row } from '@pension-ledger/sheets'
import type { Context } from '../../command/command.js'
import type { Lang, Words } from '../../language.js'
import type { Page } from '../../output/page.js'

const statusWords: Readonly<Record<ReconciledFigure['status'], Words>> = {
  equal: { zh: '相等', en: 'equal' },
  differs: { zh: '不等', en: 'differs' },
  unexplained: { zh: '无法解释', en: 'unexplained' },
}

const unitWords: Readonly<Record<ReconciledFigure['unit'], Words>> = {
  heads: { zh: '人', en: 'heads' },
  yuan: { zh: '元', en: 'yuan' },
  'wan-yuan': { zh: '万元', en: '10,000 yuan' },
  percent: { zh: '%', en: '%' },
  months: { zh: '月', en: 'months' },
  number: { zh: '', en: '' },
  date: { zh: '', en: '' },
  text: { zh: '', en: '' },
}

/** 对账表: published and ledger side by side; beneath it, for each figure that is not equal, why. */
export const reconciliationPage = (
  { title, figures, equal, differs, unexplained, position, policy }: Reconciliation,
  knownAt: number | Instant | undefined,
  { lang }: Context,
): Page => {
  const zh = lang === 'zh'
  return {
    title: zh ? `对账：${title.zh}` : `Reconciliation: ${title.en}`,
    facts: zh
      ? [
          ['结果', `相等 ${equal}，不等 ${differs}，无法解释 ${unexplained}`],
          ['记录截至', knownAt === undefined ? '不限' : String(knownAt)],
          ['账本位次', position.toLocaleString('en-US')],
          ['政策册', `${policy.id} ${policy.version}`],
        ]
      : [
          ['result', `${equal} equal, ${differs} differ, ${unexplained} unexplained`],
          ['known at', knownAt === undefined ? 'no limit' : String(knownAt)],
          ['position', position.toLocaleString('en-US')],
          ['policy', `${policy.id} ${policy.version}`],
        ],
    tables: [
      {
        name: zh ? '对账' : 'reconciliation',
        columns: columnsIn(zh),
        rows: figures.map((figure) => rowOf(figure, lang)),
      },
    ],
    notes: notesOf(figures, lang),
    hints: [
      zh
        ? '每个数的口径：同一命令加 --format xlsx --out FILE，或 --json'
        : 'The basis of each figure: the same command with --format xlsx --out FILE, or --json',
    ],
  }
}

const columnsIn = (zh: boolean): Page['tables'][number]['columns'] => [
  { title: zh ? '编号' : 'id', kind: 'text' },
  { title: zh ? '指标' : 'figure', kind: 'text', maxWidth: 48 },
  { title: zh ? '单位' : 'unit', kind: 'text' },
  { title: zh ? '公布' : 'published', kind: 'text', isFigure: true },
  { title: zh ? '账本' : 'ledger', kind: 'text', isFigure: true },
  { title: zh ? '差' : 'difference', kind: 'text', isFigure: true },
  { title: zh ? '状态' : 'status', kind: 'text' },
  { title: zh ? '截止日期' : 'effective at', kind: 'date' },
  { title: zh ? '口径' : 'basis', kind: 'text', isLong: true },
  { title: zh ? '原因' : 'reason', kind: 'text', isLong: true },
]

const rowOf = (figure: ReconciledFigure, lang: Lang): Row => [
  figure.id,
  figure.label[lang],
  unitWords[figure.unit][lang],
  figure.published,
  figure.ledger ?? '—',
  figure.difference,
  statusWords[figure.status][lang],
  figure.effectiveAt,
  figure.basis[lang],
  figure.reason === null ? null : figure.reason[lang],
]

/** What the table cannot say: why two figures cannot both be right, and why the ledger has no answer. */
const notesOf = (figures: ReadonlyArray<ReconciledFigure>, lang: Lang): ReadonlyArray<string> => {
  const zh = lang === 'zh'
  const told = figures.flatMap(({ id, label, status, ledger, reason }) =>
    reason === null || (status === 'differs' && ledger !== null)
      ? []
      : [zh ? `${id} ${label.zh}：${reason.zh}` : `${id} ${label.en}: ${reason.en}`],
  )
  const differs = figures.some(({ status, ledger }) => status === 'differs' && ledger !== null)
  if (!differs) return told
  return [
    ...told,
    zh
      ? '不等的数：核对公布的口径，或查该口径下的事件（pension-ledger events）。'
      : 'Where a figure differs: check the basis it was published on, or the events under it (pension-ledger events).',
  ]
}
