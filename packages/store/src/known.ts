import { isLater } from './instant.js'
import type { RecordedEvent } from './recorded-event.js'

/** When the office learned a fact, as far as its record says. */
export const learnedAt = (recorded: Pick<RecordedEvent, 'provenance' | 'recordedAt'>): string =>
  recorded.provenance.sourceRecordedAt ?? recorded.recordedAt

/** Whether a fact was known at a position of the log, or by an instant; with neither, everything is. */
export const isKnown = (
  { knownAt }: { readonly knownAt?: number | string | undefined },
  recorded: Pick<RecordedEvent, 'position' | 'provenance' | 'recordedAt'>,
): boolean => {
  if (knownAt === undefined) return true
  if (typeof knownAt === 'number') return recorded.position <= knownAt
  return !isLater(learnedAt(recorded), knownAt)
}
