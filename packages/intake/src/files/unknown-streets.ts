import { type BusinessDate, type PolicyBook, zoneOfStreet } from '@pension-ledger/domain'
import type { Said } from '../rows/kind.js'

/** Remembers streets that the policy's place table does not list, each once. They are recorded all the same. */
export interface Streets {
  readonly look: (said: Said) => void
  readonly unknown: () => ReadonlyArray<string>
}

export const streetsOf = (policy: PolicyBook): Streets => {
  const unknown = new Set<string>()
  const lookUp = (street: string, on: BusinessDate): void => {
    if (!unknown.has(street) && zoneOfStreet(policy, street, on) === null) unknown.add(street)
  }
  return {
    look: (said) => {
      if (said.kind === 'reversal') return
      const [fact] = said.facts
      if (fact.type === 'ParticipantEnrolled') lookUp(fact.street, fact.enrolledOn)
      if (fact.type === 'PlaceChanged' && fact.field === 'street') lookUp(fact.after, fact.effectiveOn)
    },
    unknown: () => [...unknown].sort(),
  }
}
