import { describe, expect, it } from 'vitest'
import { InvariantBroken } from '../broken.js'
import { allocate } from './allocate.js'
import { Decimal } from './decimal.js'
import { add, Fen, subtract, sum, times, wholeFen, zeroFen } from './fen.js'
import { downToFen, halfUpToFen, roundingRules, upToJiao } from './rounding.js'

const most = Number.MAX_SAFE_INTEGER

describe('fen are whole', () => {
  it.each([0, 1, -1, most, -most])('%d is', (n) => expect(wholeFen(n)).toBe(n))

  it.each([0.5, most + 1, -most - 1, Number.NaN, Number.POSITIVE_INFINITY])('%d is a defect', (n) =>
    expect(() => wholeFen(n)).toThrow(InvariantBroken),
  )

  it.each([[0.5], [most + 1], [Number.NaN], ['1'], [null], [-0]])('%s is refused as data', (value) =>
    expect(Fen.is(value)).toBe(false),
  )

  it('there is one zero: what rounding and multiplying leave as -0 is 0', () => {
    expect(Object.is(wholeFen(-0), 0)).toBe(true)
    expect(Object.is(times(zeroFen, -3), 0)).toBe(true)
    expect(Object.is(halfUpToFen(new Decimal('-0.4')), 0)).toBe(true)
  })
})

describe('sums', () => {
  it('add, subtract, multiply', () =>
    expect([
      add(wholeFen(7), wholeFen(5)),
      subtract(wholeFen(5), wholeFen(7)),
      times(wholeFen(-3), 12),
      sum([wholeFen(1), wholeFen(2), wholeFen(-4)]),
      sum([]),
    ]).toEqual([12, -2, -36, -1, 0]))

  it.each([
    ['a sum', () => add(wholeFen(most), wholeFen(1))],
    ['a difference', () => subtract(wholeFen(-most), wholeFen(1))],
    ['a product', () => times(wholeFen(2 ** 52), 2)],
    ['half of anything odd', () => times(wholeFen(3), 0.5)],
    ['a long sum on its way, though it comes back', () => sum([wholeFen(most), wholeFen(2), wholeFen(-2)])],
  ])('%s beyond 2^53 or not whole is a defect', (_, beyond) => expect(beyond).toThrow('is not a whole number of fen'))
})

describe('rounding rules differ from their neighbours', () => {
  it.each([
    ['270', 270, 270, 270],
    ['270.4', 270, 280, 270],
    ['270.5', 271, 280, 270],
    ['271', 271, 280, 271],
    ['271.49999999999999999999', 271, 280, 271],
    ['0.0001', 0, 10, 0],
    ['0.5', 1, 10, 0],
    ['-0.5', -1, -10, 0],
    ['-271.4', -271, -280, -271],
    ['0', 0, 0, 0],
  ])('%s fen: half up %d, up to the jiao %d, down %d', (exact, halfUp, jiao, down) => {
    const fen = new Decimal(exact)
    expect([halfUpToFen(fen), upToJiao(fen), downToFen(fen)]).toEqual([halfUp, jiao, down])
  })

  it('a policy names them by these names', () =>
    expect(Object.keys(roundingRules)).toEqual(['half-up-to-fen', 'up-to-jiao', 'down-to-fen']))

  it('a balance divided by 139 is rounded once, from forty digits', () =>
    expect(halfUpToFen(new Decimal(20_000_00).dividedBy(139))).toBe(14_388))

  it('what is beyond 2^53 is a defect', () =>
    expect(() => halfUpToFen(new Decimal('9007199254740992'))).toThrow(InvariantBroken))
})

describe('sharing by weights', () => {
  it.each([
    [135_600, [4, 6], [54_240, 81_360]],
    [0, [4, 6], [0, 0]],
    [1, [1, 1], [0, 1]],
    [2, [1, 1, 1], [0, 1, 1]],
    [1, [1, 1, 1], [0, 0, 1]],
    [100, [1, 2, 3], [17, 33, 50]],
    [5, [0, 0, 7], [0, 0, 5]],
    [most, [1, 1], [4_503_599_627_370_495, 4_503_599_627_370_496]],
  ])('%d by %j is %j: a tie goes to the later party', (total, weights, parts) =>
    expect(allocate(wholeFen(total), weights)).toEqual(parts),
  )

  it.each([
    ['a negative total', -1, [4, 6]],
    ['no party', 100, []],
    ['weights of nothing', 100, [0, 0]],
    ['a negative weight', 100, [-1, 2]],
    ['half a weight', 100, [0.5, 0.5]],
  ])('%s is a defect', (_, total, weights) =>
    expect(() => allocate(wholeFen(total), weights)).toThrow('cannot allocate'),
  )
})
