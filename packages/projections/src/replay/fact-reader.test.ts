import { encodeEvent, type PensionPaid, paymentOf } from '@pension-ledger/domain'
import { anyEvent, paid } from '@pension-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PaymentRead, factReader as reader } from './fact-reader.js'

const factReader = () => {
  const read = reader()
  return (texts: ReadonlyArray<string>) =>
    read({ json: `[${texts.join(',')}]`, count: texts.length, texts: () => texts })
}
const text = (event: Parameters<typeof encodeEvent>[0]): string => encodeEvent(event).data
const payment = (over: Partial<PensionPaid>): PensionPaid => ({ ...paid({}), type: 'PensionPaid', ...over })

describe('the texts of facts', () => {
  it('read as what JSON.parse makes of them, payments as the payments of their participants', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const read = factReader()
        const twice = [...events, ...events]
        const facts = read(twice.map(text))
        expect(facts).toEqual(
          twice.map((event) =>
            event.type === 'PensionPaid'
              ? new PaymentRead(event.participantId, paymentOf(event, null))
              : JSON.parse(text(event)),
          ),
        )
      }),
    )
  })

  it('make one object of payments that are the same but for the participant', () => {
    const one = paid({})
    const other = { ...one, participantId: paid({}).participantId }
    const [a, b] = factReader()([text(one), text(other).replace(one.participantId, 'P-other')])
    if (!(a instanceof PaymentRead && b instanceof PaymentRead)) throw new Error('no payments')
    expect(b.participantId).toBe('P-other')
    expect(b.payment).toBe(a.payment)
  })

  it('tell payments apart that differ in one character', () => {
    const fen = payment({}).lines
    const texts = [
      text(payment({})),
      text(payment({})).replace(/(\d)\}\}$/, (_, digit) => `${(Number(digit) + 1) % 10}}}`),
    ]
    const facts = factReader()(texts)
    expect(facts.map((fact) => fact instanceof PaymentRead && fact.payment.lines)).toEqual([
      fen,
      JSON.parse(texts[1] ?? '').lines,
    ])
  })

  it.each([
    ['other spacing', (json: string) => json.replace(',', ', ')],
    ['another order of fields', (json: string) => `{"participantId":"P1",${json.slice(1)}`],
    [
      'an escape in the participant',
      (json: string) => json.replace(/"participantId":"[^"]*"/, '"participantId":"P\\"1"'),
    ],
    ['a field that is no payment’s', (json: string) => json.replace('"regular"', '"irregular"')],
  ])('with %s are parsed', (_, change) => {
    const odd = change(text(payment({})))
    expect(factReader()([odd])).toEqual([JSON.parse(odd)])
  })

  it.each([
    '{"type":"PensionPaid","participantId":"P1","periodOwed"',
    '{"type":"PensionPaid","participantId":"P1',
    'null',
    '[]',
    '{}{}',
  ])('that are no JSON of an object are refused: %s', (broken) => {
    const read = factReader()
    expect(() => read([text(payment({})), broken])).toThrow()
  })
})
