import { type AccountKey, type Level, ruleOf, type SourcedEntry, type Strand } from '@pension-ledger/books'
import { factKinds } from '@pension-ledger/domain'
import type { VoucherLine } from '../mapping/books.js'
import type { AccountOf } from './ledger-accounts.js'

const levelNames: Readonly<Record<Level, string>> = {
  central: '中央',
  province: '省级',
  city: '市级',
  district: '区县级',
  account: '个人账户',
  pooled: '统筹',
  unstated: '级次未列明',
}

type Side = 'debit' | 'credit'

interface Line {
  readonly account: AccountKey
  readonly side: Side
  readonly strand: Strand
  fen: number
}

/**
 * 凭证分录 of a day's entries, numbered within a zone and a day: `20220815-001`. An account has a line for each level and purpose on each
 * side, for the level has no field of its own; money that is taken back stands in red, negative on the side it was on.
 */
export function* voucherLinesOf(
  entries: ReadonlyArray<SourcedEntry>,
  accountOf: AccountOf,
): Generator<VoucherLine, void> {
  const numbers = new Map<string, number>()
  for (const { entry, source } of entries) {
    const day = `${entry.on} ${entry.zone}`
    const number = (numbers.get(day) ?? 0) + 1
    numbers.set(day, number)
    const voucher = `${entry.on.replaceAll('-', '')}-${String(number).padStart(3, '0')}`
    const count = source.kind === 'events' ? source.count : 1
    for (const { account, side, strand, fen } of linesOf(entry)) {
      if (fen === 0) continue
      yield {
        account: accountOf(entry.zone, account),
        voucher,
        on: entry.on,
        summary: `${entry.isReversal ? '冲正 ' : ''}${factKinds[entry.type].zh}，${levelNames[strand.level]}，${count} 笔；${ruleOf(entry.type)}`,
        debitFen: side === 'debit' ? fen : 0,
        creditFen: side === 'credit' ? fen : 0,
        maker: null,
        checker: null,
        poster: null,
      }
    }
  }
}

/** Debits before credits, each account, level and purpose once on a side. */
const linesOf = ({ moves }: SourcedEntry['entry']): ReadonlyArray<Line> => {
  const lines: Line[] = []
  for (const side of ['debit', 'credit'] as const)
    for (const move of moves) {
      const known = lines.find(
        (line) => line.side === side && line.account === move[side] && line.strand === move.strand,
      )
      if (known === undefined) lines.push({ account: move[side], side, strand: move.strand, fen: move.fen })
      else known.fen += move.fen
    }
  return lines
}
