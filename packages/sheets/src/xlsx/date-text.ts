const dayMs = 86_400_000
/** Serial 0 of each calendar, in days from 1970-01-01. */
const epochDays = { 1900: -25_569, 1904: -24_107 } as const
/** 9999-12-31, the last day the program knows. */
const lastDay = 2_932_896

export type DateSystem = keyof typeof epochDays

/**
 * A date cell's number as `YYYY-MM-DD`, with `THH:MM:SS` behind it when it has a time of day (to the nearest second).
 *
 * The 1900 calendar counts a 29 February 1900 that never was, so its serials before 61 lie one day later, and 60 is no day.
 * Returns: null when the number is no day, or a time of day alone.
 */
export const dateText = (serial: number, system: DateSystem): string | null => {
  const seconds = Math.round(serial * 86_400)
  const wholeDays = Math.floor(seconds / 86_400)
  if (wholeDays < (system === 1900 ? 1 : 0) || (system === 1900 && wholeDays === 60)) return null
  const days = epochDays[system] + wholeDays + (system === 1900 && wholeDays < 60 ? 1 : 0)
  if (days > lastDay || Number.isNaN(days)) return null
  const text = new Date(days * dayMs + (seconds % 86_400) * 1_000).toISOString()
  return seconds % 86_400 === 0 ? text.slice(0, 10) : text.slice(0, 19)
}

/** The serial of a `YYYY-MM-DD` in the 1900 calendar; null when the calendar cannot tell it: before March 1900, or no such day. */
export const dateSerial = (date: string): number | null => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return null
  const serial = time / dayMs - epochDays[1900]
  return serial > 60 ? serial : null
}
