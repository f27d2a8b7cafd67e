import { eventKinds, factKinds } from '@pension-ledger/domain'
import type * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { fieldWords, isEventField, isMoneyField } from './event-fields.js'
import { eventValueText } from './event-value.js'
import { factDataText, factFields, factKindText } from './fact-text.js'

const langs = ['zh', 'en'] as const
const kinds = Object.values(eventKinds).map(({ codec }) => codec.type.type)
const fields = kinds.flatMap(({ props }) =>
  Object.entries<t.Mixed>(props).filter(([name]) => name !== 'type' && name !== 'participantId'),
)

/** The codes that a codec takes: keys, also within a union or a list. */
const codesOf = (codec: t.Mixed): ReadonlyArray<string> => {
  if ('keys' in codec && typeof codec.keys === 'object' && codec.keys !== null) return Object.keys(codec.keys)
  if ('types' in codec && Array.isArray(codec.types)) return codec.types.flatMap(codesOf)
  const inner = 'type' in codec ? codec.type : null
  return typeof inner === 'object' && inner !== null ? codesOf(inner as t.Mixed) : []
}

describe('every event', () => {
  it('has fields with a name in both languages', () => {
    expect(fields.length).toBeGreaterThan(200)
    for (const [name] of fields) {
      expect(isEventField(name)).toBe(true)
      if (isEventField(name)) expect(fieldWords[name].zh).toMatch(/\p{Script=Han}/u)
    }
  })

  it('has codes that are words to people', () => {
    const coded = fields.flatMap(([name, codec]) => codesOf(codec).map((code) => [name, code] as const))
    expect(coded.length).toBeGreaterThan(60)
    for (const [name, code] of coded) {
      expect(eventValueText(name, code, 'zh'), `${name} ${code}`).toMatch(/\p{Script=Han}/u)
      expect(eventValueText(name, code, 'en'), `${name} ${code}`).not.toMatch(/[-_]|^[A-Z]$|[a-z][A-Z]/)
    }
  })

  it('has money in yuan, and nothing else', () => {
    for (const [name, codec] of fields) {
      if (name === 'lines' || name === 'reversed') continue
      expect([name, isMoneyField(name)]).toEqual([name, /\bFen\b/.test(codec.name)])
    }
  })

  it('has a name of its own', () => {
    const names = [...Object.keys(factKinds), 'RecordReversed'].map((type) => factKindText(type, 'zh'))
    for (const name of names) expect(name).toMatch(/^\p{Script=Han}+$/u)
  })
})

describe('a sentence of', () => {
  it.each([
    [
      'a funeral grant',
      { type: 'FuneralGrantPaid', baseFen: 12_300, months: 12, cityFen: 59_040, districtFen: 88_560 },
      [
        '月标准 123.00 元，12 个月，市级 590.40 元，区级 885.60 元',
        'base a month 123.00 yuan, 12 months, city 590.40 yuan, district 885.60 yuan',
      ],
    ],
    [
      'an enrolment',
      { type: 'ParticipantEnrolled', sex: 'F', birthDate: '1957-03-15', idToken: 'x', idFlags: [], community: null },
      ['女，出生 1957-03-15', 'female, born 1957-03-15'],
    ],
    [
      'a correction of a sex',
      { field: 'sex', after: 'M', reason: 'sex-differs' },
      ['性别，更正为 男，sex-differs', 'sex, corrected to male, sex-differs'],
    ],
    [
      'a certification',
      { round: '2022-H1', result: 'passed', method: 'app' },
      ['2022-H1，通过，手机自助', '2022-H1, passed, by app'],
    ],
    [
      'a payment',
      { lines: { 'basic-pension:central': 10_300, 'basic-pension:district': 1_250 } },
      ['115.50 元', '115.50 yuan'],
    ],
    [
      'a reversal',
      { reason: 'a mistake', reversed: { type: 'DeathRecorded', participantId: 'CG1', diedOn: '2022-03-02' } },
      ['a mistake，冲销 死亡登记（死亡 2022-03-02）', 'a mistake, takes back death (died 2022-03-02)'],
    ],
  ] as const)('%s is in words', (_, data, texts) =>
    expect(langs.map((lang) => factDataText(data, lang))).toEqual(texts),
  )

  it('a payment has each of its lines, one by one', () =>
    expect(factFields({ lines: { 'basic-pension:central': 10_300, 'basic-pension:district': 1_250 } }, 'en')).toEqual([
      { label: 'amount', text: '115.50 yuan' },
      { label: 'basic pension · central', text: '103.00 yuan' },
      { label: 'basic pension · district', text: '12.50 yuan' },
    ]))
})
