import * as t from 'io-ts'
import { BusinessDate } from './business-date.js'

/** Marks a text that is an instant. */
export interface InstantBrand {
  readonly Instant: unique symbol
}

const isInstant = (text: string): boolean =>
  /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?Z$/.test(text) && BusinessDate.is(text.slice(0, 10))

/**
 * 时刻: RFC 3339 in UTC, `2022-10-31T09:30:00Z` or with milliseconds. A moment of knowledge, never a business date. A day that does not
 * exist and a leap second are refused.
 */
export const Instant = t.brand(t.string, (text): text is t.Branded<string, InstantBrand> => isInstant(text), 'Instant')
export type Instant = t.TypeOf<typeof Instant>
