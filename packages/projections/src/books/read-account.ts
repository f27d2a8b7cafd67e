import { type AccountKey, type Entry, type Selection, typesMoving } from '@pension-ledger/books'
import { type BusinessDate, type FactType, type Fen, type Month, monthOf, wholeFen } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { ReplayError } from '../replay/replay-error.js'
import type { Books } from './open-books.js'
import type { BookedEvent } from './read-entries.js'

/** Which entries of an account are wanted. */
export interface AccountQuestion {
  readonly account: AccountKey
  /** Both months included; null is open. */
  readonly from: Month | null
  readonly to: Month | null
  readonly where: Selection
  /** Only what goes to this side; null: both. */
  readonly side: 'debit' | 'credit' | null
  /** Positions after it. */
  readonly after: number
  readonly most: number
}

/** 明细账的一行: what one event did to an account. Money is whole fen; what a reversal takes back is negative, on the same side. */
export interface AccountLine {
  readonly position: number
  readonly eventId: string
  readonly stream: string
  /** The business date by which it is booked. */
  readonly on: BusinessDate
  /** 片区; `''` where the facts do not say. */
  readonly zone: string
  /** The fact that is booked or, in a reversal, taken back. */
  readonly type: FactType
  readonly isReversal: boolean
  /** 对方科目: the accounts that its moves touch on the other side, each once. */
  readonly against: ReadonlyArray<AccountKey>
  readonly debitFen: Fen
  readonly creditFen: Fen
}

/**
 * 明细账: the entries of an account in the order of the log, as many as are wanted. Over all of them debits and credits are the turnover that
 * the trial balance has for the same months and the same money.
 *
 * Rejects: what reading the books rejects.
 */
export const readAccount = async (
  { entries }: Pick<Books, 'entries'>,
  question: AccountQuestion,
): Promise<E.Either<ReplayError, ReadonlyArray<AccountLine>>> => {
  const lines: AccountLine[] = []
  for await (const page of entries({ after: question.after, types: typesMoving(question.account) })) {
    if (E.isLeft(page)) return page
    for (const booked of page.right) {
      const line = lineOf(booked, question)
      if (line === null) continue
      lines.push(line)
      if (lines.length === question.most) return E.right(lines)
    }
  }
  return E.right(lines)
}

const lineOf = (
  { recorded, entry }: BookedEvent,
  { account, side, where, ...period }: AccountQuestion,
): AccountLine | null => {
  if (!isOfPeriod(entry, period) || (where.zone !== undefined && where.zone !== entry.zone)) return null
  let [debit, credit] = [0, 0]
  const against = new Set<AccountKey>()
  for (const move of entry.moves) {
    if (where.level !== undefined && where.level !== move.strand.level) continue
    if (where.purpose !== undefined && where.purpose !== move.strand.purpose) continue
    if (move.debit === account) {
      debit += move.fen
      against.add(move.credit)
    }
    if (move.credit === account) {
      credit += move.fen
      against.add(move.debit)
    }
  }
  if (side === 'debit' ? debit === 0 : side === 'credit' ? credit === 0 : debit === 0 && credit === 0) return null
  return {
    position: recorded.position,
    eventId: recorded.id,
    stream: recorded.stream,
    on: entry.on,
    zone: entry.zone,
    type: entry.type,
    isReversal: entry.isReversal,
    against: [...against],
    debitFen: wholeFen(debit),
    creditFen: wholeFen(credit),
  }
}

const isOfPeriod = ({ on }: Entry, { from, to }: Pick<AccountQuestion, 'from' | 'to'>): boolean => {
  const month = monthOf(on)
  return (from === null || month >= from) && (to === null || month <= to)
}
