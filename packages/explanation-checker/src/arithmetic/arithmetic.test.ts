import { describe, expect, it } from 'vitest'
import { firstDay, isDate, isMonth, latest, monthsLater } from './calendar.js'
import { Exact, isRounding, type Rounding, roundings } from './rounding.js'

describe('the calendar', () => {
  it.each([
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2022-04-31', false],
    ['2022-12-31', true],
    ['2022-13-01', false],
    ['2022-1-01', false],
  ])('has the date %s: %s', (text, has) => expect(isDate(text)).toBe(has))

  it.each([
    ['2022-00', false],
    ['2022-12', true],
    ['2022-13', false],
    ['2022', false],
  ])('has the month %s: %s', (text, has) => expect(isMonth(text)).toBe(has))

  it.each([
    ['2022-12', 1, '2023-01'],
    ['2022-01', -1, '2021-12'],
    ['1957-03', 65 * 12, '2022-03'],
    ['2022-10', 0, '2022-10'],
  ])('counts from %s by %i to %s', (from, by, to) => {
    expect(monthsLater(from, by)).toBe(to)
    expect(monthsLater(to, -by)).toBe(from)
  })

  it('ends where the format ends', () => {
    expect([monthsLater('2199-11', 5), monthsLater('1800-02', -5)]).toEqual(['2199-12', '1800-01'])
  })

  it('knows the first day of a month', () => expect(firstDay('2024-02')).toBe('2024-02-01'))

  it('takes the latest month', () => expect(latest('2011-07', '2022-01', '2021-12')).toBe('2022-01'))
})

describe('the roundings', () => {
  const cases: ReadonlyArray<readonly [string, Rounding, number]> = [
    ['719.424', 'half-up-to-fen', 719],
    ['719.5', 'half-up-to-fen', 720],
    ['719.4999', 'half-up-to-fen', 719],
    ['719.9', 'down-to-fen', 719],
    ['710', 'up-to-jiao', 710],
    ['710.0001', 'up-to-jiao', 720],
    ['711', 'up-to-jiao', 720],
  ]
  it.each(cases)('take %s by %s to %i', (exact, rounding, fen) =>
    expect(roundings[rounding](new Exact(exact))).toBe(fen),
  )

  it('are three', () => {
    expect(Object.keys(roundings)).toHaveLength(3)
    expect(isRounding('toString')).toBe(false)
  })
})
