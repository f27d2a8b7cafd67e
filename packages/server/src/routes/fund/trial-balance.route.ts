import { accountKinds, type Dimension, type TrialLine, trialBalanceOf } from '@pension-ledger/books'
import { Fen, Month, sum } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { problem } from '../../problem/problem.js'
import { told } from '../../problem/problem-of-fund.js'
import { described, named } from '../../schema/described.js'
import { defineRoute } from '../define-route.js'
import { optional, usually } from '../param.js'
import { column, tableOf } from '../table-of.js'
import { ShortText } from '../texts.js'

const sums = { openingFen: Fen, debitFen: Fen, creditFen: Fen, closingFen: Fen }
const Line = named(
  'TrialLine',
  t.intersection([
    t.strict({
      account: t.string,
      code: described(t.string, '科目编号', 'the code of the account in the chart'),
      zh: t.string,
      en: t.string,
      kind: described(t.string, `会计要素：${accountKinds.join('、')}`, `one of ${accountKinds.join(', ')}`),
      ...sums,
    }),
    t.exact(t.partial({ zone: t.string, level: t.string, purpose: t.string })),
  ]),
)
type Line = t.TypeOf<typeof Line>

const summary = { zh: '余额表', en: 'Trial balance' }
/** 余额表 */
export const trialBalanceRoute = defineRoute({
  name: 'trialBalance',
  path: '/v1/trial-balance',
  summary,
  about: {
    zh: '各科目期初余额、发生额与期末余额，借方为正。不指定片区须有全部片区的权限。',
    en: 'Opening balance, turnover and closing balance of each account; debits are positive. Without a zone all zones are needed.',
  },
  params: {},
  query: {
    from: optional(Month, '期初月', 'the first month', '2022-01'),
    to: optional(Month, '期末月', 'the last month', '2022-12'),
    by: usually(
      t.keyof({ none: null, zone: null, level: null, purpose: null }, 'none | zone | level | purpose'),
      'none',
      '辅助核算：不分，或按片区、级次、用途',
      'whole, or by zone, level or purpose',
      'level',
    ),
    zone: optional(ShortText, '只要这个片区', 'only this zone', 'chenggong'),
  },
  answer: t.strict({
    chart: t.strict({ id: t.string, version: t.string, zh: t.string, en: t.string }),
    lines: t.readonlyArray(Line),
    totals: t.strict(sums),
  }),
  access: { kind: 'scoped', scopes: ['fund:read'], reach: 'zones' },
  sheets: ({ lines, query }, lang) => [
    tableOf(
      summary,
      [
        column('text', '科目编号', 'code', ({ code }: Line) => code),
        column('text', '科目', 'account', (line: Line) => line[lang]),
        ...(query['by'] === 'none'
          ? []
          : [column('text', '辅助核算', 'by', ({ zone, level, purpose }: Line) => zone ?? level ?? purpose ?? null)]),
        column('yuan', '期初余额', 'opening', ({ openingFen }: Line) => openingFen),
        column('yuan', '借方', 'debit', ({ debitFen }: Line) => debitFen),
        column('yuan', '贷方', 'credit', ({ creditFen }: Line) => creditFen),
        column('yuan', '期末余额', 'closing', ({ closingFen }: Line) => closingFen),
      ],
      lines,
      lang,
    ),
  ],
  handler:
    ({ query }, at) =>
    async () => {
      if (query.zone === null && at.zones !== 'all') return E.left(problem('AllZonesNeeded'))
      const books = await told(at.fund.turnovers(at.moment))()
      if (E.isLeft(books)) return books
      const { chart, turnovers } = books.right
      const by: ReadonlyArray<Dimension> = query.by === 'none' ? [] : [query.by]
      const trial = trialBalanceOf(turnovers, chart, {
        period: { from: query.from ?? undefined, to: query.to ?? undefined },
        by,
        where: query.zone === null ? {} : { zone: query.zone },
      })
      const sumOf = (fenOf: (line: TrialLine) => Fen): Fen => sum(trial.map(fenOf))
      return E.right({
        answer: {
          chart: { id: chart.id, version: chart.version, zh: chart.zh, en: chart.en },
          lines: trial.map((line) => shown(line, by)),
          totals: {
            openingFen: sumOf(({ openingFen }) => openingFen),
            debitFen: sumOf(({ debitFen }) => debitFen),
            creditFen: sumOf(({ creditFen }) => creditFen),
            closingFen: sumOf(({ closingFen }) => closingFen),
          },
        },
      })
    },
})

const shown = (
  { account: { key, code, zh, en, kind }, at, openingFen, debitFen, creditFen, closingFen }: TrialLine,
  by: ReadonlyArray<Dimension>,
): Line => ({
  account: key,
  code,
  zh,
  en,
  kind,
  openingFen,
  debitFen,
  creditFen,
  closingFen,
  ...Object.fromEntries(by.map((dimension, i) => [dimension, at[i] ?? ''])),
})
