import { type BusinessDate, type ParticipantId, type ParticipantState, placeAt } from '@pension-ledger/domain'
import type { History, Standing } from '../history/history.js'
import { standingFacts } from '../history/history.js'
import type { PersonOnRecord } from '../person/names.js'
import type { CommonCells, PersonCells } from '../writing/row.js'
import type { Batch } from './batch.js'

/** One participant, as the rows of all tables are made of them. */
export interface Subject {
  readonly participantId: ParticipantId
  readonly state: ParticipantState
  /** What was not taken back, in the order in which it was recorded. */
  readonly facts: ReadonlyArray<Standing>
  readonly batch: Batch
  /** null when personal data is not written, or there is none. */
  readonly onRecord: PersonOnRecord | null
  readonly person: PersonCells
  readonly commonOn: (day: BusinessDate) => CommonCells
}

/** null for someone who was never enrolled within the cut: there is nothing that a row could begin with. */
export const subjectOf = (history: History, batch: Batch, onRecord: PersonOnRecord | null): Subject | null => {
  const { participantId, state, events } = history
  if (state.enrolment === null) return null
  const document = batch.codes.document.values['identity-card']
  const { zone } = state.enrolment
  return {
    participantId,
    state,
    facts: standingFacts(events),
    batch,
    onRecord,
    person: {
      人员编码: participantId,
      社会保障号码: onRecord?.idNumber ?? null,
      姓名: onRecord?.name ?? null,
      证件类型代码: onRecord === null ? null : document.code,
      证件类型: onRecord === null ? null : document.name,
      证件号码: onRecord?.idNumber ?? null,
    },
    commonOn: (day) => batch.commonIn(state.places === null ? zone : (placeAt(state, day)?.zone ?? zone)),
  }
}
