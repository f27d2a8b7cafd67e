import { linesOf, month, participantId, rulesOf, workedOut } from '@pension-ledger/domain'
import {
  anyHistory,
  contributed,
  enrolled,
  reversalOf,
  sampleBook,
  sampleRounds,
  stateOf,
} from '@pension-ledger/domain/testing'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { Explanation, InputReference } from './document/explanation.js'
import type { FactRecord } from './evidence/evidence.js'
import { explanationOf } from './explanation-of.js'
import { pensionerExplained } from './testing/pensioner.kit.js'
import { recordAt, recordsFrom } from './testing/records.kit.js'

const explained = (participant: ReadonlyArray<FactRecord>, of: string, scheme: ReadonlyArray<FactRecord> = []) =>
  explanationOf({
    participantId: participantId('P1'),
    month: month(of),
    cut: {},
    position: 400,
    participant,
    scheme,
    policy: sampleBook,
    atPayment: null,
  })

const outputOf = ({ steps }: Explanation, id: string): unknown => steps.find((step) => step.id === id)?.output
const inputsOf = ({ steps }: Explanation): ReadonlyArray<InputReference> =>
  steps.flatMap(({ inputs }) => Object.values(inputs))

describe('of a pensioner born in March 1957', () => {
  const june = pensionerExplained('2022-06')

  // 60 in 2017-03, so from 2017-04; 2017 − 2011 = 6 years, the sixth paid on 2017-02-10; 65 in 2022-03, so increment from 2022-04.
  it.each([
    ['reached:pension', '2017-03'],
    ['effect:pension', '2017-04'],
    ['required-years', 6],
    ['years-completed', '2017-02-10'],
    ['pension-start', '2017-04'],
    ['effect:increment', '2022-04'],
    // 6 × 1,000.00 + 56.00 of interest.
    ['balance:personal', 600_000],
    ['balance:interest', 5_600],
    ['balance', 605_600],
    // 605,600 ÷ 139 = 4,356.83…
    ['account-pension', 4_357],
    // 62 months from 2017-04 to 2022-05 took 270,134 of it.
    ['line:account-pension:account', 4_357],
    ['line:account-pension:pooled', 0],
    ['line:basic-pension:central', 9_300],
    // 93 + 15 + 9 + 11 + 2.50 + 1 + 1.50 + 43.57
    ['total', 17_657],
  ])('%s is %j', (id, output) => expect(outputOf(june, id)).toBe(output))

  it('answers with the lines above 0', () => {
    const { lines, ...answer } = june.answer
    expect(answer).toEqual({ status: 'owed', reason: null, releasedIn: null, totalFen: 17_657 })
    expect(lines.at(-1)).toEqual({ component: 'account-pension', level: 'account', fen: 4_357 })
    expect(lines.length).toBe(8)
  })

  it('states a parameter with the day it was read on, its source, and until when it holds', () =>
    expect(june.parameters.find(({ parameter }) => parameter === 'basic-pension.central')).toMatchObject({
      id: 'basic-pension.central@2022-06-01',
      value: 9_300,
      on: '2022-06-01',
      from: '2020-07-01',
      until: '2022-07-01',
      source: { document: '2020 年全国最低标准' },
    }))

  it('reads the divisor on the first day of the start, and an age on no day', () => {
    const days = june.parameters.map(({ parameter, on }) => `${parameter} ${on}`)
    expect(days).toContain('account-pension.divisor 2017-04-01')
    expect(days).toContain('age.pension null')
  })

  it('names the row each fact came from', () =>
    expect(june.facts.find(({ type }) => type === 'ParticipantEnrolled')).toEqual({
      id: 'f2',
      eventId: '00000000-0000-5000-8000-00000000000b',
      type: 'ParticipantEnrolled',
      data: { birthDate: '1957-03-15', enrolledOn: '2011-07-01' },
      position: 11,
      recordedAt: '2023-01-01T00:00:00Z',
      sourceRecordedAt: null,
      source: { file: 'facts.csv', sha256: 'a'.repeat(64), line: 12 },
    }))

  it('shows nothing of the identity', () =>
    expect(JSON.stringify(june.facts)).not.toMatch(/token|commitment|zone|sex/i))

  it('is withheld for July, for the round of June was passed in August, and released then', () =>
    expect(pensionerExplained('2022-07').answer).toMatchObject({
      status: 'owed',
      reason: 'uncertified',
      releasedIn: '2022-08',
      totalFen: 18_157,
    }))

  it('rests a month before the start on ages and years alone', () => {
    const early = pensionerExplained('2017-03')
    expect(early.answer).toEqual({ status: 'none', reason: 'before-start', releasedIn: null, lines: [], totalFen: 0 })
    expect(early.facts.some(({ type }) => type === 'InterestCredited')).toBe(false)
    expect(outputOf(early, 'withholdings')).toBe(undefined)
  })
})

describe('of any life', () => {
  const rules = rulesOf(sampleBook, sampleRounds)
  const anyLife = fc.record({ history: anyHistory, at: fc.integer({ min: 0, max: 160 }) }).map(({ history, at }) => ({
    facts: history.facts,
    of: `${2011 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  }))

  it('the answer is that of the calculation', () =>
    fc.assert(
      fc.property(anyLife, ({ facts, of }) => {
        const document = explained(recordsFrom(101, facts), of, recordsFrom(1, sampleRounds))
        const worked = workedOut(stateOf(facts), month(of), rules)
        if (E.isLeft(document) || E.isLeft(worked) || worked.right === null) throw new Error('refused')
        const { lines, ...answer } = worked.right.entitlement
        expect(document.right.answer).toEqual({ ...answer, lines: linesOf(lines) })
      }),
      { numRuns: 60 },
    ))

  it('every reference leads somewhere, and everything is referred to', () =>
    fc.assert(
      fc.property(anyLife, ({ facts, of }) => {
        const document = explained(recordsFrom(101, facts), of, recordsFrom(1, sampleRounds))
        if (E.isLeft(document)) throw new Error('refused')
        const inputs = inputsOf(document.right)
        const named = (of: (input: InputReference) => ReadonlyArray<string>): ReadonlyArray<string> =>
          [...new Set(inputs.flatMap(of))].sort()
        const ids = (of: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> => of.map(({ id }) => id).sort()
        const steps = named((input) => ('step' in input ? [input.step] : 'steps' in input ? input.steps : []))
        expect(ids(document.right.steps)).toEqual([...steps, 'entitlement'].sort())
        expect(ids(document.right.facts)).toEqual(
          named((input) => ('fact' in input ? [input.fact] : 'facts' in input ? input.facts : [])),
        )
        expect(ids(document.right.parameters)).toEqual(
          named((input) => ('parameter' in input ? [input.parameter] : [])),
        )
      }),
      { numRuns: 60 },
    ))

  it('the order in which the facts are numbered is that of the ledger', () =>
    fc.assert(
      fc.property(anyLife, ({ facts, of }) => {
        const document = explained(recordsFrom(101, facts), of, recordsFrom(1, sampleRounds))
        if (E.isLeft(document)) throw new Error('refused')
        const positions = document.right.facts.map(({ position }) => position)
        expect(positions).toEqual([...positions].sort((a, b) => a - b))
        expect(document.right.facts.map(({ id }) => id)).toEqual(positions.map((_, index) => `f${index + 1}`))
      }),
      { numRuns: 30 },
    ))
})

describe('a fact that was reversed', () => {
  const wrong = contributed({ year: 2012, fen: 90_000, receivedOn: '2012-02-01' })
  const right = contributed({ year: 2012, fen: 90_000, receivedOn: '2012-02-02' })
  const history = [recordAt(1, enrolled()), recordAt(2, wrong), recordAt(4, right)]
  const reversal = { ...reversalOf(wrong), eventId: history[1]?.recorded.id ?? '' }

  it('is in no explanation, and neither is its reversal', () => {
    const document = explained([...history, recordAt(5, reversal)], '2022-06')
    if (E.isLeft(document)) throw new Error('refused')
    expect(document.right.facts.map(({ position }) => position)).toEqual([1, 4])
  })
})

describe('nothing is explained', () => {
  it('to someone never enrolled', () =>
    expect(explained(recordsFrom(1, [contributed()]), '2022-06')).toEqual(
      E.left({ code: 'NeverEnrolled', participantId: 'P1' }),
    ))

  it('where no rule is in force', () => {
    const { 'basic-pension.city': _, ...parameters } = sampleBook.parameters
    const document = explanationOf({
      participantId: participantId('P1'),
      month: month('2022-06'),
      cut: {},
      position: 1,
      participant: recordsFrom(1, [enrolled({ birthDate: '1945-01-01' })]),
      scheme: [],
      policy: { ...sampleBook, parameters },
      atPayment: null,
    })
    expect(document).toEqual(E.left({ code: 'NoPolicyInForce', parameter: 'basic-pension.city', at: '2022-06-01' }))
  })
})
