import * as t from 'io-ts'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'

/** 外部名单: evidence for checks, never facts about a participant; entries carry the token of the ID number. */
export const ExternalListImported = t.readonly(
  t.strict({
    type: t.literal('ExternalListImported'),
    list: t.keyof({ deaths: null, memberships: null }),
    source: t.string,
    /** SHA-256 of the file. */
    sha256: t.string,
    on: BusinessDate,
  }),
)
export interface ExternalListImported extends t.TypeOf<typeof ExternalListImported> {}

/** 外部死亡记录 */
export const ExternalDeathListed = t.readonly(
  t.strict({ type: t.literal('ExternalDeathListed'), idToken: t.string, on: BusinessDate, source: t.string }),
)
export interface ExternalDeathListed extends t.TypeOf<typeof ExternalDeathListed> {}

/** 外部参保记录: membership of another scheme, both ends included. */
export const ExternalMembershipListed = t.readonly(
  t.strict({
    type: t.literal('ExternalMembershipListed'),
    idToken: t.string,
    from: BusinessDate,
    to: t.union([BusinessDate, t.null]),
    scheme: t.union([t.string, t.null]),
    source: t.string,
  }),
)
export interface ExternalMembershipListed extends t.TypeOf<typeof ExternalMembershipListed> {}
