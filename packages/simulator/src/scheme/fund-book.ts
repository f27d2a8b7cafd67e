import { type BusinessDate, businessDateOf, type ParticipantState, type Place, placeAt } from '@pension-ledger/domain'
import type { Row } from '../files/row.js'
import type { Dossier } from '../office/dossier.js'
import { addLines, addTo, emptyMonth, type MonthOfZone } from './month-of-zone.js'

/** 资金台账: what all participants' lines add up to, by zone and month: small, however many they are. */
export interface FundBook {
  readonly zones: Map<string, Map<string, MonthOfZone>>
}

/** What a fund needs, of nobody yet; `addToBook` adds participants. */
export const newFundBook = (): FundBook => ({ zones: new Map() })

const monthFor = (book: FundBook, zone: string, month: string): MonthOfZone => {
  let months = book.zones.get(zone)
  if (months === undefined) {
    months = new Map()
    book.zones.set(zone, months)
  }
  let known = months.get(month)
  if (known === undefined) {
    known = emptyMonth(zone, month)
    months.set(month, known)
  }
  return known
}

/** Every month of every zone, by month and then by zone. */
export const monthsOf = (book: FundBook, fromYear: number): ReadonlyArray<MonthOfZone> =>
  [...book.zones.values()]
    .flatMap((months) => [...months.values()])
    .filter(({ month }) => Number(month.slice(0, 4)) >= fromYear)
    .sort((a, b) => (a.month === b.month ? (a.zone < b.zone ? -1 : 1) : a.month < b.month ? -1 : 1))

const placeOn = (state: ParticipantState, on: BusinessDate): Place | null =>
  state.places === null ? state.enrolment : placeAt(state, on)

/** Lines of these kinds move no money. */
const withoutMoney: ReadonlySet<Row['kind']> = new Set([
  'certifications',
  'benefits',
  'categories',
  'interest',
  'deaths',
])

/** Adds one participant's lines. */
export const addToBook = (book: FundBook, { rows, state }: Dossier): void => {
  for (const row of rows) {
    if (withoutMoney.has(row.kind)) continue
    const on = businessDateOf(row.fact)
    const place = placeOn(state, on)
    if (place === null) continue
    const month = row.fact.type === 'PensionPaid' ? row.fact.payMonth : on.slice(0, 7)
    addRow(monthFor(book, place.zone, month), row, place)
  }
}

const addRow = (month: MonthOfZone, row: Row, place: Place): void => {
  switch (row.kind) {
    case 'payments':
      addLines(month.lines, row.fact.lines, row.fact.type === 'PensionPaid' ? 1 : -1)
      return
    case 'participants':
      month.enrolled += 1
      return
    case 'contributions':
      month.cameIn += row.fact.fen
      if (row.fact.kind === 'onBehalf')
        addTo(month.onBehalf, row.fact.funder === '省级财政' ? 'province' : 'district', row.fact.fen)
      return
    case 'contribution-refunds':
      month.wentOut += row.fact.fen
      return
    case 'subsidies': {
      addTo(month.subsidy, row.fact.level, row.fact.fen)
      if (row.fact.level !== 'district') return
      const community = place.community ?? place.street
      const known = month.communities.get(community)
      if (known === undefined) month.communities.set(community, { fen: row.fact.fen, heads: 1 })
      else {
        known.fen += row.fact.fen
        known.heads += 1
      }
      return
    }
    case 'funerals':
      addTo(month.funeral, 'city', row.fact.cityFen)
      addTo(month.funeral, 'district', row.fact.districtFen)
      return
    case 'account-refunds':
      month.wentOut += row.fact.fen
      return
    case 'changes':
      if (row.fact.type === 'TransferredIn') month.cameIn += row.fact.fen
      if (row.fact.type === 'TransferredOut') month.wentOut += row.fact.fen
      return
    case 'recoveries':
      if (row.fact.type === 'RecoveryReceived') month.recovered += row.fact.fen
      return
    default:
      return
  }
}
