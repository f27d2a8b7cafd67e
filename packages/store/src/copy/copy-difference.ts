import { isLater } from '../instant.js'
import { learnedAt } from '../known.js'
import type { Provenance, RecordedEvent } from '../recorded-event.js'

/** In what an event of the target is not the one of the source; `missing`: the target has no event there. */
export type CopyDifference =
  | 'missing'
  | 'stream'
  | 'revision'
  | 'id'
  | 'type'
  | 'schemaVersion'
  | 'data'
  | 'provenance'
  /** When the office learned it. */
  | 'learnedAt'

/** The first part in which an event is no copy of another; null where it is one. Each store has a `recordedAt` of its own. */
export const copyDifference = (original: RecordedEvent, copy: RecordedEvent): CopyDifference | null => {
  for (const part of ['stream', 'revision', 'id', 'type', 'schemaVersion', 'data'] as const)
    if (original[part] !== copy[part]) return part
  if (!isSameProvenance(original.provenance, copy.provenance)) return 'provenance'
  const [before, after] = [learnedAt(original), learnedAt(copy)]
  return isLater(before, after) || isLater(after, before) ? 'learnedAt' : null
}

const isSameProvenance = (a: Provenance, b: Provenance): boolean =>
  a.maker === b.maker &&
  a.checker === b.checker &&
  a.document === b.document &&
  a.causationId === b.causationId &&
  a.correlationId === b.correlationId &&
  a.source?.file === b.source?.file &&
  a.source?.sha256 === b.source?.sha256 &&
  a.source?.line === b.source?.line
