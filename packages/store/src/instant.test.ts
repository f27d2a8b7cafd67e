import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantKey, isInstant, laterOf } from './instant.js'

describe('An instant', () => {
  it.each([
    '2024-04-01',
    '2024-04-01T08:00:00',
    '2024-04-01T08:00:00+00:00',
    '2024-04-01 08:00:00Z',
    '2024-13-01T08:00:00Z',
    '2024-04-01T24:00:00Z',
    '2024-04-01T08:00:00.Z',
    '',
  ])('is not %j', (text) => expect(isInstant(text)).toBe(false))

  it.each(['2024-04-01T08:00:00Z', '2024-04-01T08:00:00.5Z', '2024-04-01T23:59:60Z', '2024-04-01T08:00:00.123456789Z'])(
    'is %j',
    (text) => expect(isInstant(text)).toBe(true),
  )

  it('sorts by its key as by time, however many digits its second has', () =>
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
        (a, b) => {
          const forms = (date: Date): ReadonlyArray<string> => {
            const text = date.toISOString()
            return [
              text,
              text.replace('Z', '000Z'),
              text.replace(/\.?0*Z$/, (end) => (end.startsWith('.') ? 'Z' : end)),
            ]
          }
          for (const [index, form] of forms(a).entries()) {
            const other = forms(b)[2 - index] ?? ''
            expect(
              Math.sign(instantKey(form) < instantKey(other) ? -1 : instantKey(form) > instantKey(other) ? 1 : 0),
            ).toBe(Math.sign(a.getTime() - b.getTime()))
          }
        },
      ),
    ))

  it('of two equal ones the first is the later', () => {
    expect(laterOf('2024-04-01T08:00:00Z', '2024-04-01T08:00:00.000Z')).toBe('2024-04-01T08:00:00Z')
    expect(laterOf('2024-04-01T08:00:00Z', '2024-04-01T08:00:00.001Z')).toBe('2024-04-01T08:00:00.001Z')
  })
})
