import { type AccountKey, accountKeys, levels, purposes, type Selection, trialBalanceOf } from '@pension-ledger/books'
import { BusinessDate, Fen, Month, participantIn, zeroFen } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { problem } from '../../problem/problem.js'
import { told } from '../../problem/problem-of-fund.js'
import { described, named, orNull } from '../../schema/described.js'
import { oneOf } from '../../schema/one-of.js'
import { Whole } from '../../schema/whole.js'
import { defineRoute } from '../define-route.js'
import { optional, required } from '../param.js'
import { column, tableOf } from '../table-of.js'
import { ShortText } from '../texts.js'
import { chunkAsked, pageOfChunk } from './chunks.js'

const AccountText = oneOf('AccountKey', accountKeys)

const AccountNamed = named(
  'AccountNamed',
  t.strict({ account: AccountText, code: t.string, zh: t.string, en: t.string }),
)
const EntryLine = named(
  'BookEntry',
  t.strict({
    position: Whole,
    eventId: t.string,
    on: described(BusinessDate, '记账日期', 'the business date by which it is booked'),
    type: described(t.string, '所记事实的类型；冲正则为被冲正的', 'the fact that is booked, or taken back'),
    isReversal: described(t.boolean, '是否红字冲正', 'whether it takes something back'),
    participantId: described(orNull(t.string), '参保人；基金自身变动为空', 'null where the fund itself moved'),
    zone: t.string,
    against: described(t.readonlyArray(AccountNamed), '对方科目', 'the accounts on the other side'),
    debitFen: Fen,
    creditFen: Fen,
  }),
)
type EntryLine = t.TypeOf<typeof EntryLine>

const summary = { zh: '明细账', en: 'Entries of an account' }
/** 明细账 of an account of the trial balance. */
export const accountEntriesRoute = defineRoute({
  name: 'accountEntries',
  path: '/v1/trial-balance/{account}',
  summary,
  about: {
    zh: '余额表中一个数由哪些记录构成：一个科目的逐笔发生额，按位次先后，可按期间、片区、级次、用途和借贷方向筛选。各笔之和即为余额表的发生额。',
    en: 'The events behind a number of the trial balance: the entries of an account in the order of positions, by months, zone, level, purpose and side. They sum to its turnover there.',
  },
  params: { account: required(AccountText, '科目', 'an account of the trial balance', 'basic-pension') },
  query: {
    from: optional(Month, '期初月', 'the first month', '2022-01'),
    to: optional(Month, '期末月', 'the last month', '2022-12'),
    zone: optional(ShortText, '只要这个片区', 'only this zone', 'chenggong'),
    level: optional(oneOf('BookLevel', levels), '只要这个资金级次', 'only money of this level', 'city'),
    purpose: optional(oneOf('BookPurpose', purposes), '只要这个用途', 'only money for this purpose', 'basic-pension'),
    side: optional(t.keyof({ debit: null, credit: null }, 'debit | credit'), '只要借方或贷方', 'one side', 'debit'),
  },
  answer: t.strict({
    account: AccountNamed,
    openingFen: Fen,
    debitFen: described(Fen, '借方发生额：全部各笔之和', 'turnover: of all entries, on all pages'),
    creditFen: Fen,
    closingFen: Fen,
    items: t.readonlyArray(EntryLine),
  }),
  access: { kind: 'scoped', scopes: ['fund:read', 'events:read'], reach: 'zones' },
  isPersonal: true,
  isPaged: true,
  sheets: ({ items }, lang) => [
    tableOf(
      summary,
      [
        column('integer', '位次', 'position', ({ position }: EntryLine) => position),
        column('date', '记账日期', 'on', ({ on }: EntryLine) => on),
        column('text', '类型', 'type', ({ type }: EntryLine) => type),
        column('text', '个人编号', 'participant', ({ participantId }: EntryLine) => participantId),
        column('text', '片区', 'zone', ({ zone }: EntryLine) => zone),
        column('text', '对方科目', 'against', ({ against }: EntryLine) => against.map((one) => one[lang]).join('; ')),
        column('yuan', '借方', 'debit', ({ debitFen }: EntryLine) => debitFen),
        column('yuan', '贷方', 'credit', ({ creditFen }: EntryLine) => creditFen),
        column('text', '记录编号', 'event', ({ eventId }: EntryLine) => eventId),
      ],
      items,
      lang,
    ),
  ],
  subjects: (_asked, { items }) => items.flatMap(({ participantId }) => participantId ?? []),
  handler:
    ({ path, query, page }, at) =>
    async () => {
      const { from, to, zone, level, purpose, side } = query
      if (zone === null && at.zones !== 'all') return E.left(problem('AllZonesNeeded'))
      const chunk = chunkAsked(page)
      if (E.isLeft(chunk)) return chunk
      const where: Selection = {
        ...(zone === null ? {} : { zone }),
        ...(level === null ? {} : { level }),
        ...(purpose === null ? {} : { purpose }),
      }
      const { after, most } = chunk.right
      const asked = { account: path.account, from, to, where, side, after, most }
      const [books, entries] = await Promise.all([
        told(at.fund.turnovers(at.moment))(),
        told(at.fund.entries(asked, at.moment))(),
      ])
      if (E.isLeft(books)) return books
      if (E.isLeft(entries)) return entries
      const { chart, turnovers } = books.right
      const period = { from: from ?? undefined, to: to ?? undefined }
      const line = trialBalanceOf(turnovers, chart, { period, where }).find(
        ({ account }) => account.key === path.account,
      )
      const namedBy = (account: AccountKey) => {
        const { code, zh, en } = chart.account(account)
        return { account, code, zh, en }
      }
      const { items, next } = pageOfChunk(entries.right, chunk.right)
      return E.right({
        answer: {
          account: namedBy(path.account),
          openingFen: line?.openingFen ?? zeroFen,
          debitFen: line?.debitFen ?? zeroFen,
          creditFen: line?.creditFen ?? zeroFen,
          closingFen: line?.closingFen ?? zeroFen,
          items: items.map(({ stream, against, ...entry }) => ({
            ...entry,
            participantId: participantIn(stream),
            against: against.map(namedBy),
          })),
        },
        next,
      })
    },
})
