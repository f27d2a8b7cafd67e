import * as t from 'io-ts'
import { broken } from '../broken.js'

export interface ParticipantIdBrand {
  readonly ParticipantId: unique symbol
}

/** 个人编号: the scheme's number of a participant, given at registration. Never the ID-card number, which can be corrected. */
export const ParticipantId = t.brand(
  t.string,
  (text): text is t.Branded<string, ParticipantIdBrand> =>
    /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(text) && !/^\d{15}$|^\d{17}[\dXx]$/.test(text),
  'ParticipantId',
)
export type ParticipantId = t.TypeOf<typeof ParticipantId>

export const participantId = (text: string): ParticipantId =>
  ParticipantId.is(text) ? text : broken(`${text} is not a participant id`)
