import { participantIn } from '@pension-ledger/domain'
import type { RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { maySee } from '../../access/caller.js'
import type { Problem } from '../../problem/problem.js'
import { told } from '../../problem/problem-of-fund.js'
import { numberAfter, type PageAsked } from '../cursor.js'
import type { PageOf } from '../page-of.js'
import type { At } from '../route.js'
import { eventOf } from './event-codec.js'
import { type EventFilter, isAskedBy } from './event-filter.js'

/** Whether an event is of a zone that the caller may see; what is said of nobody's zone may be seen by all. */
export type IsVisible = (event: RecordedEvent) => boolean

const everything: IsVisible = () => true

/** Events of participants are seen where those belong now; events of a fund in its zone; external lists by whoever may see every zone. */
export const visibilityOf =
  ({ fund, moment, zones }: At): TaskEither<Problem, IsVisible> =>
  async () => {
    if (zones === 'all') return E.right(everything)
    const register = await told(fund.participants(moment))()
    if (E.isLeft(register)) return register
    const zoneOf = new Map<string, string>(register.right.map(({ participantId, zone }) => [participantId, zone]))
    return E.right((event) => {
      const id = participantIn(event.stream)
      if (id !== null) return maySee({ zones }, zoneOf.get(id) ?? '')
      if (event.stream.startsWith('list-')) return false
      const fact = eventOf(event)
      if (fact === null) return false
      const body = fact.type === 'RecordReversed' ? fact.reversed : fact
      return !('zone' in body) || maySee({ zones }, body.zone)
    })
  }

/** How many events are looked at for one page. */
const mostLookedAt = 20_000

/** Which events are wanted; null: whichever. */
export interface EventsAsked {
  readonly stream: string | null
  readonly type: string | null
  readonly filter: EventFilter
}

/** A page of the events that may be seen. Where few may be, it can be short, or empty, and yet be followed by another. */
export const visibleEvents =
  ({ stream, type, filter }: EventsAsked, page: PageAsked, at: At): TaskEither<Problem, PageOf<RecordedEvent>> =>
  async () => {
    const { limit } = page
    const first = numberAfter(page)
    if (E.isLeft(first)) return first
    const isVisible = await visibilityOf(at)()
    if (E.isLeft(isVisible)) return isVisible
    const isAsked = isAskedBy(filter)
    const wanted = { ...(stream === null ? {} : { stream }), ...(type === null ? {} : { type }) }
    const items: RecordedEvent[] = []
    let last = first.right
    for (let lookedAt = 0; lookedAt < Math.max(mostLookedAt, limit); ) {
      const chunk = Math.max(100, limit + 1 - items.length)
      const read = await told(at.fund.events({ ...wanted, after: last, limit: chunk }, at.moment))()
      if (E.isLeft(read)) return read
      for (const event of read.right) {
        if (isAsked(event) && isVisible.right(event)) {
          if (items.length === limit) return E.right({ items, next: String(items.at(-1)?.position ?? last) })
          items.push(event)
        }
        last = event.position
      }
      if (read.right.length < chunk) return E.right({ items, next: null })
      lookedAt += chunk
    }
    return E.right({ items, next: String(last) })
  }
