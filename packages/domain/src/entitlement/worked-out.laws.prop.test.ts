import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { anyHistory, anyMonth, bookWith, sampleBook, sampleRounds, stateOf } from '../testing/index.js'
import { linesOf } from '../vocabulary/benefit/lines.js'
import { type Month, monthAt } from '../vocabulary/calendar/month.js'
import { caseOf, type Entitlement, entitlementIn } from './entitlement.js'
import { rulesOf } from './timetable.js'
import { type WorkedOut, workedOut } from './worked-out.js'
import type { Input, Step, StepName } from './workings/workings.js'

const rules = rulesOf(sampleBook, sampleRounds)
const everyThirdMonth: ReadonlyArray<Month> = Array.from({ length: 64 }, (_, i) => monthAt(2010 * 12 + 3 * i))

const right = <Value>(answer: E.Either<unknown, Value>): Value => {
  if (E.isLeft(answer)) throw new Error(`refused: ${JSON.stringify(answer.left)}`)
  return answer.right
}

const keyOf = (name: StepName): unknown => (typeof name === 'string' ? name : name.of)
const namesIn = (input: Input): ReadonlyArray<StepName> =>
  'step' in input ? [input.step] : 'steps' in input ? input.steps : []

/** Every input that a step rests on, directly or through others. */
const groundsOf = (steps: ReadonlyArray<Step>, name: StepName): ReadonlyArray<Input> => {
  const step = steps.find((step) => keyOf(step.name) === keyOf(name))
  if (step === undefined) throw new Error(`${String(keyOf(name))} is referred to and not worked out`)
  return Object.values(step.inputs).flatMap((input) => [
    input,
    ...namesIn(input).flatMap((inner) => groundsOf(steps, inner)),
  ])
}

const answerIn = ({ steps }: WorkedOut): Entitlement | null => {
  const last = steps.at(-1)
  return last?.rule === 'entitlement' ? last.output : null
}

describe('a calculation that notes its steps', () => {
  it('answers as the one that does not, for every month of every life, and its last step is that answer', () =>
    fc.assert(
      fc.property(anyHistory, ({ facts }) => {
        const state = stateOf(facts)
        const of = right(caseOf(state, rules))
        for (const month of everyThirdMonth) {
          const worked = right(workedOut(state, month, rules))
          const answer = right(entitlementIn(of, month))
          expect(worked?.entitlement).toEqual(answer)
          expect(worked === null ? null : answerIn(worked)).toEqual(answer)
        }
      }),
      { numRuns: 60 },
    ))

  it('notes each step once, after those it refers to', () =>
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...everyThirdMonth), ({ facts }, month) => {
        const seen = new Set<unknown>()
        for (const { name, inputs } of right(workedOut(stateOf(facts), month, rules))?.steps ?? []) {
          expect(seen.has(keyOf(name))).toBe(false)
          for (const input of Object.values(inputs))
            for (const inner of namesIn(input)) expect(seen.has(keyOf(inner))).toBe(true)
          seen.add(keyOf(name))
        }
      }),
      { numRuns: 60 },
    ))

  it('hangs every line on a parameter of the month, or on facts', () =>
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...everyThirdMonth), ({ facts }, month) => {
        const worked = right(workedOut(stateOf(facts), month, rules))
        if (worked === null) throw new Error('everybody is enrolled')
        for (const { component, level, fen } of linesOf(worked.entitlement.lines)) {
          const line = worked.steps.find(({ name }) => name === `line:${component}:${level}`)
          expect(line?.output).toBe(fen)
          const grounds = groundsOf(worked.steps, `line:${component}:${level}`)
          if (component === 'account-pension')
            expect(grounds.some((input) => 'facts' in input && input.facts.length > 0)).toBe(true)
          else expect(grounds).toEqual([{ parameter: `${component}.${level}`, on: `${month}-01` }])
        }
      }),
      { numRuns: 100 },
    ))

  it('rests every answer on the enrolment and the birth of somebody', () =>
    fc.assert(
      fc.property(anyHistory, anyMonth, ({ facts }, month) => {
        const worked = right(workedOut(stateOf(facts), month, { policy: bookWith({}), rounds: [] }))
        const grounds = groundsOf(worked?.steps ?? [], 'entitlement')
        expect(grounds.some((input) => 'step' in input && input.step === 'enrolled-on')).toBe(true)
        expect(grounds.some((input) => 'step' in input && input.step === 'birth-date')).toBe(true)
      }),
      { numRuns: 30 },
    ))
})

describe('nothing is worked out', () => {
  it('for someone never enrolled', () =>
    expect(workedOut(stateOf([]), monthAt(2022 * 12), rules)).toEqual(E.right(null)))

  it('where a rule is missing: the refusal names it', () =>
    fc.assert(
      fc.property(anyHistory, ({ facts }) => {
        const { parameters, ...book } = sampleBook
        const { 'basic-pension.city': _, ...others } = parameters
        const policy = { ...book, parameters: others }
        const month = monthAt(2022 * 12)
        const of = right(caseOf(stateOf(facts), rulesOf(policy, [])))
        expect(
          E.map((worked: WorkedOut | null) => worked?.entitlement)(
            workedOut(stateOf(facts), month, { policy, rounds: [] }),
          ),
        ).toEqual(entitlementIn(of, month))
      }),
      { numRuns: 40 },
    ))
})
