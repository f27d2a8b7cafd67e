import { raw } from 'hono/html'
import { axisOf } from '../charts/axis.js'
import type { Chart } from '../charts/chart.js'
import type { PageContext } from '../page-context.js'
import { spoken, words } from '../words.js'
import { count, fen, text } from './cell.js'
import { type Table, TableView } from './table.js'

const catalogue = {
  data: words('数据表', 'Data table'),
  total: words('合计', 'total'),
  yuan: words('单位：元', 'in yuan'),
  counted: words('单位：人次', 'counted'),
  empty: words('没有数据。', 'There is nothing to draw.'),
  drawn: words('下表为同一数据。', 'The table has the same data.'),
}

/** 图表: a chart with what it is called, and the same data as a table. The data is given once. */
export interface FigureProps {
  readonly ctx: PageContext
  readonly caption: string
  /** What the categories are: months, zones. */
  readonly category: string
  readonly chart: Chart
  /** Where each category leads. */
  readonly hrefs?: ReadonlyArray<string | undefined>
  /** A table that has the drawn data and more, instead of the plain one. */
  readonly table?: Table
}

/** Above so many rows the table is folded. */
const folded = 14

const tableOf = ({ ctx, caption, category, chart, hrefs }: FigureProps): Table => {
  const said = spoken(catalogue, ctx.lang)
  const number = chart.unit === 'fen' ? fen : count
  const isStack = chart.kind === 'stacked' || chart.kind === 'steps'
  return {
    caption: `${caption} · ${said.data}`,
    unit: chart.unit === 'fen' ? said.yuan : said.counted,
    heads: 1,
    columns: [
      { label: category },
      ...chart.series.map(({ name }) => ({ label: name, isNumber: true })),
      ...(isStack ? [{ label: said.total, isNumber: true }] : []),
    ],
    rows: chart.categories.map((name, i) => [
      text(name, hrefs?.[i]),
      ...chart.series.map(({ values }) => number(values[i] ?? null)),
      ...(isStack ? [number(chart.series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0))] : []),
    ]),
    empty: said.empty,
    isFixed: true,
  }
}

export const Figure = async (props: FigureProps) => {
  const { ctx, caption, chart } = props
  const said = spoken(catalogue, ctx.lang)
  const table = props.table ?? tableOf(props)
  if (chart.categories.length === 0) return <TableView table={table} ctx={ctx} />
  const { unit } = axisOf(chart, ctx.lang)
  const description = `${chart.series.map(({ name }) => name).join(ctx.lang === 'zh' ? '、' : ', ')}${ctx.lang === 'zh' ? '。' : '. '}${said.drawn}`
  const drawn = await ctx.draw(chart, { title: caption, description, lang: ctx.lang })
  return (
    <figure>
      <figcaption>
        {caption}
        {unit === '' ? null : <span class="unit">{unit}</span>}
      </figcaption>
      {chart.series.length < 2 ? null : (
        <ul class="legend">
          {chart.series.map(({ name }, i) => (
            <li>
              <span class={`swatch s${i + 1}`} />
              {name}
            </li>
          ))}
        </ul>
      )}
      <div class="chart">
        <div class="wide">{raw(drawn.wide)}</div>
        <div class="narrow">{raw(drawn.narrow)}</div>
      </div>
      {table.rows.length > folded ? (
        <details>
          <summary>{said.data}</summary>
          <TableView table={table} ctx={ctx} />
        </details>
      ) : (
        <TableView table={table} ctx={ctx} />
      )}
    </figure>
  )
}
