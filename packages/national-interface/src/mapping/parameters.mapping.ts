import type { BusinessDate, PolicyBook } from '@pension-ledger/domain'
import type { CodeList } from '../codes/code-lists.js'
import { parameters } from '../tables/t16-parameters.js'
import { filling, type RowOf } from '../writing/row.js'
import type { Batch } from './batch.js'

/** Table 16: the code lists in use, and the dated numbers of the policy book. */
export const parametersFilling = filling(parameters, { 修改时间: 'not-recorded' })

/** The standard came into force on this day; the lists have no day of their own. */
const listsSince = '2021-12-01'

export const parametersRows = (batch: Batch, policy: PolicyBook): ReadonlyArray<RowOf<typeof parametersFilling>> => [
  ...Object.values(batch.codes).flatMap((list: CodeList) =>
    Object.values(list.values).map(({ code, name }) =>
      row(batch, [list.element, list.name, code, name], listsSince, true),
    ),
  ),
  ...Object.entries({ ...policy.parameters }).flatMap(([key, { zh, unit, values }]) => {
    const current = values.findLast(({ from }) => from <= batch.period.to)
    return values.flatMap((dated) =>
      valuesOf(dated.value).map(([value, name]) =>
        row(
          batch,
          [`PL-${key}`, zh, value, name === null ? `${zh} (${unit})` : `${zh} ${name} (${unit})`],
          dated.from,
          dated === current,
        ),
      ),
    )
  }),
]

type Described = readonly [element: string, list: string, value: string | null, name: string]

const row = (
  batch: Batch,
  [element, list, value, name]: Described,
  since: BusinessDate | typeof listsSince,
  isValid: boolean,
): RowOf<typeof parametersFilling> => ({
  record: `${element} ${value ?? name} ${since}`,
  common: batch.commonIn(''),
  person: null,
  own: {
    参数类别编码: element,
    参数类别名称: list,
    参数值: value,
    参数名称: name,
    变更日期: since,
    有效标志: batch.codes.yesNo.values[isValid ? 'yes' : 'no'].name,
  },
  breaks: [],
})

/** Lists are one row for each of their values; a value of a tier is named by the tier. */
const valuesOf = (value: unknown): ReadonlyArray<readonly [value: string, name: string | null]> => {
  if (!Array.isArray(value)) return [[String(value), null]]
  return value.map((part: unknown) =>
    typeof part === 'object' && part !== null && 'tierFen' in part && 'fen' in part
      ? [String(part.fen), `档次 ${String(part.tierFen)} 分`]
      : [String(part), null],
  )
}
