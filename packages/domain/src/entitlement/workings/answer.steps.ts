import type { Benefit } from '../../events/benefit.events.js'
import { type LineKey, lineKeys } from '../../vocabulary/benefit/lines.js'
import { firstDayOf, type Month } from '../../vocabulary/calendar/month.js'
import type { Fen } from '../../vocabulary/money/fen.js'
import type { Entitlement } from '../entitlement.js'
import type { FenParameter } from '../monthly-lines.js'
import { type Step, unseen, type Workings } from './workings.js'

export const amountStep = (line: LineKey, parameter: FenParameter, month: Month, fen: Fen): Step => ({
  name: `line:${line}`,
  rule: 'amount-in-force',
  inputs: { amount: { parameter, on: firstDayOf(month) } },
  output: fen,
})

/** The answer: the lines that were noted for the month, their sum, and what became of them. */
export const answerSteps = (
  month: Month,
  benefit: Benefit | null,
  answer: Entitlement,
  has: Workings['has'],
): ReadonlyArray<Step> => {
  const lines = { steps: lineKeys.map((key) => `line:${key}`).filter(has) }
  return [
    { name: 'total', rule: 'sum', inputs: { parts: lines }, output: answer.totalFen },
    {
      name: 'entitlement',
      rule: 'entitlement',
      inputs: {
        month: { value: month },
        due: { step: `due:${month}` },
        release: benefit === null ? unseen : { step: 'release' },
        incrementFrom: benefit === 'pension' ? { step: 'effect:increment' } : unseen,
        accountPension: benefit === 'pension' ? { step: 'account-pension' } : unseen,
        lines,
        total: { step: 'total' },
      },
      output: answer,
    },
  ]
}
