import { BusinessDate, businessDateOf, type DomainEvent, decodeEvent } from '@pension-ledger/domain'
import type { RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { MaskingLevel } from '../../access/caller.js'
import { described, named, orNull } from '../../schema/described.js'
import { Whole } from '../../schema/whole.js'

/** 来源行: a line of a file whose bytes have this SHA-256. */
export const SourceRow = named('SourceRow', t.strict({ file: t.string, sha256: t.string, line: Whole }))

/** 记录: a fact with its envelope. */
export const EventShown = named(
  'Event',
  t.strict({
    eventId: t.string,
    position: Whole,
    stream: t.string,
    revision: Whole,
    type: t.string,
    schemaVersion: Whole,
    on: described(orNull(BusinessDate), '业务日期', 'the day on which it was true'),
    recordedAt: described(t.string, '写入账本的时刻', 'when the ledger wrote it'),
    sourceRecordedAt: described(orNull(t.string), '来源系统得知的时刻', 'when the source system learned it'),
    maker: described(orNull(t.string), '经办', 'who entered it'),
    checker: described(orNull(t.string), '复核', 'who reviewed it'),
    document: described(orNull(t.string), '凭证号', 'the voucher or batch'),
    source: orNull(SourceRow),
    data: described(t.readonly(t.record(t.string, t.unknown)), '记录内容', 'what it says'),
  }),
)
export type EventShown = t.TypeOf<typeof EventShown>

/** The fact of a recorded event; null where this program cannot read it. */
export const eventOf = (recorded: RecordedEvent): DomainEvent | null => {
  const decoded = decodeEvent({ ...recorded, data: JSON.parse(recorded.data) })
  return E.isRight(decoded) ? decoded.right : null
}

/**
 * An event as it is shown. Where numbers are masked, so is the day of a birth: a masked ID number and a whole birth date are together the
 * whole number.
 */
export const shownEvent = (recorded: RecordedEvent, masking: MaskingLevel): EventShown => {
  const event = eventOf(recorded)
  const { id, position, stream, revision, type, schemaVersion, recordedAt, provenance } = recorded
  return {
    eventId: id,
    position,
    stream,
    revision,
    type,
    schemaVersion,
    on: event === null ? null : businessDateOf(event),
    recordedAt,
    sourceRecordedAt: provenance.sourceRecordedAt,
    maker: provenance.maker,
    checker: provenance.checker,
    document: provenance.document,
    source: provenance.source,
    data: shownData(JSON.parse(recorded.data), masking),
  }
}

const shownData = (
  data: Readonly<Record<string, unknown>>,
  masking: MaskingLevel,
): Readonly<Record<string, unknown>> => {
  if (masking === 'whole') return data
  const isBirthDate = data['field'] === 'birth-date'
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (name === 'birthDate' || (isBirthDate && (name === 'before' || name === 'after')))
        return [name, yearAlone(value)]
      return [name, isObject(value) ? shownData(value, masking) : value]
    }),
  )
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const yearAlone = (value: unknown): unknown => (BusinessDate.is(value) ? `${value.slice(0, 4)}-**-**` : value)
