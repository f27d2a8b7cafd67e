import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import type { PolicyBook } from './policy-book.js'

/** The code of a zone written as code, Chinese name, English name or alias; null for any other text. */
export const zoneNamed = (book: PolicyBook, text: string): string | null =>
  book.zones.find((zone) => zone.code === text || zone.zh === text || zone.en === text || zone.aliases.includes(text))
    ?.code ?? null

/** 片区归属: the zone a street belongs to on a day; null where the table does not know the street by then. */
export const zoneOfStreet = (book: PolicyBook, street: string, at: BusinessDate): string | null => {
  const known = book.streets.filter((row) => row.street === street && row.from <= at)
  return (
    known.reduce<(typeof known)[number] | null>(
      (last, row) => (last === null || row.from > last.from ? row : last),
      null,
    )?.zone ?? null
  )
}
