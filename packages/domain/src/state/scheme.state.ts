import type { CertificationRoundOpened } from '../events/certification.events.js'
import type { DomainEvent, Fact } from '../events/event.js'
import type { BankStatementRecorded, PolicyAdopted, TargetSet } from '../events/scheme.events.js'
import { broken } from '../vocabulary/broken.js'
import { sameFact } from './same-fact.js'

/** 制度: what holds for everybody: the policy books adopted, the certification rounds opened, targets, bank statements. */
export interface SchemeState {
  readonly policies: ReadonlyArray<PolicyAdopted>
  readonly rounds: ReadonlyArray<CertificationRoundOpened>
  readonly targets: ReadonlyArray<TargetSet>
  readonly statements: ReadonlyArray<BankStatementRecorded>
}

/** A scheme of which nothing is known. */
export const emptyScheme: SchemeState = { policies: [], rounds: [], targets: [], statements: [] }

/** Books an event of the scheme; a reversal takes the fact out again. It judges nothing and refuses nothing. */
export const evolveScheme = (state: SchemeState, event: DomainEvent): SchemeState =>
  event.type === 'RecordReversed'
    ? changed(state, event.reversed, takenBack(event.eventId))
    : changed(state, event, added)

type Change = <T>(facts: ReadonlyArray<T>, fact: T) => ReadonlyArray<T>

const changed = (state: SchemeState, fact: Fact, change: Change): SchemeState => {
  switch (fact.type) {
    case 'PolicyAdopted':
      return { ...state, policies: change(state.policies, fact) }
    case 'CertificationRoundOpened':
      return { ...state, rounds: change(state.rounds, fact) }
    case 'TargetSet':
      return { ...state, targets: change(state.targets, fact) }
    case 'BankStatementRecorded':
      return { ...state, statements: change(state.statements, fact) }
    default:
      return broken(`${fact.type} does not belong to a scheme`)
  }
}

const added: Change = (facts, fact) => [...facts, fact]

const takenBack =
  (eventId: string): Change =>
  (facts, fact) => {
    const index = facts.findLastIndex((booked) => sameFact(booked, fact))
    return index < 0 ? broken(`reversal of ${eventId}, which is not booked`) : facts.toSpliced(index, 1)
  }
