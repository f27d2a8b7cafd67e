import type { BusinessDate, DeathRecorded, Month } from '@pension-ledger/domain'
import type { Row } from '../files/row.js'
import type { Person } from '../people/person.js'

/** 离开制度 otherwise than by death, before any benefit began: the account goes along. */
export interface Leaving {
  readonly how: 'terminate' | 'transfer-out'
  readonly on: BusinessDate
  readonly reason: string
}

/**
 * 一生: what happened to one participant, as far as the scheme is concerned: who they are, what they paid, when they were certified,
 * when they died. Nothing here is arithmetic; what the office makes of it (subsidies, interest, payments, grants) follows from it by
 * the rules, in `workedOut`.
 */
export interface Life {
  readonly person: Person
  readonly enrolledOn: BusinessDate
  /** Every line that is not the office's own work, the enrolment first. */
  readonly rows: ReadonlyArray<Row>
  readonly leaving: Leaving | null
  readonly death: DeathRecorded | null
  /** Whether the bank sends back the payment of a month, which is then paid again with the next run. */
  readonly isReturned: (month: Month) => boolean
  /** How money comes back that was paid for months after a death not yet reported. */
  readonly afterDeath: 'returned' | 'recovered'
}
