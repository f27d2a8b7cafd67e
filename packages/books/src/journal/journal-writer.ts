import { type BusinessDate, broken, type Fen, factKinds, wholeFen } from '@pension-ledger/domain'
import type { Chart } from '../chart/chart.js'
import type { Entry } from '../posting/entry.js'
import { postingsOfEntry } from '../posting/postings.js'
import { ruleOf } from '../posting/rule-of.js'
import { cnyOf, journalAccountOf, tagValueOf } from './journal-text.js'

/** An entry with what leads back from the journal to the record. */
export interface SourcedEntry {
  readonly entry: Entry
  /** 事件编号 */
  readonly eventId: string
  /** 人员编号; null for movements of the fund. Never a name. */
  readonly participantId: string | null
  /** When the ledger recorded it, as a text; null where it is left out. */
  readonly recordedAt: string | null
}

export interface JournalOptions {
  /** Names of the accounts. Default: zh. */
  readonly language?: 'zh' | 'en'
  /** Lines of the comment at the head: the cut, the position, the checkpoint. */
  readonly header?: ReadonlyArray<string>
}

/**
 * 日记账 in plain text, as a stream of lines that `ledger --strict --pedantic` and `hledger check -s ordereddates` both accept. It
 * keeps one balance per account, never the entries.
 */
export interface JournalWriter {
  /** The head; before everything else. */
  readonly open: () => ReadonlyArray<string>
  /** One transaction, after the declarations of accounts that appear for the first time. Entries come in the order of their dates. */
  readonly entry: (entry: SourcedEntry) => ReadonlyArray<string>
  /** 期末余额: asserts the balance of every account, on the day of the last entry; nothing where there was none. */
  readonly close: () => ReadonlyArray<string>
}

const head = ['commodity CNY', '    format 1000.00 CNY', '', 'tag event', 'tag participant', 'tag recorded', 'tag rule']

const commentLines = (lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.map((line) => `; ${tagValueOf(line)}`)

const descriptionOf = ({ type, isReversal }: Entry): string =>
  `${isReversal ? '冲正 ' : ''}${factKinds[type].zh} ${type}`

const tagsOf = ({ entry, eventId, participantId, recordedAt }: SourcedEntry): ReadonlyArray<string> => {
  const tags = [`    ; event: ${tagValueOf(eventId)}`]
  if (participantId !== null) tags.push(`    ; participant: ${tagValueOf(participantId)}`)
  if (recordedAt !== null) tags.push(`    ; recorded: ${tagValueOf(recordedAt)}`)
  tags.push(`    ; rule: ${tagValueOf(ruleOf(entry.type))}`)
  return tags
}

/** 日记账 writer, by a chart. An entry dated before the one before it is a defect of who sorts them. */
export const journalWriter = (chart: Chart, { language = 'zh', header = [] }: JournalOptions = {}): JournalWriter => {
  const balances = new Map<string, number>()
  let last: BusinessDate | null = null

  const post = (account: string, fen: Fen, lines: string[]): void => {
    const known = balances.get(account)
    if (known === undefined) lines.push(`account ${account}`)
    balances.set(account, wholeFen((known ?? 0) + fen))
  }

  return {
    open: () => [`; ${chart[language]} ${chart.id} ${chart.version}`, ...commentLines(header), '', ...head, ''],
    entry: (sourced) => {
      const { entry } = sourced
      if (last !== null && entry.on < last) return broken(`a journal entry of ${entry.on} after one of ${last}`)
      const lines: string[] = []
      const postings = postingsOfEntry(entry).map((posting) => ({
        account: journalAccountOf(chart.account(posting.account), language, posting),
        fen: posting.fen,
      }))
      if (postings.length === 0) return lines
      last = entry.on
      for (const { account, fen } of postings) post(account, fen, lines)
      if (lines.length > 0) lines.push('')
      lines.push(`${entry.on} ${descriptionOf(entry)}`)
      for (const tag of tagsOf(sourced)) lines.push(tag)
      for (const { account, fen } of postings) lines.push(`    ${account}  ${cnyOf(fen)}`)
      lines.push('')
      return lines
    },
    close: () => {
      if (last === null) return []
      const assertions = [...balances]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([account, fen]) => `    ${account}  0.00 CNY = ${cnyOf(wholeFen(fen))}`)
      return [`${last} 期末余额 closing balances`, ...assertions, '']
    },
  }
}
