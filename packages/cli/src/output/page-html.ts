import { type Column, fenAsYuan, type Value } from '@pension-ledger/sheets'
import type { Lang } from '../language.js'
import type { Page, PageTable } from './page.js'

/** A page for a browser, in one file that needs nothing else, and prints well; piece by piece, for it may be long. */
export function* pageHtml({ title, facts, tables, notes }: Page, lang: Lang): Generator<string, void> {
  yield `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<dl>${facts.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>
`
  for (const [index, table] of tables.entries()) {
    if (index > 0) yield '\n'
    yield* tableHtml(table)
  }
  yield `
${notes.length === 0 ? '' : `<ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>`}
</body>
</html>
`
}

const style = `body{font-family:system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2rem;color-scheme:light dark}
dl{display:grid;grid-template-columns:max-content auto;gap:.2rem 1rem}dd{margin:0}
table{border-collapse:collapse;margin:1.5rem 0}caption{text-align:left;font-weight:bold;padding:.3rem 0}
th,td{padding:.25rem .8rem;border-bottom:1px solid #8886;text-align:left}
.number{text-align:right;font-variant-numeric:tabular-nums}tfoot{font-weight:bold}`

function* tableHtml({ name, columns, rows, totals }: PageTable): Generator<string, void> {
  const cells = (row: ReadonlyArray<Value>): string =>
    columns.map((column, index) => `<td${classOf(column)}>${escaped(shown(row[index] ?? null, column))}</td>`).join('')
  const head = columns.map((column) => `<th scope="col"${classOf(column)}>${escaped(column.title)}</th>`).join('')
  const foot = totals === undefined ? '' : `<tfoot><tr>${cells(totals)}</tr></tfoot>`
  yield `<table><caption>${escaped(name)}</caption><thead><tr>${head}</tr></thead><tbody>\n`
  let between = ''
  for (const row of rows) {
    yield `${between}<tr>${cells(row)}</tr>`
    between = '\n'
  }
  yield `\n</tbody>${foot}</table>`
}

const isNumber = ({ kind }: Column): boolean => kind === 'yuan' || kind === 'integer'

const classOf = (column: Column): string => (isNumber(column) ? ' class="number"' : '')

const shown = (value: Value, { kind }: Column): string => {
  if (typeof value !== 'number') return value ?? ''
  return kind === 'yuan' ? fenAsYuan(value) : value.toLocaleString('en-US')
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
