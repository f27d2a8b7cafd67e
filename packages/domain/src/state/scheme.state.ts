import type { CertificationRoundOpened } from '../events/certification.events.js'
import type { DomainEvent } from '../events/event.js'
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

export const emptyScheme: SchemeState = { policies: [], rounds: [], targets: [], statements: [] }

export const evolveScheme = (state: SchemeState, event: DomainEvent): SchemeState => {
  switch (event.type) {
    case 'PolicyAdopted':
      return { ...state, policies: [...state.policies, event] }
    case 'CertificationRoundOpened':
      return { ...state, rounds: [...state.rounds, event] }
    case 'TargetSet':
      return { ...state, targets: [...state.targets, event] }
    case 'BankStatementRecorded':
      return { ...state, statements: [...state.statements, event] }
    case 'RecordReversed': {
      const isNot = (fact: DomainEvent): boolean => !sameFact(fact, event.reversed)
      return {
        policies: state.policies.filter(isNot),
        rounds: state.rounds.filter(isNot),
        targets: state.targets.filter(isNot),
        statements: state.statements.filter(isNot),
      }
    }
    default:
      return broken(`${event.type} does not belong to a scheme`)
  }
}
