import { Decimal } from '@pension-ledger/domain'
import type { Rounding, Unit } from './published.js'

/** What the ledger answered: an exact number (money in fen, a ratio as a fraction), or a text. */
export type Answer = Decimal | string

/** Sizes of a printed unit in what the ledger counts. */
const sizes: Readonly<Record<Unit, Decimal>> = {
  heads: new Decimal(1),
  yuan: new Decimal(100),
  'wan-yuan': new Decimal(1_000_000),
  percent: new Decimal('0.01'),
  months: new Decimal(1),
  number: new Decimal(1),
  date: new Decimal(1),
  text: new Decimal(1),
}

/** An answer as it is printed: divided exactly, rounded once. */
export const printed = (answer: Answer, unit: Unit, decimals: number, rounding: Rounding): string => {
  if (typeof answer === 'string') return answer
  const mode = rounding === 'truncated' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP
  return answer.dividedBy(sizes[unit]).toDecimalPlaces(decimals, mode).toFixed(decimals)
}

/** The number in a published text; null where it is none. */
export const numberIn = (text: string): Decimal | null =>
  /^-?\d[\d,]*(\.\d+)?$/.test(text) ? new Decimal(text.replaceAll(',', '')) : null

/** Ledger less published, at the printed precision; null for texts. */
export const differenceOf = (ledger: string, published: string, decimals: number): string | null => {
  const [a, b] = [numberIn(ledger), numberIn(published)]
  if (a === null || b === null) return null
  const difference = a.minus(b)
  return difference.isZero()
    ? new Decimal(0).toFixed(decimals)
    : difference.toFixed(Math.max(decimals, difference.dp()))
}

/** Whether both say the same: as numbers where both are numbers, `11` and `11.00` alike; as texts otherwise. */
export const saysTheSame = (ledger: string, published: string): boolean => {
  const [a, b] = [numberIn(ledger), numberIn(published)]
  return a !== null && b !== null ? a.equals(b) : ledger === published
}
