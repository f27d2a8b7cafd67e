import { businessDateOf } from '@pension-ledger/domain'
import { isEffective, isKnown, readFacts } from '@pension-ledger/ledger'
import type { EventStore, RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { EventQuestion, Fund } from '../fund.js'
import type { FundError } from '../fund-error.js'
import { logUpTo } from '../log-up-to.js'
import { askedCut, type Moment } from '../moment.js'

/** Single events, as far as they are within a moment. */
export const eventsAt = (store: EventStore): Pick<Fund, 'events' | 'event'> => ({
  events: (question, at) => async () => {
    const log = logUpTo(store, at.position)
    const found: RecordedEvent[] = []
    for await (const page of pagesOf(log, question)) {
      if (E.isLeft(page)) return page
      const within = standingIn(page.right, at)
      if (E.isLeft(within)) return within
      for (const event of within.right) if (found.length < question.limit) found.push(event)
      if (found.length >= question.limit) break
    }
    return E.right(found)
  },
  event: (eventId, at) => async () => {
    const found = await logUpTo(store, at.position).find([eventId])()
    if (E.isLeft(found)) return found
    const within = standingIn([...found.right.values()], at)
    if (E.isLeft(within)) return within
    const [event] = within.right
    return event === undefined ? E.left({ code: 'NoSuchEvent', eventId }) : E.right(event)
  },
})

/** One stream is read by itself; the log has no other index. */
async function* pagesOf(log: EventStore, { stream, type, after }: EventQuestion) {
  const isAsked = (event: RecordedEvent): boolean =>
    event.position > after && (type === undefined || event.type === type)
  if (stream === undefined) {
    yield* log.readLog({ after, filter: type === undefined ? {} : { types: [type] } })
    return
  }
  const slice = await log.readStream(stream)()
  yield E.isLeft(slice) ? slice : E.right(slice.right.events.filter(isAsked))
}

/** Data is read only where the day decides. */
const standingIn = (
  events: ReadonlyArray<RecordedEvent>,
  at: Moment,
): E.Either<FundError, ReadonlyArray<RecordedEvent>> => {
  const cut = askedCut(at)
  const known = events.filter((event) => isKnown(cut, event))
  if (at.effectiveAt === null) return E.right(known)
  const facts = readFacts(known)
  if (E.isLeft(facts)) return facts
  return E.right(
    facts.right.filter(({ event }) => isEffective(cut, businessDateOf(event))).map(({ recorded }) => recorded),
  )
}
