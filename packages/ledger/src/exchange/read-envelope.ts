import {
  type DecodeProblem,
  decodeEvent,
  decodeProblems,
  type EventDecodeError,
  encodeEvent,
  streamOf,
} from '@pension-ledger/domain'
import type { RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { EnvelopeLine } from './envelope-line.js'

/** Why a line of an exported log is refused. Lines count from 1. */
export type LineError =
  | { readonly code: 'LineNotJson'; readonly line: number; readonly why: string }
  | { readonly code: 'EnvelopeMalformed'; readonly line: number; readonly problems: ReadonlyArray<DecodeProblem> }
  /** An export begins with position 1 and leaves nothing out. */
  | { readonly code: 'PositionUnexpected'; readonly line: number; readonly expected: number; readonly found: number }
  | { readonly code: 'LineEventUnreadable'; readonly line: number; readonly error: EventDecodeError }
  /** The event holds more than its kind has fields, or holds them otherwise: what no ledger wrote, none takes in. */
  | { readonly code: 'LineEventNotCanonical'; readonly line: number }
  /** The event stands in a stream that is not its own. */
  | { readonly code: 'LineStreamUnexpected'; readonly line: number; readonly stream: string; readonly type: string }

/** Reads an envelope, checking all of it, the event in it included. */
export const readEnvelope = (text: string, line: number): E.Either<LineError, RecordedEvent> => {
  const parsed = parse(text)
  if (E.isLeft(parsed)) return E.left({ code: 'LineNotJson', line, why: parsed.left })

  const envelope = EnvelopeLine.decode(parsed.right)
  if (E.isLeft(envelope)) return E.left({ code: 'EnvelopeMalformed', line, problems: decodeProblems(envelope.left) })

  const { position, stream, type, schemaVersion, data } = envelope.right
  if (position !== line) return E.left({ code: 'PositionUnexpected', line, expected: line, found: position })

  const event = decodeEvent(envelope.right)
  if (E.isLeft(event)) return E.left({ code: 'LineEventUnreadable', line, error: event.left })

  if (streamOf(event.right, jurisdictionIn(stream)) !== stream)
    return E.left({ code: 'LineStreamUnexpected', line, stream, type })

  const canonical = encodeEvent(event.right)
  const written = JSON.stringify(data)
  if (canonical.schemaVersion === schemaVersion && canonical.data !== written)
    return E.left({ code: 'LineEventNotCanonical', line })
  return E.right({ ...envelope.right, data: written })
}

/** An export does not say whose scheme it is of but in the name of the scheme's stream. */
const jurisdictionIn = (stream: string): string => stream.replace(/^scheme-/, '')

const parse = (text: string): E.Either<string, unknown> => {
  try {
    return E.right(JSON.parse(text))
  } catch (error) {
    return E.left(error instanceof Error ? error.message : String(error))
  }
}
