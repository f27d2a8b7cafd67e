import { createHash } from 'node:crypto'
import { rowsOf, type Turnover, type Turnovers, turnoversOf } from '@pension-ledger/books'
import {
  type AccountLine,
  allViews,
  type CountedParticipant,
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
import { eachOnce } from './each-once.js'
import { findingsLines, findingsReader } from './findings-lines.js'
import type { LineReader } from './line-reader.js'
import type { Counted, Reckonings, Written } from './reckoning.js'

/** Raised with every change of what stands in such a file: one of another version is worked out anew. */
const version = 1

const Head = t.readonly(
  t.strict({
    format: t.literal('pension-ledger-answer'),
    version: t.literal(version),
    what: t.keyof({
      cells: null,
      findings: null,
      turnovers: null,
      reconciliation: null,
      participants: null,
      counted: null,
      entries: null,
    }),
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
  findings: findingsLines,
  turnovers: (turnovers: Turnovers) => lines(rowsOf(turnovers)),
  reconciliation: (reconciliation: Reconciliation) => lines([reconciliation]),
  participants: (register: ReadonlyArray<RegisteredParticipant>) => lines(register),
  counted: (counted: ReadonlyArray<CountedParticipant>) => lines(counted),
  entries: (entries: ReadonlyArray<AccountLine>) => lines(entries),
}

/** An answer as it was read back, with what it rests on. */
export interface ReadAnswer<What extends Reckoned> {
  readonly head: AnswerHead
  readonly answer: Reckonings[What]
}

/**
 * Reads an answer back; null where it is damaged, unfinished, or not of this version. Lines are believed as they stand: the digest says
 * that they are what this program wrote. Rejects a line that is not JSON.
 */
export const readAnswer = async <What extends Reckoned>(
  what: What,
  file: AsyncIterable<string>,
): Promise<ReadAnswer<What> | null> => {
  const begin: { readonly [Of in Reckoned]: () => LineReader<Reckonings[Of]> } = readers
  const reader = begin[what]()
  const hash = createHash('sha256')
  let head: AnswerHead | null = null
  let before: string | null = null
  for await (const line of file) {
    if (before !== null) {
      hash.update(`${before}\n`)
      if (head !== null) reader.take(before)
      else {
        const said = Head.decode(JSON.parse(before))
        if (E.isLeft(said) || said.right.what !== what) return null
        head = said.right
      }
    }
    before = line
  }
  if (head === null || before !== JSON.stringify({ sha256: hash.digest('hex') })) return null
  const answer = await reader.end()
  return answer === null ? null : { head, answer }
}

type Placed = Pick<RegisteredParticipant, 'zone' | 'street' | 'community'>

/** A reader that keeps every line, as one value each. */
const gathering = <Value, Answer>(
  end: (values: ReadonlyArray<Value>) => Answer | null,
  parse: (line: string) => Value = JSON.parse,
): LineReader<Answer> => {
  const values: Value[] = []
  return {
    take: (line) => {
      values.push(parse(line))
    },
    end: async () => end(values),
  }
}

/** Tens of thousands live in some dozens of places. */
const placedReader = <Line extends Placed>(): LineReader<ReadonlyArray<Line>> => {
  const once = eachOnce()
  return gathering<Line, ReadonlyArray<Line>>(
    (placed) => placed,
    (line) => {
      const read: Line = JSON.parse(line)
      return { ...read, zone: once(read.zone), street: once(read.street), community: once(read.community) }
    },
  )
}

const cellsReader = (): LineReader<Counted> => {
  const lines: string[] = []
  return {
    take: (line) => {
      lines.push(line)
    },
    end: async () => {
      const read = await readCellFile('an answer', lines)
      return E.isLeft(read) ? null : { events: read.right.head.events, cells: read.right.cells }
    },
  }
}

const readers = {
  cells: cellsReader,
  findings: findingsReader,
  turnovers: () => gathering<Turnover, Turnovers>(turnoversOf),
  reconciliation: () => gathering<Reconciliation, Reconciliation>(([reconciliation = null]) => reconciliation),
  participants: placedReader<RegisteredParticipant>,
  counted: placedReader<CountedParticipant>,
  entries: () => gathering<AccountLine, ReadonlyArray<AccountLine>>((entries) => entries),
}
