import { Decimal } from '@pension-ledger/domain'
import type { DimensionValue } from '../../cells/cells.js'
import type { Column, Report } from '../report.js'
import type { AnnualReport, Paragraph } from './annual-report.js'

/** The report as one HTML page that needs nothing else, is made for A4 paper, and escapes whatever comes from the ledger. */
export const annualHtml = ({ title, asOf, sections, notes, tables }: AnnualReport): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p class="as-of">数据截至 ${escaped(asOf)}。上标为注释号；〔由单位填写〕处不由账本生成。</p>
${sections
  .map(
    ({ heading, parts }) => `<section>
<h2>${escaped(heading)}</h2>
${parts
  .map(
    (part) =>
      `${part.heading === null ? '' : `<h3>${escaped(part.heading)}</h3>\n`}${part.paragraphs.map((paragraph) => `<p>${htmlOf(paragraph)}</p>`).join('\n')}`,
  )
  .join('\n')}
</section>`,
  )
  .join('\n')}
<section class="tables">
<h2>附表</h2>
${tables.map(tableOf).join('\n')}
</section>
<section class="notes">
<h2>注释</h2>
<ol>
${notes.map(({ number, figure, basis, source }) => `<li id="note-${number}"><b>${escaped(figure)}</b>：${escaped(basis)}。来源：<code>${escaped(source)}</code></li>`).join('\n')}
</ol>
</section>
</body>
</html>
`

/** Text that means nothing to a browser but itself. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

const htmlOf = (paragraph: Paragraph): string =>
  paragraph
    .map((run) => {
      if (run.kind === 'words') return escaped(run.text)
      if (run.kind === 'blank') return `<span class="blank">〔由单位填写：${escaped(run.prompt)}〕</span>`
      return `<b>${escaped(run.text)}</b><sup><a href="#note-${run.note}">${run.note}</a></sup>`
    })
    .join('')

const tableOf = ({ title, columns, rows, totals }: Report): string => {
  const dimensions = columns.filter(({ role }) => role === 'dimension').length
  const header = columns
    .map(({ label, kind }) => `<th>${escaped(label.zh)}${kind === 'fen' ? '（元）' : ''}</th>`)
    .join('')
  const body = rows
    .map((values) => {
      const cells = columns.map((column, i) => `<td${classOf(column)}>${escaped(shown(values[i] ?? '', column))}</td>`)
      return `<tr>${cells.join('')}</tr>`
    })
    .join('\n')
  const foot = columns
    .map((column, i) => {
      if (i < dimensions) return `<td>${i === 0 ? '合计' : ''}</td>`
      const total = totals[i - dimensions] ?? null
      return `<td${classOf(column)}>${total === null ? '—' : escaped(shown(total, column))}</td>`
    })
    .join('')
  return `<table>
<caption>${escaped(title.zh)}</caption>
<thead><tr>${header}</tr></thead>
<tbody>
${body}
</tbody>
<tfoot><tr>${foot}</tr></tfoot>
</table>`
}

const classOf = ({ role }: Column): string => (role === 'measure' ? ' class="number"' : '')

const shown = (value: DimensionValue, { kind, codes }: Column): string =>
  kind === 'fen' ? new Decimal(value).dividedBy(100).toFixed(2) : (codes?.[String(value)]?.zh ?? String(value))

const style = `
@page { size: A4; margin: 25mm 20mm; }
body { max-width: 48em; margin: 2em auto; padding: 0 1em; font: 16px/1.9 "Songti SC", SimSun, "Noto Serif CJK SC", serif; color: #111; }
h1 { font-size: 1.5em; text-align: center; line-height: 1.5; }
h2 { font-size: 1.15em; } h3 { font-size: 1em; }
section p { text-indent: 2em; margin: .4em 0; }
.as-of { text-align: center; color: #555; font-size: .9em; }
.blank { color: #a00; background: #fff6e5; }
sup a { text-decoration: none; color: #06c; }
table { border-collapse: collapse; width: 100%; margin: 1.2em 0; font-size: .72em; line-height: 1.5; }
caption { font-weight: bold; padding: .4em; }
th, td { border: 1px solid #888; padding: .15em .35em; } th { background: #f2f2f2; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tfoot { font-weight: bold; } thead { display: table-header-group; } tr { break-inside: avoid; }
.notes { font-size: .8em; } .notes code { font-size: .9em; word-break: break-all; }
@media print { body { margin: 0; max-width: none; padding: 0; } .blank { background: none; } .tables { break-before: page; } }
`
