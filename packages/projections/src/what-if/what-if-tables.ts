import { byValue, type DimensionValue } from '../cells/cells.js'
import { groupedBy, type Layout } from '../cells/selection.js'
import { type Bilingual, both } from '../reports/bilingual.js'
import { dimension, levelCodes, placeColumns } from '../reports/columns.js'
import type { Column, Report } from '../reports/report.js'
import { limitsOf } from './gain-bands.js'
import type { WhatIf } from './what-if.js'
import { whatIfBands, whatIfCosts, whatIfRecipients } from './what-if-cells.js'

/** A table of a comparison, as reports have them. */
export interface WhatIfTable extends Pick<Report, 'title' | 'columns' | 'rows' | 'totals'> {
  readonly name: 'costs' | 'recipients' | 'bands'
}

const componentCodes: Readonly<Record<string, Bilingual>> = {
  'basic-pension': both('基础养老金', 'basic pension'),
  'age-65-increment': both('65周岁以上加发', 'increment from 65'),
  'disability-aid': both('养老补助', 'disability aid'),
  'account-pension': both('个人账户养老金', 'account pension'),
}
const statusCodes: Readonly<Record<string, Bilingual>> = {
  owed: both('应发', 'owed'),
  withheld: both('停发', 'withheld'),
}
const outcomeCodes: Readonly<Record<string, Bilingual>> = {
  loses: both('减少', 'loses'),
  unchanged: both('不变', 'unchanged'),
  gains: both('增加', 'gains'),
}

const coded = (name: string, zh: string, en: string, codes: Column['codes']): Column => ({
  ...dimension(name, 'text', zh, en),
  ...(codes === undefined ? {} : { codes }),
})
const counted = (name: string, kind: Column['kind'], zh: string, en: string): Column => ({
  name,
  kind,
  label: both(zh, en),
  role: 'measure',
})

/**
 * The tables of a comparison: costs, recipients and bands, each by zone.
 *
 * Units:   fen, heads, person-months. A change is proposed less in force.
 * Returns: totals null where heads of several months, or months of several lines, would be added up.
 */
export const whatIfTables = (
  of: WhatIf,
): readonly [costs: WhatIfTable, recipients: WhatIfTable, bands: WhatIfTable] => [
  costsOf(of),
  recipientsOf(of),
  bandsOf(of),
]

const monthColumn = dimension('month', 'month', '费款所属期', 'period owed')
const statusColumn = coded('status', '状态', 'status', statusCodes)

const costsOf = ({ costs, inForce }: WhatIf): WhatIfTable => {
  const dimensions = [
    ...placeColumns(inForce, 'zone'),
    monthColumn,
    coded('component', '待遇项目', 'component', componentCodes),
    coded('level', '级次', 'level', levelCodes),
    statusColumn,
  ]
  const leaves = sorted(groupedBy(whatIfCosts, costs, namesOf(whatIfCosts)), dimensions)
  return {
    name: 'costs',
    title: both('待遇支出：现行与拟议政策', 'Cost of benefits: in force and proposed'),
    columns: [
      ...dimensions,
      counted('inForceFen', 'fen', '现行', 'in force'),
      counted('proposedFen', 'fen', '拟议', 'proposed'),
      counted('changeFen', 'fen', '增减', 'change'),
      counted('inForcePersonMonths', 'person-months', '现行人月', 'person-months in force'),
      counted('proposedPersonMonths', 'person-months', '拟议人月', 'person-months proposed'),
    ],
    rows: leaves.map(({ at, measures: [before = 0, after = 0, ...months] }) => [
      ...at,
      before,
      after,
      after - before,
      ...months,
    ]),
    totals: [total(leaves, 0), total(leaves, 1), total(leaves, 1) - total(leaves, 0), null, null],
  }
}

const recipientsOf = ({ recipients, inForce, from, to }: WhatIf): WhatIfTable => {
  const dimensions = [...placeColumns(inForce, 'zone'), monthColumn, statusColumn]
  const leaves = sorted(groupedBy(whatIfRecipients, recipients, namesOf(whatIfRecipients)), dimensions)
  const inOneMonth = (measure: number): number | null => (from === to ? total(leaves, measure) : null)
  return {
    name: 'recipients',
    title: both('待遇人数：现行与拟议政策', 'Recipients: in force and proposed'),
    columns: [
      ...dimensions,
      counted('inForceHeads', 'heads', '现行', 'in force'),
      counted('proposedHeads', 'heads', '拟议', 'proposed'),
    ],
    rows: leaves.map(({ at, measures }) => [...at, ...measures]),
    totals: [inOneMonth(0), inOneMonth(1)],
  }
}

const bandsOf = ({ bands, inForce, bounds }: WhatIf): WhatIfTable => {
  const zones = placeColumns(inForce, 'zone')
  // Bands are numbers, so they stand from the greatest loss to the greatest gain.
  const leaves = sorted(groupedBy(whatIfBands, bands, namesOf(whatIfBands)), zones)
  return {
    name: 'bands',
    title: both('月均损益人数', 'Gains and losses, mean per month'),
    columns: [
      ...zones,
      coded('outcome', '损益', 'outcome', outcomeCodes),
      dimension('overFen', 'fen', '超过', 'over'),
      dimension('upToFen', 'fen', '至', 'up to'),
      counted('heads', 'heads', '人数', 'heads'),
      counted('personMonths', 'person-months', '人月', 'person-months'),
      counted('changeFen', 'fen', '增减合计', 'change in sum'),
    ],
    rows: leaves.map(({ at: [zone = '', band], measures }) => {
      const { outcome, overFen, upToFen } = limitsOf(Number(band), bounds)
      return [zone, outcome, overFen, upToFen ?? '', ...measures]
    }),
    totals: whatIfBands.measures.map((_, measure) => total(leaves, measure)),
  }
}

type Leaves = ReturnType<typeof groupedBy>

const namesOf = ({ dimensions }: Layout): ReadonlyArray<string> => dimensions
const total = (leaves: Leaves, measure: number): number =>
  leaves.reduce((sum, { measures }) => sum + (measures[measure] ?? 0), 0)

/** Coded values in the order of their codes, others in their own. */
const sorted = (leaves: Leaves, columns: ReadonlyArray<Column>): Leaves => {
  const ranks = columns.map(({ codes }) => new Map(Object.keys(codes ?? {}).map((code, rank) => [code, rank])))
  const rankOf = (i: number, value: DimensionValue): number => ranks[i]?.get(String(value)) ?? Number.MAX_SAFE_INTEGER
  return [...leaves].sort((a, b) => {
    for (const [i, x] of a.at.entries()) {
      const y = b.at[i] ?? ''
      const order = rankOf(i, x) - rankOf(i, y) || byValue(x, y)
      if (order !== 0) return order
    }
    return 0
  })
}
