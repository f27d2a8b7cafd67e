import * as t from 'io-ts'
import { FundingLevel } from '../vocabulary/benefit/funding-level.js'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { Year } from '../vocabulary/calendar/year.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { Fen } from '../vocabulary/money/fen.js'

/** 缴费补贴入账: a level's subsidy for a contribution year was credited to the personal account. */
export const SubsidyCredited = t.readonly(
  t.strict({
    type: t.literal('SubsidyCredited'),
    participantId: ParticipantId,
    contributionYear: Year,
    level: FundingLevel,
    fen: Fen,
    creditedOn: BusinessDate,
  }),
)
export interface SubsidyCredited extends t.TypeOf<typeof SubsidyCredited> {}

/** 结息: a year's interest, at the rate that was applied, so that an auditor need not look it up. */
export const InterestCredited = t.readonly(
  t.strict({
    type: t.literal('InterestCredited'),
    participantId: ParticipantId,
    year: Year,
    /** A fraction as text, `0.0275`; it never passes through a float. */
    rate: t.string,
    fen: Fen,
    creditedOn: BusinessDate,
  }),
)
export interface InterestCredited extends t.TypeOf<typeof InterestCredited> {}
