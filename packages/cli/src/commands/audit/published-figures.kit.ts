import { businessDate } from '@pension-ledger/domain'
import { type Published, readPublished } from '@pension-ledger/projections'
import { plainYuan } from '@pension-ledger/sheets'
import type { Plan } from '@pension-ledger/simulator'
import * as E from 'fp-ts/lib/Either.js'
import { rowsIn } from './external-lists.kit.js'

/** `1356.00` in fen. */
const fenOf = (yuan: string): number => Number(yuan.replace('.', ''))

/**
 * 公布数, counted from the files: who ever enrolled, one too many where the report is wrong, and the yuan of funeral grants in the last
 * year.
 */
export const publishedFor = (folder: string, { toYear }: Plan, isWrong: boolean): Published => {
  const heads = rowsIn(folder, 'participants').length + (isWrong ? 1 : 0)
  const grants = rowsIn(folder, 'funerals').filter((row) => row('paid_on').startsWith(String(toYear)))
  const fen = grants.reduce((sum, row) => sum + fenOf(row('city_yuan')) + fenOf(row('district_yuan')), 0)
  const common = { basis: { zh: '', en: '' }, effectiveAt: businessDate(`${toYear}-12-31`) }
  const of = (view: string, measure: string, where: Readonly<Record<string, string | number>>) => ({
    of: 'view',
    view,
    measure,
    where,
  })
  const file = {
    schemaVersion: 1,
    id: 'simulated',
    title: { zh: '公布数', en: 'published figures' },
    source: '年度报告',
    year: toYear,
    figures: [
      {
        ...common,
        id: 'E1',
        label: { zh: '累计参保人数', en: 'cumulative enrolled' },
        published: String(heads),
        value: { unit: 'heads', decimals: 0, rounding: 'half-up', query: of('enrolment', 'heads', {}) },
      },
      {
        ...common,
        id: 'F1',
        label: { zh: '丧葬补助金支出', en: 'funeral grants paid' },
        published: plainYuan(fen),
        value: {
          unit: 'yuan',
          decimals: 2,
          rounding: 'half-up',
          query: of('fund-spending', 'fen', { purpose: 'funeral', status: 'paid', year: toYear }),
        },
      },
    ],
    crossChecks: [],
  }
  const read = readPublished(file)
  if (E.isLeft(read)) throw new Error(`refused: ${JSON.stringify(read.left)}`)
  return read.right
}
