import {
  type Column,
  type DimensionValue,
  type WhatIf,
  type WhatIfTable,
  whatIfTables,
} from '@pension-ledger/projections'
import type { Lang } from '../../language.js'
import { cutFacts } from '../../output/cut-facts.js'
import type { Format } from '../../output/format.js'
import type { Page } from '../../output/page.js'
import { type ReportTable, uprightTable } from '../report/report-table.js'

/** 政策推演 as people read it. On a terminal the months stand in sum; heads cannot be added up over months, so they are left out. */
export const whatIfPage = (of: WhatIf, format: Format, lang: Lang): Page => {
  const zh = lang === 'zh'
  const { cut, position, inForce, proposed, from, to, participants } = of
  const [costs, recipients, bands] = whatIfTables(of)
  const isShort = format === 'text' && from !== to
  const tables: ReadonlyArray<ReportTable> = isShort ? [overMonths(costs), bands] : [costs, recipients, bands]
  return {
    title: zh ? '政策推演' : 'What if another policy were in force',
    facts: [
      ...cutFacts(cut, position, inForce, lang),
      [zh ? '拟议政策册' : 'proposed', `${proposed.id} ${proposed.version}`],
      [zh ? '费款所属期' : 'months owed', from === to ? from : zh ? `${from} 至 ${to}` : `${from} to ${to}`],
      [zh ? '参保人' : 'participants', participants.toLocaleString('en-US')],
    ],
    tables: tables.map((table) => uprightTable(table, lang)),
    notes: isShort ? [zh ? '支出为各月合计。' : 'Costs are sums over the months.'] : [],
    hints: isShort
      ? [
          zh
            ? '逐月的支出和人数：--format xlsx --out what-if.xlsx'
            : 'Costs and heads month by month: --format xlsx --out what-if.xlsx',
        ]
      : [],
  }
}

/** Every table, its rows by the names of their columns; money is whole fen. */
export const whatIfJson = (of: WhatIf) => {
  const { cut, position, inForce, proposed, from, to, bounds, participants } = of
  const [costs, recipients, bands] = whatIfTables(of)
  return {
    from,
    to,
    effectiveAt: cut.effectiveAt ?? null,
    knownAt: cut.knownAt ?? null,
    position,
    inForce: { id: inForce.id, version: inForce.version },
    proposed: { id: proposed.id, version: proposed.version },
    participants,
    boundsFen: bounds,
    costs: tableJson(costs),
    recipients: tableJson(recipients),
    bands: tableJson(bands),
  }
}

const tableJson = ({ columns, rows, totals }: WhatIfTable) => {
  const measures = columns.filter(({ role }) => role === 'measure')
  return {
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ name }, i) => [name, row[i] === '' ? null : (row[i] ?? null)])),
    ),
    totals: Object.fromEntries(measures.map(({ name }, i) => [name, totals[i] ?? null])),
  }
}

/** The same table without its months: what is left equal is added up. */
const overMonths = ({ title, columns, rows }: WhatIfTable): ReportTable => {
  const kept = columns.flatMap((column, index) => (column.name === 'month' ? [] : [{ column, index }]))
  const isDimension = kept.map(({ column }) => column.role === 'dimension')
  const sums = new Map<string, DimensionValue[]>()
  for (const row of rows) {
    const values = kept.map(({ index }) => row[index] ?? '')
    const key = JSON.stringify(values.filter((_, i) => isDimension[i]))
    const known = sums.get(key)
    sums.set(
      key,
      known === undefined ? values : values.map((value, i) => (isDimension[i] ? value : sum(value, known[i]))),
    )
  }
  const summed = [...sums.values()].sort(inOrderOf(kept.map(({ column }) => column)))
  return {
    title,
    columns: kept.map(({ column }) => column),
    rows: summed,
    totals: kept.flatMap((_, i) => (isDimension[i] ? [] : [summed.reduce((total, row) => sum(total, row[i]), 0)])),
  }
}

const sum = (a: DimensionValue, b: DimensionValue | undefined): number => Number(a) + Number(b ?? 0)

/** Coded values stand in the order of their codes; a value without a code comes last, in its own order. */
const inOrderOf = (columns: ReadonlyArray<Column>) => {
  const ranks = columns.map(({ role, codes }) => (role === 'dimension' ? Object.keys(codes ?? {}) : null))
  return (a: ReadonlyArray<DimensionValue>, b: ReadonlyArray<DimensionValue>): number => {
    for (const [i, codes] of ranks.entries()) {
      if (codes === null) continue
      const [x, y] = [String(a[i]), String(b[i])]
      const order = rankIn(codes, x) - rankIn(codes, y) || (x < y ? -1 : x > y ? 1 : 0)
      if (order !== 0) return order
    }
    return 0
  }
}

const rankIn = (codes: ReadonlyArray<string>, value: string): number => {
  const rank = codes.indexOf(value)
  return rank < 0 ? codes.length : rank
}
