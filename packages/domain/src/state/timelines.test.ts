import { describe, expect, it } from 'vitest'
import {
  birthDateCorrected,
  died,
  ended,
  enrolled,
  granted,
  moved,
  paid,
  resumed,
  reversalOf,
  suspended,
} from '../testing/given.js'
import { stateOf } from '../testing/in-short.js'
import { businessDate } from '../vocabulary/calendar/business-date.js'
import { birthDateOf, categoriesAt, categoriesOf, deathOf, placeAt, suspensionsOf } from './timelines.js'

const on = businessDate

describe('a place holds from the day it changed', () => {
  const state = stateOf([
    enrolled({ zone: 'chenggong', street: '龙城街道', community: null }),
    moved({ field: 'street', after: '大渔街道', effectiveOn: '2020-05-01' }),
    moved({ field: 'zone', after: 'resort', effectiveOn: '2020-03-01' }),
    moved({ field: 'community', after: '大河口', effectiveOn: '2020-05-01' }),
    moved({ field: 'zone', after: 'high-tech', effectiveOn: '2021-01-01' }),
  ])

  it.each([
    ['2011-01-01', 'chenggong', '龙城街道', null],
    ['2020-02-29', 'chenggong', '龙城街道', null],
    ['2020-03-01', 'resort', '龙城街道', null],
    ['2020-04-30', 'resort', '龙城街道', null],
    ['2020-05-01', 'resort', '大渔街道', '大河口'],
    ['2020-12-31', 'resort', '大渔街道', '大河口'],
    ['2021-01-01', 'high-tech', '大渔街道', '大河口'],
  ])('on %s', (day, zone, street, community) => expect(placeAt(state, on(day))).toEqual({ zone, street, community }))

  it('of two changes on one day the one learned last', () => {
    const twice = stateOf([enrolled(), moved({ after: 'resort' }), moved({ after: 'economic' })])
    expect(placeAt(twice, on('2020-01-01'))?.zone).toBe('economic')
  })

  it('nobody is anywhere who was never enrolled', () =>
    expect(placeAt(stateOf([moved()]), on('2022-01-01'))).toBe(null))
})

describe('a category is held from its first day to its last', () => {
  const state = stateOf([
    ended({ from: '2020-01-01', to: '2020-06-30' }),
    granted({ from: '2020-01-01', grade: 2 }),
    granted({ from: '2020-07-01', grade: 3 }),
    granted({ from: '2020-03-01', category: 'minimum-living', grade: null }),
  ])

  it('all of them, earliest first', () =>
    expect(categoriesOf(state).map(({ category, grade, from, to }) => [category, grade, from, to])).toEqual([
      ['disabled', 2, '2020-01-01', '2020-06-30'],
      ['minimum-living', null, '2020-03-01', null],
      ['disabled', 3, '2020-07-01', null],
    ]))

  it.each([
    ['2019-12-31', []],
    ['2020-01-01', [2]],
    ['2020-03-01', [2, null]],
    ['2020-06-30', [2, null]],
    ['2020-07-01', [null, 3]],
  ])('on %s', (day, grades) => expect(categoriesAt(state, on(day)).map(({ grade }) => grade)).toEqual(grades))

  it('of two ends the one learned last', () => {
    const corrected = stateOf([
      granted({ from: '2020-01-01' }),
      ended({ from: '2020-01-01', to: '2020-06-30' }),
      ended({ from: '2020-01-01', to: '2020-12-31' }),
    ])
    expect(categoriesOf(corrected).map(({ to }) => to)).toEqual(['2020-12-31'])
  })
})

describe('a suspension runs to the resumption after it', () => {
  const inShort = (...facts: Parameters<typeof stateOf>[0]) =>
    suspensionsOf(stateOf(facts), 'pension').map(({ reason, from, until }) => `${reason} ${from}–${until}`)

  it.each([
    ['open', [suspended({ month: '2022-03' })], ['other 2022-03–null']],
    [
      'closed, learned the other way round',
      [resumed({ month: '2022-05' }), suspended({ month: '2022-03' })],
      ['other 2022-03–2022-05'],
    ],
    [
      'a resumption before it does not end it',
      [resumed({ month: '2022-02' }), suspended({ month: '2022-03' })],
      ['other 2022-03–null'],
    ],
    [
      'in its own month: no month at all',
      [suspended({ month: '2022-03' }), resumed({ month: '2022-03' })],
      ['other 2022-03–2022-03'],
    ],
    [
      'two, ended together',
      [
        suspended({ month: '2022-03' }),
        suspended({ month: '2022-04', reason: 'imprisonment' }),
        resumed({ month: '2022-06' }),
      ],
      ['other 2022-03–2022-06', 'imprisonment 2022-04–2022-06'],
    ],
    [
      'two, one after the other',
      [
        suspended({ month: '2022-03' }),
        resumed({ month: '2022-05' }),
        suspended({ month: '2022-07' }),
        resumed({ month: '2022-08' }),
      ],
      ['other 2022-03–2022-05', 'other 2022-07–2022-08'],
    ],
    ['of another benefit: none', [suspended({ benefit: 'disability-aid', month: '2022-03' })], []],
  ])('%s', (_, facts, expected) => expect(inShort(...facts)).toEqual(expected))
})

describe('one death counts', () => {
  it('the earliest', () =>
    expect(deathOf(stateOf([died({ diedOn: '2022-05-02' }), died({ diedOn: '2022-05-01' })]))?.diedOn).toBe(
      '2022-05-01',
    ))

  it('of two on one day the first reported, whatever was learned first', () => {
    const reports = [died({ reportedOn: '2022-07-01' }), died({ reportedOn: '2022-06-02' })]
    expect(
      [deathOf(stateOf(reports)), deathOf(stateOf([...reports].reverse()))].map((death) => death?.reportedOn),
    ).toEqual(['2022-06-02', '2022-06-02'])
  })

  it('none of the living', () => expect(deathOf(stateOf([enrolled()]))).toBe(null))
})

describe('a birth date', () => {
  it.each([
    ['as enrolled', [enrolled()], '1957-03-15'],
    ['as corrected', [enrolled(), birthDateCorrected({ after: '1956-02-29' })], '1956-02-29'],
    [
      'by the correction of the latest day',
      [
        enrolled(),
        birthDateCorrected({ after: '1956-02-29', effectiveOn: '2021-01-01' }),
        birthDateCorrected({ after: '1958-01-01', effectiveOn: '2020-01-01' }),
      ],
      '1956-02-29',
    ],
    [
      'of two on one day by the one learned last',
      [enrolled(), birthDateCorrected({ after: '1956-02-29' }), birthDateCorrected({ after: '1958-01-01' })],
      '1958-01-01',
    ],
    [
      'not by a correction that is no date: the one before stands',
      [
        enrolled(),
        birthDateCorrected({ after: '1956-02-29' }),
        birthDateCorrected({ after: '1958-02-30', effectiveOn: '2021-01-01' }),
      ],
      '1956-02-29',
    ],
    [
      'not by the correction of something else',
      [enrolled(), birthDateCorrected({ field: 'sex', after: '1956-02-29' })],
      '1957-03-15',
    ],
    ['of nobody enrolled', [birthDateCorrected({ after: '1956-02-29' })], null],
  ])('%s', (_, facts, expected) => expect(birthDateOf(stateOf(facts))).toBe(expected))
})

describe('an enrolment', () => {
  const first = enrolled({ enrolledOn: '2012-01-01', sex: 'F' })
  const second = enrolled({ enrolledOn: '2015-01-01', sex: 'M' })

  it.each([
    ['the earliest counts', [second, first], first],
    ['of two on one day the one learned first', [first, enrolled({ enrolledOn: '2012-01-01', sex: 'M' })], first],
    ['the second stays when the first is reversed after it', [first, second, reversalOf(first)], second],
    ['the first stays when the second is reversed', [first, second, reversalOf(second)], first],
    ['none stays when the only one is reversed', [first, reversalOf(first)], null],
  ])('%s', (_, events, expected) => expect(stateOf(events).enrolment).toEqual(expected))
})

describe('payments', () => {
  it('share their lines while these repeat, and not when they differ by one fen', () => {
    const lines = (fen: number) => ({ lines: { 'basic-pension:district': fen } })
    const { payments } = stateOf([paid(lines(1_100)), paid(lines(1_100)), paid(lines(1_101))])
    expect(payments?.before?.last.lines === payments?.before?.before?.last.lines).toBe(true)
    expect(payments?.last.lines).toEqual({ 'basic-pension:district': 1_101 })
  })

  it.each([
    ['fewer lines', { 'basic-pension:district': 1_100 }],
    ['more lines', { 'basic-pension:district': 1_100, 'basic-pension:city': 900, 'basic-pension:province': 1_500 }],
    ['a fen less', { 'basic-pension:district': 1_100, 'basic-pension:city': 899 }],
  ])('are not reversed by a payment of %s', (_, lines) => {
    const booked = paid({ lines: { 'basic-pension:district': 1_100, 'basic-pension:city': 900 } })
    expect(() => stateOf([booked, reversalOf(paid({ lines }))])).toThrow('which is not booked')
  })

  it('are reversed whatever the order of their lines', () => {
    const booked = paid({ lines: { 'basic-pension:district': 1_100, 'basic-pension:city': 900 } })
    const reversal = reversalOf({ ...booked, lines: Object.fromEntries(Object.entries(booked.lines).reverse()) })
    expect(stateOf([booked, reversal]).payments).toBe(null)
  })
})
