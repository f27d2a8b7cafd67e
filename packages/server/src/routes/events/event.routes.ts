import { Month, participantIn, participantStream } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { problem } from '../../problem/problem.js'
import { told } from '../../problem/problem-of-fund.js'
import { defineRoute } from '../define-route.js'
import { optional, required } from '../param.js'
import { participantAt } from '../participant/participant-at.js'
import { tableOf } from '../table-of.js'
import { EventId, ShortText } from '../texts.js'
import { participantParam } from '../words.js'
import { EventShown, shownEvent } from './event-codec.js'
import { eventColumns } from './event-columns.js'
import type { EventFilter } from './event-filter.js'
import { EventLink, linksOf } from './event-links.js'
import { visibilityOf, visibleEvents } from './visible-events.js'

const summary = { zh: '记录', en: 'Events' }
const answer = t.strict({ items: t.readonlyArray(EventShown) })
const idsIn = (items: ReadonlyArray<EventShown>): ReadonlyArray<string> =>
  items.flatMap(({ stream }) => participantIn(stream) ?? [])

const monthParam = {
  month: optional(Month, '业务日期所在月', 'the month of the business date', '2022-07'),
} as const
const nothing: EventFilter = { month: null, zone: null, purpose: null, level: null }

/** 记录, in the order of positions. */
export const eventsRoute = defineRoute({
  name: 'events',
  path: '/v1/events',
  summary,
  about: {
    zh: '账本的记录，按位次先后，可按流、类型、月份、片区、用途和级次筛选。所问者少或权限限于部分片区时，一页可能较短。',
    en: 'The events of the ledger in the order of positions, by stream, type, month, zone, purpose and level. Where few of many are asked for, or for callers of some zones, a page may be short.',
  },
  params: {},
  query: {
    stream: optional(ShortText, '流', 'a stream', 'participant-CG000001'),
    type: optional(ShortText, '类型', 'a type of events', 'PensionPaid'),
    ...monthParam,
    zone: optional(
      ShortText,
      '片区代码：参保人现属或资金所属',
      'the zone of the fund, or in which the participant is now',
      'chenggong',
    ),
    purpose: optional(ShortText, '资金用途', 'a purpose of money', 'basic-pension'),
    level: optional(ShortText, '资金级次', 'a level of government', 'city'),
  },
  answer,
  access: { kind: 'scoped', scopes: ['events:read'], reach: 'zones' },
  isPersonal: true,
  isPaged: true,
  sheets: ({ items }, lang) => [tableOf(summary, eventColumns, items, lang)],
  subjects: (_asked, { items }) => idsIn(items),
  handler:
    ({ query, page }, at) =>
    async () => {
      const events = await visibleEvents({ ...query, filter: query }, page, at)()
      if (E.isLeft(events)) return events
      const { items, next } = events.right
      return E.right({ answer: { items: items.map((event) => shownEvent(event, at.caller.masking)) }, next })
    },
})

/** 事实时间线 of one participant. */
export const participantEventsRoute = defineRoute({
  name: 'participantEvents',
  path: '/v1/participants/{id}/events',
  summary: { zh: '参保人的记录', en: 'Events of a participant' },
  about: {
    zh: '一名参保人的全部记录，按得知先后。',
    en: 'What was recorded of a participant, in the order in which it was learned.',
  },
  params: participantParam,
  query: { type: optional(ShortText, '类型', 'a type of events', 'PensionPaid'), ...monthParam },
  answer,
  access: { kind: 'scoped', scopes: ['participants:read', 'events:read'], reach: 'zones' },
  isPersonal: true,
  isPaged: true,
  sheets: ({ items }, lang) => [tableOf(summary, eventColumns, items, lang)],
  handler:
    ({ path, query, page }, at) =>
    async () => {
      const participant = await participantAt(path.id, at)()
      if (E.isLeft(participant)) return participant
      const filter = { ...nothing, month: query.month }
      const asked = { stream: participantStream(path.id), type: query.type, filter }
      const events = await visibleEvents(asked, page, { ...at, zones: 'all' })()
      if (E.isLeft(events)) return events
      const { items, next } = events.right
      return E.right({ answer: { items: items.map((event) => shownEvent(event, at.caller.masking)) }, next })
    },
})

/** 一条记录, with its row and what it leads to. */
export const eventRoute = defineRoute({
  name: 'event',
  path: '/v1/events/{eventId}',
  summary: { zh: '一条记录', en: 'Event' },
  about: {
    zh: '一条记录：内容、经办、来源文件与行，以及由此可去之处。',
    en: 'One event: what it says, whose hands it went through, the file and the line it came from, and where it leads.',
  },
  params: {
    eventId: required(EventId, '记录编号', 'the id of the event', '00000000-0000-5000-a000-000000000002'),
  },
  query: {},
  answer: t.strict({ event: EventShown, links: t.readonlyArray(EventLink) }),
  access: { kind: 'scoped', scopes: ['events:read'], reach: 'zones' },
  isPersonal: true,
  sheets: ({ event }, lang) => [tableOf(summary, eventColumns, [event], lang)],
  subjects: (_asked, { event }) => idsIn([event]),
  handler:
    ({ path }, at) =>
    async () => {
      const isVisible = await visibilityOf(at)()
      if (E.isLeft(isVisible)) return isVisible
      const event = await told(at.fund.event(path.eventId, at.moment))()
      if (E.isLeft(event)) return event
      if (!isVisible.right(event.right)) return E.left(problem('NoSuchEvent'))
      return E.right({
        answer: { event: shownEvent(event.right, at.caller.masking), links: linksOf(event.right) },
      })
    },
})
