import { describe, expect, it } from 'vitest'
import { pensionerExplained } from '../testing/pensioner.kit.js'
import { explanationText } from './explanation-text.js'
import { valueText, yuanText } from './value-text.js'

describe('the text of an explanation', () => {
  const june = pensionerExplained('2022-06')
  const zh = explanationText(june, 'zh')
  const en = explanationText(june, 'en')

  it.each([
    ['the amount in yuan', zh, '176.57 元，应发'],
    [
      'a parameter with its document, its clause and its grade',
      zh,
      '参数 领取年龄：60 年（依据 国发〔2014〕8号 七，证据等级 C）',
    ],
    ['from when it is in force, and the day it was read on', zh, '自 2020-07-01 起施行，按 2022-06-01 取值'],
    ['a fact with its file and line', zh, '参保登记：出生 1957-03-15，参保 2011-07-01 ← facts.csv:12'],
    ['the start of the pension', zh, '养老金起始月：2017-04'],
    ['the amount in yuan', en, '176.57 yuan, owed'],
    [
      'a parameter with its document, its clause and its grade',
      en,
      'parameter pension age: 60 years (国发〔2014〕8号 七, grade C)',
    ],
    ['a fact with its file and line', en, 'enrolment: born 1957-03-15, enrolled 2011-07-01 ← facts.csv:12'],
    ['the start of the pension', en, 'first month of the pension: 2017-04'],
  ])('has %s', (_, text, expected) => expect(text).toContain(expected))

  it('draws a step once, and names it where it is used again', () =>
    expect(
      en
        .split('\n')
        .filter((line) => line.includes('date of birth: 1957-03-15'))
        .map((line) => line.includes('see above')),
    ).toEqual([false, true]))

  it('says in both languages as many lines', () => expect(zh.split('\n').length).toBe(en.split('\n').length))

  it('leaves out what nothing is on record of', () => expect(en).not.toContain('death'))

  it('says what a month was withheld for, and when it was released', () =>
    expect(explanationText(pensionerExplained('2022-07'), 'en')).toContain(
      'not certified in time, released in 2022-08',
    ))
})

describe('values', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-150, '-1.50'],
    [123_456_789, '1,234,567.89'],
  ])('%i fen is %s yuan', (fen, text) => expect(yuanText(fen)).toBe(text))

  it.each([
    [null, 'none'],
    [true, 'yes'],
    [[{ reason: 'imprisonment', from: '2020-01', until: null }], 'in prison, from 2020-01 on'],
    [{ month: '2022-05', because: 'after-death' }, 'after the month of death, last month 2022-05'],
    [[{ grade: 2, from: '2019-01-02', to: '2020-01-31' }], 'grade 2, 2019-01-02 to 2020-01-31'],
  ])('%j is %s', (value, text) => expect(valueText(value, '', 'en')).toBe(text))
})
