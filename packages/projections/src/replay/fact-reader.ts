import { type Lines, type Payment, PensionPaid, paymentOf } from '@pension-ledger/domain'
import { type ParsePage, parseObjects } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'

/** A payment as the log says it: to whom, and the payment, which is one object for all who were paid the same. */
export class PaymentRead {
  constructor(
    readonly participantId: string,
    readonly payment: Payment,
  ) {}
}

/** How the canonical text of a payment begins: `type` and `participantId` are the first fields of its codec. */
const beginning = '{"type":"PensionPaid","participantId":"'

/** With more different payments than this, remembering them would cost more than it saves. */
const mostKept = 50_000

const mostRecent = 6

/** A text of its own: a slice would keep the page it was cut from. */
const copied = (slice: string): string => Buffer.from(slice, 'utf8').toString('utf8')

const objectsIn = (texts: ReadonlyArray<string>): ReadonlyArray<object> =>
  parseObjects({ json: `[${texts.join(',')}]`, count: texts.length, texts: () => texts })

/**
 * Reads the texts of facts. Everybody who is paid the same for the same month has the same payment in the log, but for the
 * participant: what follows the participant in a payment's text is looked up, and read through the codec where it was not seen
 * before. All other texts are parsed.
 */
export const factReader = (): ParsePage<object> => {
  const payments = new Map<string, Payment>()
  const lines = new Map<string, Lines>()

  const learned = (participantId: string, rest: string): Payment | null => {
    const [parsed] = objectsIn([`${beginning}${participantId}",${rest}`])
    const decoded = PensionPaid.decode(parsed)
    if (E.isLeft(decoded)) return null
    const payment = paymentOf(decoded.right, null)
    const text = JSON.stringify(payment.lines)
    const shared = { ...payment, lines: lines.get(text) ?? payment.lines }
    lines.set(text, shared.lines)
    if (payments.size >= mostKept) payments.clear()
    payments.set(rest, shared)
    return shared
  }

  /** The payments met last, newest first: in a month's run the next one is nearly always among them, and comparing is quicker than hashing. */
  let recent: ReadonlyArray<{ readonly rest: string; readonly payment: Payment }> = []

  const paymentWith = (participantId: string, text: string, from: number): Payment | null => {
    for (const { rest, payment } of recent)
      if (text.length - from === rest.length && text.endsWith(rest)) return payment
    const rest = copied(text.slice(from))
    const payment = payments.get(rest) ?? learned(participantId, rest)
    if (payment !== null) recent = [{ rest, payment }, ...recent.slice(0, mostRecent - 1)]
    return payment
  }

  const paymentIn = (text: string): PaymentRead | null => {
    if (!text.startsWith(beginning)) return null
    const end = text.indexOf('"', beginning.length)
    const participantId = text.slice(beginning.length, end)
    if (participantId.includes('\\')) return null
    const payment = paymentWith(participantId, text, end + 2)
    return payment === null ? null : new PaymentRead(participantId, payment)
  }

  return (page) => {
    if (!page.json.includes(beginning)) return parseObjects(page)
    const texts = page.texts()
    const facts: Array<object | null> = texts.map(paymentIn)
    const others = objectsIn(texts.filter((_, i) => facts[i] === null))
    let next = 0
    return facts.map((fact) => fact ?? others[next++] ?? {})
  }
}
