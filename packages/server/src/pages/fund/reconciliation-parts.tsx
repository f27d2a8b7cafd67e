import type { reconciliationRoute } from '../../routes/fund/reconciliation.route.js'
import type { AnswerIn } from '../askable.js'
import { linkTo } from '../links.js'
import { reconciledNames } from '../names.js'
import type { Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { badge, type Cell, count, prose, type Tone, text, time } from '../parts/cell.js'
import { Tiles } from '../parts/lists.js'
import { type Table, TableView } from '../parts/table.js'
import { named, spoken, words } from '../words.js'

export const reconciliationWords = {
  title: words('对账：公布数与账本', 'Published against ledger'),
  short: words('对账', 'Reconciliation'),
  lead: words(
    '每个公布数各按自己的口径和截止日期与账本核对；不一致的写明原因，从不凑平。',
    'Each published figure is compared on its own basis and by its own day; where they differ the reason is given, and nothing is forced to match.',
  ),
  figure: words('指标', 'Figure'),
  unit: words('单位', 'Unit'),
  published: words('公布数', 'Published'),
  ledger: words('账上数', 'Ledger'),
  difference: words('差异', 'Difference'),
  status: words('状态', 'Status'),
  on: words('截止日期', 'By'),
  reason: words('口径与原因', 'Basis and reason'),
  equal: words('一致', 'Equal'),
  differs: words('不一致', 'Differ'),
  unexplained: words('未能解释', 'Unexplained'),
  empty: words('没有公布数。', 'Nothing was published.'),
  figures: words('项', 'figures'),
  notEqual: words('不一致与未能解释', 'Those that differ'),
  whole: words('全部公布数', 'All published figures'),
}

/** So many are shown whether they are equal or not. */
const fewFigures = 6

type Reconciled = Pick<AnswerIn<typeof reconciliationRoute>, 'figures' | 'equal' | 'differs' | 'unexplained'>
type Figure = AnswerIn<typeof reconciliationRoute>['figures'][number]

const tones: Readonly<Record<Figure['status'], Tone>> = { equal: 'good', differs: 'loss', unexplained: 'caution' }

const unitNames: Readonly<Record<Figure['unit'], { readonly zh: string; readonly en: string }>> = {
  heads: words('人', 'heads'),
  yuan: words('元', 'yuan'),
  'wan-yuan': words('万元', '10,000 yuan'),
  percent: words('%', '%'),
  months: words('月', 'months'),
  number: words('', ''),
  date: words('', ''),
  text: words('', ''),
}

/** Where the ledger's side of a figure can be looked into: what it counts decides. */
const downOf = ({ id, effectiveAt }: Figure, ctx: PageContext): string | undefined => {
  const by: Readonly<Record<string, string>> = {
    E: '/enrolment',
    B: '/benefits',
    C: '/certification',
    F: '/fund-spending',
    O: '/enrolment',
    R: '/policy',
    X: '/fund-spending',
  }
  const path = by[id.charAt(0)]
  return path === undefined
    ? undefined
    : linkTo({ query: { ...ctx.query, effectiveAt: ctx.query['effectiveAt'] ?? effectiveAt } }, path)
}

/** A number as it was printed stands to the right, a text to the left; both are texts. */
const printed = (value: string | null, href?: string): Cell => text(value ?? '–', href)

const basisAndReason = ({ basis, reason }: Figure, { lang }: PageContext): string =>
  [basis[lang], reason?.[lang] ?? ''].filter((part) => part !== '').join(lang === 'zh' ? '。' : '. ')

/** 公布数与账本 as a table; in short, without the reasons. */
export const reconciliationTable = (
  figures: ReadonlyArray<Figure>,
  ctx: PageContext,
  { inShort = false }: { readonly inShort?: boolean } = {},
): Table => {
  const said = spoken(reconciliationWords, ctx.lang)
  return {
    caption: said.title,
    heads: 1,
    columns: [
      { label: said.figure },
      { label: said.unit },
      { label: said.published, isNumber: true },
      { label: said.ledger, isNumber: true },
      { label: said.difference, isNumber: true },
      { label: said.status },
      { label: said.on },
      ...(inShort ? [] : [{ label: said.reason }]),
    ],
    rows: figures.map((figure) => [
      text(`${figure.id} ${figure.label[ctx.lang]}`),
      text(unitNames[figure.unit][ctx.lang]),
      printed(figure.published),
      printed(figure.ledger, downOf(figure, ctx)),
      printed(figure.difference),
      badge(named(reconciledNames, figure.status, ctx.lang), tones[figure.status]),
      time(figure.effectiveAt),
      ...(inShort ? [] : [prose(basisAndReason(figure, ctx))]),
    ]),
    empty: said.empty,
  }
}

/** 对账 in short: how many are equal, and those that are not; a few figures are all shown. */
export const ReconciledInShort = ({ reconciliation, ctx }: { reconciliation: Reconciled; ctx: PageContext }): Html => {
  const said = spoken(reconciliationWords, ctx.lang)
  const { figures, equal, differs, unexplained } = reconciliation
  const whole = linkTo(ctx, '/reconciliation')
  const shown = figures.length <= fewFigures ? figures : figures.filter(({ status }) => status !== 'equal')
  const tile = (label: string, n: number) => ({ label, cell: count(n, whole), unit: said.figures })
  return (
    <>
      <Tiles
        ctx={ctx}
        tiles={[tile(said.equal, equal), tile(said.differs, differs), tile(said.unexplained, unexplained)]}
      />
      {shown.length === 0 ? null : (
        <TableView
          ctx={ctx}
          table={{
            ...reconciliationTable(shown, ctx, { inShort: true }),
            ...(shown.length < figures.length ? { caption: said.notEqual } : {}),
          }}
        />
      )}
      <p>
        <a href={whole}>{said.whole}</a>
      </p>
    </>
  )
}
