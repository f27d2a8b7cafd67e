import * as t from 'io-ts'

export interface InstantBrand {
  readonly Instant: unique symbol
}

/** 时刻: RFC 3339 in UTC, `2022-10-31T09:30:00Z` or with milliseconds. A moment of knowledge, never a business date. */
export const Instant = t.brand(
  t.string,
  (text): text is t.Branded<string, InstantBrand> =>
    /^\d{4}-(0[1-9]|1[0-2])-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?Z$/.test(text),
  'Instant',
)
export type Instant = t.TypeOf<typeof Instant>
