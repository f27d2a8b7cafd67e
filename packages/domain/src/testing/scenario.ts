import * as E from 'fp-ts/lib/Either.js'
import type { Command } from '../decision/command.js'
import { decide } from '../decision/decide.js'
import type { Decided, Decision } from '../decision/decision.js'
import type { Refusal, RefusalCode } from '../decision/refusal.js'
import { rulesOf } from '../entitlement/timetable.js'
import type { DomainEvent } from '../events/event.js'
import { encodeEvent } from '../events/event-codec.js'
import { evolveParticipant } from '../state/participant.evolve.js'
import { emptyParticipant } from '../state/participant.state.js'
import { emptyScheme, evolveScheme } from '../state/scheme.state.js'
import { sampleBook } from './sample-policy.js'

/** What a decision is held against. Each throws an Error that says what was expected and what came, and returns nothing. */
export interface Expectations {
  /** Exactly these events, in this order. */
  readonly thenAppends: (...events: ReadonlyArray<DomainEvent>) => void
  /** No event: what was commanded is on record already. */
  readonly thenNothing: () => void
  /** A refusal with this code, and with these facts beside it where some are given. */
  readonly thenRefused: (code: RefusalCode, facts?: Readonly<Record<string, unknown>>) => void
  /** The decision itself. */
  readonly decided: Decided
}

/** 场景: a history before a command. */
export interface Scenario {
  readonly when: (command: Command) => Expectations
}

/** A scenario that did not go as its test says. It knows nothing of any test runner. */
export class ScenarioFailed extends Error {
  override readonly name = 'ScenarioFailed'
}

const isOfScheme = (event: DomainEvent): boolean =>
  event.type === 'RecordReversed' ? isOfScheme(event.reversed) : !('participantId' in event)

const ownerOf = (event: DomainEvent): string | null => {
  if (event.type === 'RecordReversed') return ownerOf(event.reversed)
  return 'participantId' in event ? event.participantId : null
}

const textOf = (event: DomainEvent): string => `${ownerOf(event)} ${encodeEvent(event).data}`

const listed = (texts: ReadonlyArray<string>): string =>
  texts.length === 0 ? '  no event' : texts.map((text) => `  ${text}`).join('\n')

const outcomeOf = (decided: Decided): string =>
  E.isLeft(decided) ? `  refused: ${JSON.stringify(decided.left)}` : listed(decided.right.map(textOf))

const fail = (expected: string, decided: Decided): never => {
  throw new ScenarioFailed(`expected\n${expected}\nbut the decision was\n${outcomeOf(decided)}`)
}

const appendsExactly = (decided: Decided, events: ReadonlyArray<DomainEvent>): void => {
  const expected = events.map(textOf)
  const isSame = (decision: Decision): boolean =>
    decision.length === expected.length && decision.every((event, i) => textOf(event) === expected[i])
  if (E.isLeft(decided) || !isSame(decided.right)) fail(listed(expected), decided)
}

const says = (refusal: Refusal, facts: Readonly<Record<string, unknown>>): boolean => {
  const said: Readonly<Record<string, unknown>> = { ...refusal }
  return Object.entries(facts).every(([field, value]) => JSON.stringify(said[field]) === JSON.stringify(value))
}

/**
 * 给定…当…则…: a history, then a command, then what the decision must be.
 *
 * The facts are of one participant and of the scheme: rounds that were opened, and a policy book that was adopted; without one the
 * sample book decides. Nothing of a test runner is needed: what is not as expected is thrown.
 *
 * @example
 * given(enrolled()).when(pay({ periodOwed: '2022-08' })).thenAppends(paid({ periodOwed: '2022-08', lines }))
 * given(enrolled(), died()).when(pay()).thenRefused('AlreadyDead', { diedOn: '2022-05-15' })
 */
export const given = (...facts: ReadonlyArray<DomainEvent>): Scenario => {
  const scheme = facts.filter(isOfScheme).reduce(evolveScheme, emptyScheme)
  const own = facts.filter((fact) => !isOfScheme(fact))
  const rules = rulesOf(scheme.policies.at(-1)?.book ?? sampleBook, scheme.rounds)
  return {
    when: (command) => {
      const others = own.filter((fact) => ownerOf(fact) !== command.participantId)
      if (others.length > 0)
        throw new ScenarioFailed(
          `the command is for ${command.participantId}, but these facts are not:\n${listed(others.map(textOf))}`,
        )
      const decided = decide(own.reduce(evolveParticipant, emptyParticipant), command, rules)
      return {
        decided,
        thenAppends: (...events) => appendsExactly(decided, events),
        thenNothing: () => appendsExactly(decided, []),
        thenRefused: (code, said = {}) => {
          if (E.isRight(decided) || decided.left.code !== code || !says(decided.left, said))
            fail(`  refused: ${code} ${JSON.stringify(said)}`, decided)
        },
      }
    },
  }
}
