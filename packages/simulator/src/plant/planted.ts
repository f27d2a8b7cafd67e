import type { BusinessDate, Month, ParticipantId } from '@pension-ledger/domain'
import type { Desk } from '../files/handling.js'
import type { Row } from '../files/row.js'
import type { Dossier } from '../office/dossier.js'
import type { PlantCode } from './codes.js'

/** Of whom a planted irregularity speaks. */
export type PlantedSubject =
  | { readonly kind: 'participant'; readonly participantId: ParticipantId }
  | { readonly kind: 'fund'; readonly zone: string; readonly year: number }
  | { readonly kind: 'scheme' }

/**
 * 应查出的问题: what an audit of the history must find.
 *
 * Units: `fen` is what somebody was paid too much (positive) or is owed (negative), counted once, under the code of the payment
 *        itself. Money that only lies or is booked in the wrong place (a wrong split, in transit, not demanded) is 0.
 */
export interface Planted {
  readonly code: PlantCode
  readonly subject: PlantedSubject
  /** The months it speaks of, earliest first; empty where it speaks of a day. */
  readonly months: ReadonlyArray<Month>
  readonly on: BusinessDate | null
  readonly fen: number
}

/** One participant's lines after an irregularity was planted, and what must be found. */
export interface PlantedDossier {
  readonly dossier: Dossier
  readonly findings: ReadonlyArray<Planted>
  /** Who handled a line, where it was not the desk's usual clerks. */
  readonly desks: ReadonlyMap<Row, Desk>
  /** Lines of external lists that speak of the participant. */
  readonly listRows: ReadonlyArray<Row>
}
