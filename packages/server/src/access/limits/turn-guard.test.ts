import { describe, expect, it } from 'vitest'
import { turnGuard } from './turn-guard.js'

describe('a turn of the event loop', () => {
  const loop = () => {
    let now = 0
    let over = (): void => {}
    const isCrowded = turnGuard(
      { mostMs: 100, atLeast: 3 },
      () => now,
      (call) => {
        over = call
      },
    )
    /** One request after the other, each taking so long; how many are turned away. */
    const turn = (requests: number, eachMs: number): number => {
      let refused = 0
      for (let i = 0; i < requests; i++)
        if (isCrowded()) refused += 1
        else now += eachMs
      over()
      return refused
    }
    return turn
  }

  it('lets in as many as it has time for, and turns the others away', () => {
    const turn = loop()
    expect(turn(50, 2)).toBe(0)
    expect(turn(200, 2)).toBe(200 - 51)
    expect(turn(5, 40)).toBe(2)
  })

  it('begins anew when it is over', () => {
    const turn = loop()
    turn(200, 2)
    expect(turn(10, 2)).toBe(0)
  })

  it('turns nobody away for one long question', () => {
    const turn = loop()
    expect(turn(3, 5_000)).toBe(0)
    expect(turn(4, 5_000)).toBe(1)
  })
})
