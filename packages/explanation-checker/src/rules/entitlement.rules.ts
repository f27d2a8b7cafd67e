import type { Answer } from '../document/document.js'
import { type LineName, linesOf } from '../document/line-names.js'
import type { Due } from './due.rules.js'
import { rule } from './rule.js'
import type { Release } from './withholding.rules.js'

/** What stands in the law for a line and a month. */
export const amountInForce = rule('amount-in-force', ({ amount }: { readonly amount: number }) => amount)

interface LinesOfMonth {
  readonly month: string
  readonly due: Due
  readonly incrementFrom: string | null
  readonly accountPension: number | null
}

/** Which lines a month has, in their order, whatever they come to. */
export const linesDue = (of: LinesOfMonth): ReadonlyArray<LineName> => {
  if (of.due.benefit === null) return []
  if (of.due.benefit === 'disability-aid') return linesOf['disability-aid']
  return [
    ...linesOf['basic-pension'],
    ...(of.incrementFrom !== null && of.month >= of.incrementFrom ? linesOf['age-65-increment'] : []),
    ...((of.accountPension ?? 0) > 0 ? linesOf['account-pension'] : []),
  ]
}

/** 应享待遇: the answer. */
export const entitlement = rule(
  'entitlement',
  (
    of: LinesOfMonth & {
      readonly release: Release | null
      readonly lines: ReadonlyArray<number>
      readonly total: number
    },
  ): Answer => {
    if (of.due.benefit === null) {
      return { status: 'none', reason: of.due.because, releasedIn: null, lines: [], totalFen: 0 }
    }
    const isWithheld = of.release !== null && of.release.releasedIn === null
    return {
      status: isWithheld ? 'withheld' : 'owed',
      reason: of.release?.because ?? null,
      releasedIn: of.release?.releasedIn ?? null,
      lines: linesDue(of).flatMap((name, index) => {
        const fen = of.lines[index] ?? 0
        return fen === 0 ? [] : [{ ...name, fen }]
      }),
      totalFen: of.total,
    }
  },
)
