import * as fc from 'fast-check'
import type { Fact } from '../events/event.js'
import { addMonths, type Month } from '../vocabulary/calendar/month.js'
import {
  anyCertifications,
  anyContributions,
  anyDisability,
  anyMonthBetween,
  anyPayments,
  anyStretch,
  benefit,
  factsOfStretch,
  inPercent,
  type Stretch,
} from './any-facts.js'
import { birthDateCorrected, died, enrolled, left, moved, terminated, transferredIn } from './given.js'

/** A made-up life in the scheme: its facts, in no particular order, and what a law may be held against without asking the domain. */
export interface History {
  readonly facts: ReadonlyArray<Fact>
  readonly birthMonth: Month
  readonly enrolledIn: Month
  readonly diedIn: Month | null
  readonly prison: Stretch | null
}

/**
 * Any coherent life in the scheme: born 1940 to 1969, known from 2011 to 2024, with contributions and refunds, years brought along,
 * disabilities of changing grade, certifications in time, late, missing and worse, one stay in prison at most, other suspensions,
 * which may overlap it in another benefit, a termination, and a death.
 */
export const anyHistory: fc.Arbitrary<History> = fc
  .record({
    birthMonth: anyMonthBetween('1940-01', '1969-12'),
    birthDay: fc.integer({ min: 1, max: 28 }),
    corrected: inPercent(30, anyMonthBetween('1940-01', '1969-12')),
    enrolledIn: anyMonthBetween('2011-07', '2020-12'),
    contributions: anyContributions,
    brought: inPercent(60, fc.integer({ min: 0, max: 15 })),
    disability: inPercent(60, anyDisability),
    certifications: anyCertifications,
    prison: inPercent(40, anyStretch),
    other: inPercent(60, anyStretch),
    stopped: inPercent(10, fc.tuple(benefit, anyMonthBetween('2012-01', '2023-12'))),
    leftIn: inPercent(8, anyMonthBetween('2012-01', '2023-12')),
    death: inPercent(30, fc.tuple(anyMonthBetween('2012-01', '2023-12'), fc.integer({ min: 0, max: 12 }))),
    payments: anyPayments,
    hasMoved: fc.boolean(),
  })
  .map((life) => {
    const facts: Fact[] = [
      enrolled({
        birthDate: `${life.birthMonth}-${String(life.birthDay).padStart(2, '0')}`,
        enrolledOn: `${life.enrolledIn}-20`,
      }),
      ...life.contributions,
      ...(life.disability ?? []),
      ...life.certifications,
      ...life.payments,
    ]
    // An office that resumes one suspension resumes all of the benefit, so prison stands alone in its own benefit.
    const other = life.other === null || life.other.benefit === life.prison?.benefit ? null : life.other
    if (life.corrected !== null) facts.push(birthDateCorrected({ after: `${life.corrected}-05` }))
    if (life.brought !== null)
      facts.push(transferredIn({ years: life.brought, fen: 50_000, effectiveOn: '2014-02-03' }))
    if (life.prison !== null) facts.push(...factsOfStretch(life.prison, 'imprisonment'))
    if (other !== null) facts.push(...factsOfStretch(other, 'other'))
    if (life.stopped !== null) facts.push(terminated({ benefit: life.stopped[0], lastPayableMonth: life.stopped[1] }))
    if (life.leftIn !== null) facts.push(left({ effectiveOn: `${life.leftIn}-09` }))
    if (life.death !== null)
      facts.push(died({ diedOn: `${life.death[0]}-17`, reportedOn: `${addMonths(life.death[0], life.death[1])}-20` }))
    if (life.hasMoved) facts.push(moved())
    return {
      facts,
      birthMonth: life.corrected ?? life.birthMonth,
      enrolledIn: life.enrolledIn,
      diedIn: life.death?.[0] ?? null,
      prison: life.prison,
    }
  })
