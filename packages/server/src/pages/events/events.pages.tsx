import { factKinds } from '@pension-ledger/domain'
import { codeWords, factKindText, type Words } from '@pension-ledger/explanation'
import { eventsRoute, participantEventsRoute } from '../../routes/events/event.routes.js'
import type { EventShown } from '../../routes/events/event-codec.js'
import { definePage } from '../define-page.js'
import { linkTo, pathOf } from '../links.js'
import type { PageContext } from '../page-context.js'
import { code, count, prose, text, time } from '../parts/cell.js'
import { Filters, Pager } from '../parts/forms.js'
import type { Table } from '../parts/table.js'
import { TableView } from '../parts/table.js'
import { wayTo } from '../people/crumbs.js'
import { reportWords } from '../reports/report-words.js'
import { spoken } from '../words.js'
import { zoneChoice } from '../zones.js'
import { eventWords } from './event.words.js'
import { sourceText } from './event-timeline.js'
import { saidOf } from './said-of.js'
import { streamCell } from './stream-cell.js'

const eventTable = (
  items: ReadonlyArray<EventShown>,
  ctx: PageContext,
  { withStream }: { readonly withStream: boolean },
): Table => {
  const said = spoken(eventWords, ctx.lang)
  return {
    caption: said.title,
    heads: 1,
    columns: [
      { label: said.position, isNumber: true },
      { label: said.on },
      { label: said.type },
      ...(withStream ? [{ label: said.stream }] : []),
      { label: said.says },
      { label: said.source },
    ],
    rows: items.map((event) => {
      const href = linkTo(ctx, pathOf('events', event.eventId))
      return [
        count(event.position, href),
        time(event.on),
        text(factKindText(event.type, ctx.lang), href),
        ...(withStream ? [streamCell(event, ctx)] : []),
        prose(saidOf(event, ctx)),
        code(sourceText(event)),
      ]
    }),
    empty: said.empty,
  }
}

const typeOptions = ({ lang }: PageContext): ReadonlyArray<readonly [string, string]> =>
  Object.keys(factKinds).map((type) => [type, factKindText(type, lang)])

const optionsOf = (names: Readonly<Record<string, Words>>, { lang }: PageContext) =>
  Object.entries(names).map(([value, name]) => [value, name[lang]] as const)

/** 记录 of the whole ledger. */
export const eventsPage = definePage(
  eventsRoute,
  {
    title: (_, { lang }) => eventWords.title[lang],
    crumbs: (_, { lang }) => [{ label: reportWords.overview[lang], path: '/' }],
    Body: ({ answer, ctx }) => {
      const said = spoken(eventWords, ctx.lang)
      return (
        <>
          <p class="lead">{said.lead}</p>
          <Filters
            ctx={ctx}
            filters={[
              { name: 'type', label: said.type, options: typeOptions(ctx) },
              { name: 'month', label: said.month },
              zoneChoice(ctx),
              { name: 'purpose', label: said.purpose, options: optionsOf(codeWords.purpose, ctx) },
              { name: 'level', label: said.level, options: optionsOf(codeWords.level, ctx) },
              { name: 'stream', label: said.stream },
            ]}
          />
          <TableView ctx={ctx} table={eventTable(answer.items, ctx, { withStream: true })} />
          <Pager ctx={ctx} nextCursor={answer.nextCursor ?? null} />
        </>
      )
    },
  },
  { contents: eventWords.title },
)

/** 记录 of one participant. */
export const participantEventsPage = definePage(participantEventsRoute, {
  title: (_, { lang }) => eventWords.title[lang],
  crumbs: (_, ctx) => wayTo(ctx, true),
  Body: ({ answer, ctx }) => (
    <>
      <Filters
        ctx={ctx}
        filters={[
          { name: 'type', label: eventWords.type[ctx.lang], options: typeOptions(ctx) },
          { name: 'month', label: eventWords.month[ctx.lang] },
        ]}
      />
      <TableView ctx={ctx} table={eventTable(answer.items, ctx, { withStream: false })} />
      <Pager ctx={ctx} nextCursor={answer.nextCursor ?? null} />
    </>
  ),
})
