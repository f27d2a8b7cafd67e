import { at, by, type Fields, type Json, nothing, step, steps, value } from './writing.kit.js'

/** Steps that documents have alike: what differs from one to the other is handed in. */

export const due = (month: string, output: Json, severe = nothing): Fields =>
  step(
    `due:${month}`,
    'benefit-due',
    {
      month: value(month),
      pensionStart: at('pension-start'),
      earliest: at('earliest:pension'),
      aidFrom: at('earliest:aid'),
      aidTo: at('reached:pension'),
      severe,
      pensionEnd: at('end:pension'),
      aidEnd: at('end:disability-aid'),
      pensionLost: at('lost:pension'),
      aidLost: at('lost:disability-aid'),
    },
    output,
  )

export const pension = { benefit: 'pension', because: null }

export const line = (name: string, parameter: string, fen: number): Fields =>
  step(`line:${name}`, 'amount-in-force', { amount: by(parameter) }, fen)

export const withheldNever = (month: string): ReadonlyArray<Fields> => [
  step(
    'withholdings',
    'withholdings',
    { lapses: steps(), results: steps(), pension: at('suspensions:pension'), aid: at('suspensions:disability-aid') },
    [],
  ),
  release(month, null),
]

export const release = (month: string, output: Json): Fields =>
  step('release', 'release', { month: value(month), due: at(`due:${month}`), withholdings: at('withholdings') }, output)

export const total = (lines: ReadonlyArray<string>, fen: number): Fields =>
  step('total', 'sum', { parts: steps(...lines) }, fen)

export const entitlement = (month: string, lines: ReadonlyArray<string>, output: Fields): Fields =>
  step(
    'entitlement',
    'entitlement',
    {
      month: value(month),
      due: at(`due:${month}`),
      release: at('release'),
      incrementFrom: at('effect:increment'),
      accountPension: at('account-pension'),
      lines: steps(...lines),
      total: at('total'),
    },
    output,
  )

export const nothingDue = (month: string, output: Fields): ReadonlyArray<Fields> => [
  step('total', 'sum', { parts: steps() }, 0),
  step(
    'entitlement',
    'entitlement',
    {
      month: value(month),
      due: at(`due:${month}`),
      release: nothing,
      incrementFrom: nothing,
      accountPension: nothing,
      lines: steps(),
      total: at('total'),
    },
    output,
  ),
]

export const none = (reason: string): Fields => ({ status: 'none', reason, releasedIn: null, lines: [], totalFen: 0 })

export const basic = ['central', 'province', 'city', 'district'].map((level) => `line:basic-pension:${level}`)
export const above65 = ['province', 'city', 'district'].map((level) => `line:age-65-increment:${level}`)
