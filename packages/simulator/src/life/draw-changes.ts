import {
  addDays,
  type BusinessDate,
  dateIn,
  type Place,
  type PolicyBook,
  wholeFen,
  yearOf,
} from '@pension-ledger/domain'
import type { Row } from '../files/row.js'
import { nameOf } from '../people/names.js'
import { bankAccountOf, idNumberOf } from '../people/numbers.js'
import type { Person } from '../people/person.js'
import { placeOf } from '../people/place.js'
import { between, chance, type Random } from '../random/random.js'
import { whole } from '../scheme/whole.js'
import {
  bankAccountChanged,
  enrolmentPaused,
  enrolmentResumed,
  identityCorrected,
  move,
  transferredIn,
} from './enrolment.js'

/** The days of a life between which something may change. */
export interface Span {
  readonly enrolledOn: BusinessDate
  readonly endsOn: BusinessDate
}

/** Moves, corrections, new passbooks: what changes on a record without touching any money. */
export const drawChanges = (
  random: Random,
  person: Person,
  place: Place,
  { enrolledOn, endsOn }: Span,
  policy: PolicyBook,
): ReadonlyArray<Row> => {
  const rows: Row[] = []
  const add = (share: number, rowsOn: (on: BusinessDate) => ReadonlyArray<Row>): void => {
    if (!chance(random, share)) return
    const on = addDays(enrolledOn, between(random, 30, 3_900))
    if (on <= endsOn) rows.push(...rowsOn(on))
  }
  const { index, birthDate, sex } = person
  add(0.03, (on) => move(person, on, place, placeOf(random, policy, null)))
  add(0.04, (on) => [bankAccountChanged(person, on, bankAccountOf(index, 1))])
  if (person.idNumber.length === 15)
    add(0.6, (on) => [identityCorrected(person, on, 'id-number', idNumberOf(index, birthDate, sex))])
  else
    add(0.005, (on) => {
      const name = nameOf(random)
      return name === person.name ? [] : [identityCorrected(person, on, 'name', name)]
    })
  return rows
}

export interface Pause {
  readonly rows: ReadonlyArray<Row>
  readonly years: ReadonlyArray<number>
}

const noPause: Pause = { rows: [], years: [] }

/** 暂停参保: a pause of contributions for a year or two, for work elsewhere. */
export const drawPause = (random: Random, person: Person, { enrolledOn, endsOn }: Span): Pause => {
  if (!chance(random, 0.01)) return noPause
  const year = yearOf(enrolledOn) + between(random, 1, 6)
  const [pausedOn, resumedOn] = [dateIn(year, 1, 5), dateIn(year + between(random, 0, 1), 12, 30)]
  if (resumedOn > endsOn) return noPause
  const years = Array.from({ length: yearOf(resumedOn) - year + 1 }, (_, i) => year + i)
  return { rows: [enrolmentPaused(person, pausedOn), enrolmentResumed(person, resumedOn)], years }
}

/** 关系转入 soon after the enrolment, with some years and their balance. */
export const drawTransferIn = (
  random: Random,
  { participantId }: Person,
  { enrolledOn, endsOn }: Span,
): { readonly rows: ReadonlyArray<Row>; readonly years: number } => {
  const effectiveOn = addDays(enrolledOn, between(random, 20, 200))
  if (!chance(random, 0.012) || effectiveOn > endsOn) return { rows: [], years: 0 }
  const years = between(random, 1, 6)
  const fen = wholeFen(years * between(random, 20_000, 90_000))
  const reason = '关系转入'
  return {
    years,
    rows: [transferredIn({ type: 'TransferredIn', participantId, effectiveOn, fen, years: whole(years), reason })],
  }
}
