/**
 * The envelope: what the store keeps around a fact.
 *
 * Three hands write a record, and none writes in another's part: the business wrote `type`, `schemaVersion` and `data`;
 * the importing door wrote the provenance; the store writes `revision`, `position` and `recordedAt`.
 */

/** Where a fact came from: a line of a file whose bytes have this SHA-256. */
export interface SourceRow {
  readonly file: string
  readonly sha256: string
  readonly line: number
}

/** 经办人、复核人: whose hands a fact went through. */
export interface Handlers {
  /** 经办: who entered it; null where the source does not say. */
  readonly maker: string | null
  /** 复核: who reviewed it; null where the source does not say. */
  readonly checker: string | null
}

/** 经办信息: who entered and reviewed a fact, and from which document it came. */
export interface Provenance extends Handlers {
  /** 凭证号: voucher or batch number. */
  readonly document: string | null
  readonly source: SourceRow | null
  /** When the source system learned it, RFC 3339 UTC; null where the source does not say. */
  readonly sourceRecordedAt: string | null
  /** The event that brought this one about. */
  readonly causationId: string | null
  /** What belongs together: one import, one request. */
  readonly correlationId: string | null
}

/** An event on its way into a stream. `data` is the JSON text of an object, kept byte for byte. */
export interface NewEvent {
  /** UUID in lower case, unique in the log and deterministic: the same fact always has the same id. */
  readonly id: string
  readonly type: string
  /** 1 or more. */
  readonly schemaVersion: number
  readonly data: string
  readonly provenance: Provenance
}

/** An event as the log holds it. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string
  /** 0 for the first event of its stream, without gaps. */
  readonly revision: number
  /** 1 for the first event of the log, without gaps: the only order of knowledge. */
  readonly position: number
  /** Set by the store, RFC 3339 UTC, never decreasing along positions. */
  readonly recordedAt: string
}
