import * as t from 'io-ts'
import { broken } from '../broken.js'

/** Marks a text that is a participant’s id. */
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

/** An id that is known to be one, such as a literal; anything else is `broken`. Texts from outside are decoded by the codec. */
export const participantId = (text: string): ParticipantId =>
  ParticipantId.is(text) ? text : broken(`${text} is not a participant id`)
