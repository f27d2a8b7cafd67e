import type { DomainEvent } from '@pension-ledger/domain'
import { type Entry, entryOf } from '../posting/entry.js'
import { foldTurnovers, rowsOf, type Turnovers } from '../trial/turnover.js'
import { sampleChart } from './sample-chart.js'

export const folded = (entries: Iterable<Entry>): Turnovers => {
  const fold = foldTurnovers()
  for (const entry of entries) fold.add(entry)
  return fold.turnovers()
}

/** The turnovers of events of participants in Chenggong, and of funds. */
export const booked = (...events: ReadonlyArray<DomainEvent>): Turnovers =>
  folded(events.flatMap((event) => entryOf(event, { zone: 'chenggong' }, sampleChart) ?? []))

/** Turnovers in a form that tests compare. */
export const rows = (turnovers: Turnovers): ReadonlyArray<unknown> => rowsOf(turnovers)
