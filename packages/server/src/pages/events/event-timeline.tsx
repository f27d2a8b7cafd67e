import { type FactType, factKinds } from '@pension-ledger/domain'
import { factKindText } from '@pension-ledger/explanation'
import type { EventShown } from '../../routes/events/event-codec.js'
import { linkTo, pathOf } from '../links.js'
import type { Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { code, type Tone, text } from '../parts/cell.js'
import { Timeline } from '../parts/lists.js'
import { saidOf } from './said-of.js'

/** What ends something, or takes it back. */
const grave: ReadonlySet<FactType | string> = new Set([
  'DeathRecorded',
  'PaymentReturned',
  'RecordReversed',
  'ParticipationTerminated',
  'BenefitSuspended',
])

const toneOf = (type: string): Tone => (grave.has(type) ? 'loss' : Object.hasOwn(factKinds, type) ? 'plain' : 'caution')

/** 来源行 as one reads it: a file and a line. */
export const sourceText = ({ source }: Pick<EventShown, 'source'>): string =>
  source === null ? '' : `${source.file}:${source.line}`

/** 事实时间线 by business date; what has none stands where it was recorded. */
export const EventTimeline = ({ events, ctx }: { events: ReadonlyArray<EventShown>; ctx: PageContext }): Html => {
  const dayOf = ({ on, recordedAt }: EventShown): string => on ?? recordedAt.slice(0, 10)
  const inOrder = [...events].sort((a, b) =>
    dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.position - b.position,
  )
  return (
    <Timeline
      ctx={ctx}
      happenings={inOrder.map((event) => ({
        on: dayOf(event),
        tone: toneOf(event.type),
        what: text(factKindText(event.type, ctx.lang), linkTo(ctx, pathOf('events', event.eventId))),
        details: saidOf(event, ctx),
        ...(event.source === null ? {} : { aside: code(sourceText(event)) }),
      }))}
    />
  )
}
