import {
  BusinessDate,
  Fen,
  lineKeys,
  lineNames,
  linesOf,
  Month,
  type MonthCompared,
  ParticipantId,
  sum,
  zeroFen,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { problem } from '../../problem/problem.js'
import { described, named, orNull } from '../../schema/described.js'
import { defineRoute } from '../define-route.js'
import { optional } from '../param.js'
import { column, tableOf } from '../table-of.js'
import { participantParam } from '../words.js'
import { ComparedLine, owedProps } from './benefit-codecs.js'
import { monthsCompared } from './months-compared.js'
import { participantAt } from './participant-at.js'

const PaymentMade = named(
  'PaymentMade',
  t.strict({
    status: t.keyof({ paid: null, returned: null }),
    kind: t.keyof({ regular: null, arrears: null, adjustment: null }),
    payMonth: Month,
    paidOn: BusinessDate,
    fen: Fen,
  }),
)

const ComparedMonth = named(
  'ComparedMonth',
  t.strict({
    month: Month,
    ...owedProps,
    owedFen: described(Fen, '应享，不论是否停发', 'owed, withheld or not'),
    dueFen: described(Fen, '至末月应发', 'to be paid by the last month'),
    paidFen: described(Fen, '实发减退票', 'paid, less what came back'),
    differenceFen: described(
      Fen,
      '实发减应发：正为多发，负为欠发',
      'paid less due: above zero overpaid, below zero owed',
    ),
    lines: t.readonlyArray(ComparedLine),
    payments: t.readonlyArray(PaymentMade),
  }),
)
type ComparedMonth = t.TypeOf<typeof ComparedMonth>

const summary = { zh: '应发与实发', en: 'Owed and paid by month' }
/** 应发与实发 */
export const monthsRoute = defineRoute({
  name: 'months',
  path: '/v1/participants/{id}/months',
  summary,
  about: {
    zh: '逐月对比应发与实发，截至末月。末月不写则为生效截至月，或账本中最晚的发放月。',
    en: 'Owed against paid, month by month, as both stand at the end of the last one: that of the cut, or the last pay month on record.',
  },
  params: participantParam,
  query: {
    from: optional(Month, '起始月', 'the first month', '2022-01'),
    to: optional(Month, '末月', 'the last month', '2022-12'),
  },
  answer: t.strict({
    participantId: ParticipantId,
    through: described(orNull(Month), '末月', 'the last month'),
    months: t.readonlyArray(ComparedMonth),
    dueFen: Fen,
    paidFen: Fen,
    differenceFen: Fen,
  }),
  access: { kind: 'scoped', scopes: ['participants:read'], reach: 'zones' },
  isPersonal: true,
  sheets: ({ months }, lang) => [
    tableOf(
      summary,
      [
        column('month', '费款所属期', 'month', ({ month }: ComparedMonth) => month),
        column('text', '状态', 'status', ({ status }: ComparedMonth) => status),
        column('text', '原因', 'reason', ({ reason }: ComparedMonth) => reason),
        column('yuan', '应享', 'owed', ({ owedFen }: ComparedMonth) => owedFen),
        column('yuan', '应发', 'due', ({ dueFen }: ComparedMonth) => dueFen),
        column('yuan', '实发', 'paid', ({ paidFen }: ComparedMonth) => paidFen),
        column('yuan', '实发减应发', 'paid less due', ({ differenceFen }: ComparedMonth) => differenceFen),
        column('month', '补发年月', 'released in', ({ releasedIn }: ComparedMonth) => releasedIn),
      ],
      months,
      lang,
    ),
  ],
  handler:
    ({ path, query, moment }, at) =>
    async () => {
      const participant = await participantAt(path.id, at)()
      if (E.isLeft(participant)) return participant
      const compared = monthsCompared(participant.right.state, at.scheme, { ...query, effectiveAt: moment.effectiveAt })
      if (E.isLeft(compared)) return E.left(problem('NoPolicyInForce'))
      const months = compared.right.months.map(shown)
      const sumOf = (fenOf: (month: ComparedMonth) => Fen): Fen => sum(months.map(fenOf))
      return E.right({
        answer: {
          participantId: path.id,
          through: compared.right.through,
          months,
          dueFen: sumOf(({ dueFen }) => dueFen),
          paidFen: sumOf(({ paidFen }) => paidFen),
          differenceFen: sumOf(({ differenceFen }) => differenceFen),
        },
      })
    },
})

const shown = ({
  month,
  entitlement,
  due,
  paid,
  difference,
  differenceFen,
  payments,
}: MonthCompared): ComparedMonth => ({
  month,
  status: entitlement.status,
  reason: entitlement.reason,
  releasedIn: entitlement.releasedIn,
  owedFen: entitlement.totalFen,
  dueFen: sum(linesOf(due).map(({ fen }) => fen)),
  paidFen: sum(linesOf(paid).map(({ fen }) => fen)),
  differenceFen,
  lines: lineKeys.flatMap((key) =>
    due[key] === undefined && paid[key] === undefined
      ? []
      : [
          {
            ...lineNames[key],
            dueFen: due[key] ?? zeroFen,
            paidFen: paid[key] ?? zeroFen,
            differenceFen: difference[key] ?? zeroFen,
          },
        ],
  ),
  payments: payments.map(({ status, kind, payMonth, paidOn, lines }) => ({
    status,
    kind,
    payMonth,
    paidOn,
    fen: sum(linesOf(lines).map(({ fen }) => fen)),
  })),
})
