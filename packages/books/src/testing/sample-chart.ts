import { readFileSync } from 'node:fs'
import { broken } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { Chart } from '../chart/chart.js'
import { readChart } from '../chart/read-chart.js'

/** The chart file that comes with the package, parsed anew, for tests that change it. */
export const chartFile = (): {
  [field: string]: unknown
  accounts: Array<{ [field: string]: unknown }>
} => JSON.parse(readFileSync(new URL('../../charts/residents-fund.json', import.meta.url), 'utf8'))

const read = readChart(chartFile())

export const sampleChart: Chart = E.isRight(read)
  ? read.right
  : broken(`the chart is refused: ${JSON.stringify(read.left)}`)
