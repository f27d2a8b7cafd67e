import { broken, Year } from '@pension-ledger/domain'

/** A year as the domain's facts want it; anything else is a defect. */
export const yearNumber = (year: number): Year => (Year.is(year) ? year : broken(`${year} is not a year`))
