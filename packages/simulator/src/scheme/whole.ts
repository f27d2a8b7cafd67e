import { broken, type FuneralGrantPaid } from '@pension-ledger/domain'

/** A whole number, as the domain's facts want it. */
export type Whole = FuneralGrantPaid['months']

const isWhole = (n: number): n is Whole => Number.isInteger(n)

/** A number that must be whole; anything else is a defect. */
export const whole = (n: number): Whole => (isWhole(n) ? n : broken(`${n} is not a whole number`))
