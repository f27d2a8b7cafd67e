import type { PolicyBook } from '@pension-ledger/domain'
import { fenAsYuan, type Row } from '@pension-ledger/sheets'
import type { Lang } from '../../language.js'
import type { Page } from '../../output/page.js'

type ParameterInBook = readonly [
  key: string,
  parameter: NonNullable<PolicyBook['parameters'][keyof PolicyBook['parameters']]>,
]

/** A policy book as people read it: each number with the day it starts on and where it is written. */
export const policyPage = (book: PolicyBook, lang: Lang, parameters: ReadonlyArray<ParameterInBook>): Page => ({
  title: lang === 'zh' ? `${book.zh} 政策册` : `Policy book of ${book.en}`,
  facts: policyFacts(book, lang),
  tables: [
    {
      name: lang === 'zh' ? '参数' : 'parameters',
      columns:
        lang === 'zh'
          ? [
              { title: '参数', kind: 'text' },
              { title: '名称', kind: 'text' },
              { title: '生效日期', kind: 'date' },
              { title: '数值', kind: 'text', maxWidth: 40 },
              { title: '等级', kind: 'text' },
              { title: '依据', kind: 'text', maxWidth: 48 },
            ]
          : [
              { title: 'parameter', kind: 'text' },
              { title: 'name', kind: 'text', maxWidth: 44 },
              { title: 'from', kind: 'date' },
              { title: 'value', kind: 'text', maxWidth: 40 },
              { title: 'grade', kind: 'text' },
              { title: 'source', kind: 'text', maxWidth: 48 },
            ],
      rows: parameters.flatMap(([key, { values, unit, ...names }]) =>
        values.map(
          ({ from, value, source }, index): Row => [
            index === 0 ? key : null,
            index === 0 ? names[lang] : null,
            from,
            valueText(value, unit),
            source.grade,
            [source.document, source.clause].filter((part) => part !== null).join(' '),
          ],
        ),
      ),
    },
  ],
  notes: [
    book.note,
    lang === 'zh'
      ? '等级：seed 该局自评报告；A 法律；B 政府网站；C 转载；D 公开代码；I 推断；U 未查到依据的样本。'
      : 'Grades: seed the bureau’s own report; A law; B government site; C reprint; D public code; I inferred; U sample without a text.',
  ],
  hints: [],
})

export const policyFacts = (book: PolicyBook, lang: Lang): Page['facts'] => {
  const zones = book.zones.map((zone) => (lang === 'zh' ? zone.zh : `${zone.en} (${zone.code})`))
  return lang === 'zh'
    ? [
        ['政策册', `${book.id} ${book.version}`],
        ['行政区划', book.jurisdiction],
        ['片区', zones.join('、')],
        ['参数', `${parametersOf(book).length} 个`],
      ]
    : [
        ['policy', `${book.id} ${book.version}`],
        ['jurisdiction', book.jurisdiction],
        ['zones', zones.join(', ')],
        ['parameters', String(parametersOf(book).length)],
      ]
}

export const parametersOf = (book: PolicyBook): ReadonlyArray<ParameterInBook> =>
  Object.entries(book.parameters).filter((entry): entry is [string, ParameterInBook[1]] => entry[1] !== undefined)

/** A value in the unit people read: yuan for fen, `4:6` for weights, `20 working-days` for a deadline, `none` where no duty was in force. */
const valueText = (value: ParameterInBook[1]['values'][number]['value'], unit: string): string => {
  if (value === null) return 'none'
  if (typeof value === 'number') return unit.startsWith('fen') ? fenAsYuan(value) : String(value)
  if (typeof value === 'string') return value
  if ('counted' in value) return `${value.days} ${value.counted}`
  if (unit.startsWith('weights')) return value.join(':')
  return value
    .map((item) => {
      if (typeof item === 'number') return unit.startsWith('fen') ? wholeYuan(item) : String(item)
      return typeof item === 'string' ? item : `${wholeYuan(item.tierFen)}→${wholeYuan(item.fen)}`
    })
    .join(' ')
}

const wholeYuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : fenAsYuan(fen))
