import { createHash } from 'node:crypto'
import type { AuditReport, ReportedFinding } from '@pension-ledger/audit'
import { rowsOf, type Turnover, type Turnovers, turnoversOf } from '@pension-ledger/books'
import {
  allViews,
  cellFileOf,
  cellFileTexts,
  type Reconciliation,
  type Replayed,
  readCellFile,
} from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { RegisteredParticipant } from '../fund.js'
import type { Reckoned } from '../fund-error.js'
import type { Reckonings } from './reckoning.js'

/** Raised with every change of what stands in such a file: one of another version is worked out anew. */
const version = 1

const Head = t.readonly(
  t.strict({
    format: t.literal('pension-ledger-answer'),
    version: t.literal(version),
    what: t.keyof({ cells: null, findings: null, turnovers: null, reconciliation: null, participants: null }),
    position: t.number,
    /** The id of the event at the position: of which log it is. */
    tip: t.string,
    /** A digest of what was told beside the log. */
    terms: t.string,
  }),
)
/** The first line of an answer in a file. */
export interface AnswerHead extends t.TypeOf<typeof Head> {}

export const answerHead = (given: Omit<AnswerHead, 'format' | 'version'>): AnswerHead => ({
  format: 'pension-ledger-answer',
  version,
  ...given,
})

/** What is written; a replay has more than what is read back. */
export type Written = Omit<Reckonings, 'cells'> & { readonly cells: Replayed }

/** An answer as JSON Lines, some at once: its head, what it says, and the SHA-256 of all above. */
export function* answerTexts<What extends Reckoned>(head: AnswerHead & { readonly what: What }, answer: Written[What]) {
  const hash = createHash('sha256')
  const hashed = (text: string): string => {
    hash.update(text)
    return text
  }
  yield hashed(`${JSON.stringify(head)}\n`)
  const write: { readonly [Of in Reckoned]: (answer: Written[Of]) => Iterable<string> } = writers
  for (const text of write[head.what](answer)) yield hashed(text)
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`
}

function* lines(values: Iterable<unknown>): Generator<string, void> {
  for (const value of values) yield `${JSON.stringify(value)}\n`
}

const writers = {
  cells: (replayed: Replayed) => cellFileTexts(cellFileOf(replayed, allViews)).texts,
  findings: ({ findings, ...report }: AuditReport) => lines([report, ...findings]),
  turnovers: (turnovers: Turnovers) => lines(rowsOf(turnovers)),
  reconciliation: (reconciliation: Reconciliation) => lines([reconciliation]),
  participants: (register: ReadonlyArray<RegisteredParticipant>) => lines(register),
}

/** An answer as it was read back, with what it rests on. */
export interface ReadAnswer<What extends Reckoned> {
  readonly head: AnswerHead
  readonly answer: Reckonings[What]
}

/**
 * Reads an answer back; null where it is damaged, unfinished, or not of this version. Lines are believed as they stand: the digest says
 * that they are what this program wrote.
 */
export const readAnswer = async <What extends Reckoned>(
  what: What,
  file: AsyncIterable<string>,
): Promise<ReadAnswer<What> | null> => {
  const hash = createHash('sha256')
  let head: string | null = null
  let last: string | null = null
  const body: string[] = []
  for await (const line of file) {
    if (last !== null) {
      hash.update(`${last}\n`)
      if (head === null) head = last
      else body.push(last)
    }
    last = line
  }
  if (head === null || last !== JSON.stringify({ sha256: hash.digest('hex') })) return null
  const said = Head.decode(JSON.parse(head))
  if (E.isLeft(said) || said.right.what !== what) return null
  const read: { readonly [Of in Reckoned]: (body: ReadonlyArray<string>) => Promise<Reckonings[Of] | null> } = readers
  const answer = await read[what](body)
  return answer === null ? null : { head: said.right, answer }
}

const parsed = <Value>(body: ReadonlyArray<string>): ReadonlyArray<Value> => body.map((line): Value => JSON.parse(line))

const readers = {
  cells: async (body: ReadonlyArray<string>) => {
    const read = await readCellFile('an answer', body)
    return E.isLeft(read) ? null : { events: read.right.head.events, cells: read.right.cells }
  },
  findings: async ([report = '{}', ...findings]: ReadonlyArray<string>): Promise<AuditReport> => ({
    ...JSON.parse(report),
    findings: parsed<ReportedFinding>(findings),
  }),
  turnovers: async (body: ReadonlyArray<string>) => turnoversOf(parsed<Turnover>(body)),
  reconciliation: async ([text = '{}']: ReadonlyArray<string>): Promise<Reconciliation> => JSON.parse(text),
  participants: async (body: ReadonlyArray<string>) => parsed<RegisteredParticipant>(body),
}
