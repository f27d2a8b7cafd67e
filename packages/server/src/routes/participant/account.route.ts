import {
  accountOf,
  BusinessDate,
  businessDate,
  eachEntry,
  earlierFirst,
  Fen,
  ParticipantId,
  type ParticipantState,
  type SubAccount,
  subAccounts,
} from '@pension-ledger/domain'
import { subAccountWords } from '@pension-ledger/explanation'
import type { FactRecord } from '@pension-ledger/ledger'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { described, named, orNull } from '../../schema/described.js'
import { Whole } from '../../schema/whole.js'
import { defineRoute } from '../define-route.js'
import { column, tableOf } from '../table-of.js'
import { participantParam } from '../words.js'
import { eventsBehind } from './entry-events.js'
import { participantAt } from './participant-at.js'

/** 分项余额, fen. */
const SubBalances = named(
  'SubBalances',
  t.strict({
    personal: Fen,
    collective: Fen,
    onBehalf: Fen,
    subsidyCentral: Fen,
    subsidyProvince: Fen,
    subsidyCity: Fen,
    subsidyDistrict: Fen,
    interest: Fen,
    transferIn: Fen,
  }),
)

const AtYearEnd = named('AccountAtYearEnd', t.strict({ year: Whole, balanceFen: Fen, subBalances: SubBalances }))
const Entry = named(
  'AccountEntry',
  t.strict({
    on: BusinessDate,
    kind: t.keyof({
      personal: null,
      collective: null,
      onBehalf: null,
      subsidyCentral: null,
      subsidyProvince: null,
      subsidyCity: null,
      subsidyDistrict: null,
      interest: null,
      transferIn: null,
      'contribution-refund': null,
      pension: null,
      'account-refund': null,
      'transfer-out': null,
      offset: null,
    }),
    year: described(Whole, '所属年度；没有的为 0', 'the year it is for; 0 where it has none'),
    fen: described(Whole, '金额，分；支出为负', 'fen, below zero for a debit'),
    eventId: described(orNull(t.string), '所据记录', 'the event that made it'),
  }),
)
type Entry = t.TypeOf<typeof Entry>

const summary = { zh: '个人账户', en: 'Account' }
const entriesTitle = { zh: '账户明细', en: 'Entries' }
/** 个人账户 */
export const accountRoute = defineRoute({
  name: 'account',
  path: '/v1/participants/{id}/account',
  summary,
  about: {
    zh: '个人账户余额及其来源分项、历年年末余额和明细。只含已记录的内容。',
    en: 'The balance by where the money came from, the balances at the ends of the years, and the entries. It shows what was recorded.',
  },
  params: participantParam,
  query: {},
  answer: t.strict({
    participantId: ParticipantId,
    balanceFen: Fen,
    subBalances: SubBalances,
    years: t.readonlyArray(AtYearEnd),
    entries: t.readonlyArray(Entry),
  }),
  access: { kind: 'scoped', scopes: ['participants:read'], reach: 'zones' },
  isPersonal: true,
  sheets: ({ years, entries }, lang) => [
    tableOf(
      summary,
      [
        column('integer', '年度', 'year', ({ year }: t.TypeOf<typeof AtYearEnd>) => year),
        ...subAccounts.map((name) =>
          column(
            'yuan',
            subAccountWords[name].zh,
            subAccountWords[name].en,
            ({ subBalances }: t.TypeOf<typeof AtYearEnd>) => subBalances[name],
          ),
        ),
        column('yuan', '余额', 'balance', ({ balanceFen }: t.TypeOf<typeof AtYearEnd>) => balanceFen),
      ],
      years,
      lang,
    ),
    tableOf(
      entriesTitle,
      [
        column('date', '日期', 'on', ({ on }: Entry) => on),
        column('text', '类别', 'kind', ({ kind }: Entry) => (isSubAccount(kind) ? subAccountWords[kind][lang] : kind)),
        column('integer', '所属年度', 'for the year', ({ year }: Entry) => (year === 0 ? null : year)),
        column('yuan', '金额', 'amount', ({ fen }: Entry) => fen),
        column('text', '记录编号', 'event', ({ eventId }: Entry) => eventId),
      ],
      entries,
      lang,
    ),
  ],
  handler:
    ({ path }, at) =>
    async () => {
      const participant = await participantAt(path.id, at)()
      if (E.isLeft(participant)) return participant
      const { state, facts } = participant.right
      const { balanceFen, subBalances } = accountOf(state)
      const entries = entriesOf(state, facts)
      return E.right({
        answer: { participantId: path.id, balanceFen, subBalances, years: yearsOf(state, entries), entries },
      })
    },
})

const isSubAccount = (kind: Entry['kind']): kind is SubAccount => subAccounts.some((name) => name === kind)

/** Earliest first; of one day in the order of the kinds. */
const entriesOf = (state: ParticipantState, facts: ReadonlyArray<FactRecord>): ReadonlyArray<Entry> => {
  const eventBehind = eventsBehind(facts)
  const entries: { readonly key: string; readonly entry: Entry }[] = []
  eachEntry(state, (kind, on, fen, year, fact) =>
    entries.push({ key: `${on} ${kind} ${year}`, entry: { on, kind, year, fen, eventId: eventBehind(fact) } }),
  )
  return entries.sort((a, b) => earlierFirst(a.key, b.key)).map(({ entry }) => entry)
}

/** The account at the end of every year in which it has moved, and of those between. */
const yearsOf = (state: ParticipantState, entries: ReadonlyArray<Entry>): ReadonlyArray<t.TypeOf<typeof AtYearEnd>> => {
  const [first, last] = [entries.at(0), entries.at(-1)].map((entry) => Number(entry?.on.slice(0, 4) ?? 0))
  if (first === undefined || last === undefined || first === 0) return []
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const { balanceFen, subBalances } = accountOf(state, businessDate(`${first + i}-12-31`))
    return { year: first + i, balanceFen, subBalances }
  })
}
