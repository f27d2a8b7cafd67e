import * as t from 'io-ts'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'

/** Marks a text that is a round: `2022-H1`. */
export interface RoundBrand {
  readonly Round: unique symbol
}

/** 认证批次: `2022-H1` or `2022-H2`. Its text sorts as time does. */
export const Round = t.brand(
  t.string,
  (text): text is t.Branded<string, RoundBrand> => /^(19|20|21)\d\d-H[12]$/.test(text),
  'Round',
)
export type Round = t.TypeOf<typeof Round>

/** 认证结果: passed 通过, missing 失踪, deceased 死亡 (not a death record by itself). */
export const CertificationResult = t.keyof({ passed: null, missing: null, deceased: null })
export type CertificationResult = t.TypeOf<typeof CertificationResult>

/** 认证方式: app 手机自助, on-site 现场, home-visit 上门, other 其他. */
export const CertificationMethod = t.keyof({ app: null, 'on-site': null, 'home-visit': null, other: null })
export type CertificationMethod = t.TypeOf<typeof CertificationMethod>

/** 生存认证: a result for a round was recorded. */
export const CertificationRecorded = t.readonly(
  t.strict({
    type: t.literal('CertificationRecorded'),
    participantId: ParticipantId,
    round: Round,
    result: CertificationResult,
    recordedOn: BusinessDate,
    method: t.union([CertificationMethod, t.null]),
  }),
)
export interface CertificationRecorded extends t.TypeOf<typeof CertificationRecorded> {}

/** 认证批次开始: from now on the round exists, with its deadline. */
export const CertificationRoundOpened = t.readonly(
  t.strict({
    type: t.literal('CertificationRoundOpened'),
    round: Round,
    opensOn: BusinessDate,
    deadline: BusinessDate,
  }),
)
export interface CertificationRoundOpened extends t.TypeOf<typeof CertificationRoundOpened> {}
