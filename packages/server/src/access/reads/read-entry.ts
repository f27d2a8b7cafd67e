import * as t from 'io-ts'
import type { MaskingLevel } from '../caller.js'

/** 查阅: one reading of personal data, as it is handed to the log. */
export interface Reading {
  readonly requestId: string
  /** Id of the key or the token. */
  readonly callerId: string
  /** As people know it. */
  readonly callerName: string
  readonly masking: MaskingLevel
  /** Why it was to be shown whole; null where it was not. */
  readonly reason: string | null
  /** The name of the route. */
  readonly route: string
  /** The query in force; an ID number that stands in it is kept as its token. */
  readonly asked: Readonly<Record<string, unknown>>
  /** Of whom something was shown. */
  readonly participantIds: ReadonlyArray<string>
  readonly format: string
  /** The position of the ledger; null where none was fixed. */
  readonly position: number | null
  /** HTTP status of the answer. */
  readonly status: number
}

const Hash = new t.Type<string, string, unknown>(
  '64 hexadecimal digits',
  (u): u is string => typeof u === 'string' && /^[0-9a-f]{64}$/.test(u),
  (u, context) => (typeof u === 'string' && /^[0-9a-f]{64}$/.test(u) ? t.success(u) : t.failure(u, context)),
  (a) => a,
)

const inEveryLine = { seq: t.number, at: t.string, previous: Hash }

/** The first line of a log. */
const Begun = t.type({
  ...inEveryLine,
  kind: t.literal('begun'),
  format: t.literal('pension-ledger-reads'),
  version: t.literal(1),
})

/** Bytes behind the last whole line were taken away: their writing never ended, so that no answer had waited for them. */
const Healed = t.type({ ...inEveryLine, kind: t.literal('healed'), droppedBytes: t.number, droppedHash: Hash })

const Read = t.type({
  ...inEveryLine,
  kind: t.literal('read'),
  requestId: t.string,
  callerId: t.string,
  callerName: t.string,
  masking: t.keyof({ hidden: null, masked: null, whole: null }),
  reason: t.union([t.null, t.string]),
  route: t.string,
  asked: t.UnknownRecord,
  participantIds: t.readonlyArray(t.string),
  format: t.string,
  position: t.union([t.null, t.number]),
  status: t.number,
})

/** A line of the read log without its hash. */
export const ReadLine = t.union([Begun, Healed, Read])
export type ReadLine = t.TypeOf<typeof ReadLine>

type WithoutChain<Line> = Line extends unknown ? Omit<Line, keyof typeof inEveryLine> : never

/** What a line says, before it has its place in the chain. */
export type ReadLineContent = WithoutChain<ReadLine>
