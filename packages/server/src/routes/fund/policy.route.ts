import { BusinessDate, type PolicyBook } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { described, named, orNull } from '../../schema/described.js'
import { defineRoute } from '../define-route.js'
import { column, tableOf } from '../table-of.js'

const ParameterShown = named(
  'PolicyParameter',
  t.strict({
    parameter: t.string,
    zh: t.string,
    en: t.string,
    unit: t.string,
    basis: described(t.string, '按哪一天取值', 'the day of a case on which it is read'),
    values: t.readonlyArray(
      t.strict({
        from: BusinessDate,
        value: described(t.unknown, '取值：数、文字或列表', 'a number, a text or a list'),
        document: t.string,
        clause: orNull(t.string),
        grade: described(t.string, '依据等级', 'how far the source may be trusted'),
        note: orNull(t.string),
      }),
    ),
  }),
)
type ParameterShown = t.TypeOf<typeof ParameterShown>

const summary = { zh: '政策册', en: 'Policy book' }
/** 政策册: every number of the law, with its days and its sources. */
export const policyRoute = defineRoute({
  name: 'policy',
  path: '/v1/policy',
  summary,
  about: {
    zh: '当时所知的政策册：每个参数的取值、起始日和依据。',
    en: 'The policy book as it was known: every parameter with its values, their days and their sources.',
  },
  params: {},
  query: {},
  answer: t.strict({
    jurisdiction: t.string,
    zh: t.string,
    en: t.string,
    note: t.string,
    parameters: t.readonlyArray(ParameterShown),
  }),
  access: { kind: 'scoped', scopes: ['fund:read'], reach: 'none' },
  sheets: ({ parameters }, lang) => [
    tableOf(
      summary,
      [
        column('text', '参数', 'parameter', ({ parameter }: Dated) => parameter),
        column('text', '名称', 'name', (of: Dated) => of[lang]),
        column('date', '起始日', 'from', ({ at }: Dated) => at.from),
        column('text', '取值', 'value', ({ at }: Dated) => JSON.stringify(at.value)),
        column('text', '单位', 'unit', ({ unit }: Dated) => unit),
        column('text', '依据', 'document', ({ at }: Dated) => at.document),
        column('text', '条款', 'clause', ({ at }: Dated) => at.clause),
        column('text', '等级', 'grade', ({ at }: Dated) => at.grade),
      ],
      parameters.flatMap(({ values, ...of }) => values.map((at): Dated => ({ ...of, at }))),
      lang,
    ),
  ],
  handler:
    (_asked, { scheme: { policy } }) =>
    async () =>
      E.right({
        answer: {
          jurisdiction: policy.jurisdiction,
          zh: policy.zh,
          en: policy.en,
          note: policy.note,
          parameters: parametersOf(policy),
        },
      }),
})

interface Dated extends Omit<ParameterShown, 'values'> {
  readonly at: ParameterShown['values'][number]
}

const parametersOf = ({ parameters }: PolicyBook): ReadonlyArray<ParameterShown> =>
  Object.entries(parameters).map(([parameter, { zh, en, unit, basis, values }]) => ({
    parameter,
    zh,
    en,
    unit,
    basis,
    values: values.map(({ from, value, source: { document, clause, grade, note } }) => ({
      from,
      value,
      document,
      clause,
      grade,
      note,
    })),
  }))
