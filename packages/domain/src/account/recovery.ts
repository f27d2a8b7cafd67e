import type { ParticipantState, Recovery } from '../state/participant.state.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { earlierFirst } from '../vocabulary/calendar/earlier-first.js'
import type { Month } from '../vocabulary/calendar/month.js'
import { type Fen, wholeFen } from '../vocabulary/money/fen.js'

/** 追缴: what was demanded back, what became of it, and what is open; fen. */
export interface Recovered {
  readonly demandedFen: Fen
  /** Paid back, in one sum or in instalments. */
  readonly receivedFen: Fen
  /** Set off against a benefit, the account or a funeral grant. */
  readonly offsetFen: Fen
  readonly writtenOffFen: Fen
  /** Demanded less all of these; below zero where more came back than was demanded. */
  readonly openFen: Fen
}

/** The same for one month overpaid; null for what its source ties to no month. */
export interface MonthRecovered extends Recovered {
  readonly periodOwed: Month | null
}

/** What was demanded of a participant and what came of it, in fen: in all, and month by month. */
export interface Recoveries extends Recovered {
  /** Earliest first, what is tied to no month last. */
  readonly byMonth: ReadonlyArray<MonthRecovered>
}

interface Sums {
  demanded: number
  received: number
  offset: number
  writtenOff: number
}

const sumIn: Readonly<Record<Recovery['type'], keyof Sums>> = {
  RecoveryDemanded: 'demanded',
  RecoveryReceived: 'received',
  RecoveryOffset: 'offset',
  RecoveryWrittenOff: 'writtenOff',
}

const noSums = (): Sums => ({ demanded: 0, received: 0, offset: 0, writtenOff: 0 })

const recovered = ({ demanded, received, offset, writtenOff }: Sums): Recovered => ({
  demandedFen: wholeFen(demanded),
  receivedFen: wholeFen(received),
  offsetFen: wholeFen(offset),
  writtenOffFen: wholeFen(writtenOff),
  openFen: wholeFen(demanded - received - offset - writtenOff),
})

const lastOfAll = '9999-12'

/**
 * 追缴: how the recoveries of a participant stand at the end of a day, or with everything known.
 *
 * Units: fen.
 * Returns: instalments add up. What comes back untied to a month is open against none: the months and the rest sum to the whole.
 */
export const recoveriesOf = (state: ParticipantState, at: BusinessDate | null = null): Recoveries => {
  const whole = noSums()
  const months = new Map<Month | null, Sums>()
  for (let link = state.recoveries; link !== null; link = link.before) {
    const { type, fen, on, periodOwed } = link.last
    if (at !== null && on > at) continue
    const ofMonth = months.get(periodOwed) ?? noSums()
    months.set(periodOwed, ofMonth)
    ofMonth[sumIn[type]] += fen
    whole[sumIn[type]] += fen
  }
  const byMonth = [...months]
    .sort(([a], [b]) => earlierFirst(a ?? lastOfAll, b ?? lastOfAll))
    .map(([periodOwed, sums]) => {
      const { demandedFen, receivedFen, offsetFen, writtenOffFen, openFen } = recovered(sums)
      return { periodOwed, demandedFen, receivedFen, offsetFen, writtenOffFen, openFen }
    })
  const { demandedFen, receivedFen, offsetFen, writtenOffFen, openFen } = recovered(whole)
  return { demandedFen, receivedFen, offsetFen, writtenOffFen, openFen, byMonth }
}
