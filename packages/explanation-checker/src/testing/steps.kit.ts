import { at, by, type Fields, facts, type Json, nothing, step, steps, value } from './writing.kit.js'

/** Steps that documents have alike: what differs from one to the other is handed in. */

/** Who enrolled once, and whose date of birth was never corrected. */
export const basis = (enrolledOn: string, birthDate: string): ReadonlyArray<Fields> => [
  step('enrolled-on', 'enrolled-on', { enrolments: facts('f1') }, enrolledOn),
  step('birth-date', 'birth-date', { enrolments: facts('f1'), corrections: facts() }, birthDate),
]

export const aged = (name: string, reached: string, effect: string): ReadonlyArray<Fields> => [
  step(`reached:${name}`, 'age-reached', { birthDate: at('birth-date'), age: by(`age.${name}`) }, reached),
  step(`effect:${name}`, 'age-in-effect', { reached: at(`reached:${name}`), effect: by('age.effect') }, effect),
]

export const earliest = (name: string, month: string): Fields =>
  step(
    `earliest:${name}`,
    'earliest-month',
    { schemeStart: by('scheme.start'), enrolledOn: at('enrolled-on'), ageInEffect: at(`effect:${name}`) },
    month,
  )

export const required = (most: Fields, years: number): Fields =>
  step(
    'required-years',
    'required-years',
    { reached: at('reached:pension'), schemeStart: by('scheme.start'), most },
    years,
  )

export const started = (completedOn: Fields, month: Json): Fields =>
  step(
    'pension-start',
    'pension-start',
    { earliest: at('earliest:pension'), required: at('required-years'), completedOn },
    month,
  )

/** The end of each benefit by a death, or none; neither was ever suspended. */
export const ends = (deaths: Fields = facts(), death: Json = null, end: Json = null): ReadonlyArray<Fields> => [
  step('death', 'death', { deaths }, death),
  ...['pension', 'disability-aid'].flatMap((benefit) => [
    step(
      `end:${benefit}`,
      'benefit-end',
      { benefit: value(benefit), departures: facts(), terminations: facts(), death: at('death') },
      end,
    ),
    step(`suspensions:${benefit}`, 'suspensions', { benefit: value(benefit), decisions: facts() }, []),
    step(`lost:${benefit}`, 'months-lost', { suspensions: at(`suspensions:${benefit}`) }, []),
  ]),
]

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
