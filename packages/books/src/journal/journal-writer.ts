import { type BusinessDate, broken, factKinds, wholeFen } from '@pension-ledger/domain'
import type { Chart } from '../chart/chart.js'
import type { Entry } from '../posting/entry.js'
import { sumsOf } from '../posting/postings.js'
import { ruleOf } from '../posting/rule-of.js'
import { journalAccounts } from './journal-accounts.js'
import { cnyOf, tagValueOf } from './journal-text.js'

/** What leads back from the journal to the record. */
export type EntrySource =
  | {
      readonly kind: 'event'
      /** 事件编号 */
      readonly eventId: string
      /** 人员编号; null for movements of the fund. Never a name. */
      readonly participantId: string | null
      /** When the ledger recorded it, as a text; null where it is left out. */
      readonly recordedAt: string | null
    }
  /** Many events of one day, rolled up. */
  | { readonly kind: 'events'; readonly count: number }

/** An entry, and the event it comes from. */
export interface SourcedEntry {
  readonly entry: Entry
  readonly source: EntrySource
}

/** How a journal is written; no option changes an amount. */
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

const tags = ['event', 'events', 'participant', 'recorded', 'rule']
const head = ['commodity CNY', '    format 1000.00 CNY', '', ...tags.map((tag) => `tag ${tag}`)]

const commentLines = (lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.map((line) => `; ${tagValueOf(line)}`)

const descriptionOf = ({ type, isReversal }: Entry): string =>
  `${isReversal ? '冲正 ' : ''}${factKinds[type].zh} ${type}`

const tagsOf = ({ entry, source }: SourcedEntry): ReadonlyArray<string> => {
  const tags: string[] = []
  if (source.kind === 'events') tags.push(`    ; events: ${source.count}`)
  else {
    tags.push(`    ; event: ${tagValueOf(source.eventId)}`)
    if (source.participantId !== null) tags.push(`    ; participant: ${tagValueOf(source.participantId)}`)
    if (source.recordedAt !== null) tags.push(`    ; recorded: ${tagValueOf(source.recordedAt)}`)
  }
  tags.push(`    ; rule: ${ruleOf(entry.type)}`)
  return tags
}

/** 日记账 writer, by a chart. An entry dated before the one before it is a defect of who sorts them. */
export const journalWriter = (chart: Chart, { language = 'zh', header = [] }: JournalOptions = {}): JournalWriter => {
  const accounts = journalAccounts(chart, language)
  let last: BusinessDate | null = null

  return {
    open: () => [`; ${chart[language]} ${chart.id} ${chart.version}`, ...commentLines(header), '', ...head, ''],
    entry: (sourced) => {
      const { on, zone, moves } = sourced.entry
      if (last !== null && on < last) return broken(`a journal entry of ${on} after one of ${last}`)
      const declarations: string[] = []
      const postings: string[] = []
      for (const { account, strand, fen } of sumsOf(moves)) {
        const posted = accounts.of(account, zone, strand)
        if (!posted.isDeclared) declarations.push(`account ${posted.name}`)
        posted.isDeclared = true
        posted.balance += fen
        postings.push(`    ${posted.name}  ${cnyOf(wholeFen(fen))}`)
      }
      if (postings.length === 0) return []
      last = on
      if (declarations.length > 0) declarations.push('')
      return [...declarations, `${on} ${descriptionOf(sourced.entry)}`, ...tagsOf(sourced), ...postings, '']
    },
    close: () => {
      if (last === null) return []
      const assertions = accounts
        .all()
        .map(({ name, balance }) => `    ${name}  0.00 CNY = ${cnyOf(wholeFen(balance))}`)
      return [`${last} 期末余额 closing balances`, ...assertions, '']
    },
  }
}
