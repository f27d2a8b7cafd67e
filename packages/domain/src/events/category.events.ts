import * as t from 'io-ts'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'

/** 参保身份: disabled 残疾, minimum-living 低保, extreme-poverty 特困, land-expropriated 被征地, other 其他. */
export const Category = t.keyof({
  disabled: null,
  'minimum-living': null,
  'extreme-poverty': null,
  'land-expropriated': null,
  other: null,
})
export type Category = t.TypeOf<typeof Category>

/** 取得身份: held from that day, both ends included, until a `CategoryEnded` with the same `from`. */
export const CategoryGranted = t.readonly(
  t.strict({
    type: t.literal('CategoryGranted'),
    participantId: ParticipantId,
    category: Category,
    from: BusinessDate,
    /** 残疾等级 1–4, for `disabled`; null otherwise. */
    grade: t.union([t.Int, t.null]),
    sourceAgency: t.union([t.string, t.null]),
  }),
)
export interface CategoryGranted extends t.TypeOf<typeof CategoryGranted> {}

/** 身份终止: the category granted from `from` was last held on `to`. */
export const CategoryEnded = t.readonly(
  t.strict({
    type: t.literal('CategoryEnded'),
    participantId: ParticipantId,
    category: Category,
    from: BusinessDate,
    to: BusinessDate,
  }),
)
export interface CategoryEnded extends t.TypeOf<typeof CategoryEnded> {}
