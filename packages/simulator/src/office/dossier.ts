import { emptyParticipant, evolveParticipant, type ParticipantId, type ParticipantState } from '@pension-ledger/domain'
import { factsOf, type Row } from '../files/row.js'

/** 档案: the lines written of one participant so far, and the state that follows from them. It grows line by line. */
export interface Dossier {
  readonly participantId: ParticipantId
  readonly rows: Row[]
  state: ParticipantState
}

export const newDossier = (participantId: ParticipantId): Dossier => ({
  participantId,
  rows: [],
  state: emptyParticipant,
})

/** Puts a line into the dossier and books its facts. */
export const put = (dossier: Dossier, row: Row): void => {
  dossier.rows.push(row)
  for (const fact of factsOf(row)) dossier.state = evolveParticipant(dossier.state, fact)
}
