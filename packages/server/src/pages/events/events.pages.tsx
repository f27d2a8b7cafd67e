import { type FactType, factKinds } from '@pension-ledger/domain'
import { factKindText, valueText } from '@pension-ledger/explanation'
import { eventRoute, eventsRoute, participantEventsRoute } from '../../routes/events/event.routes.js'
import type { EventShown } from '../../routes/events/event-codec.js'
import { definePage } from '../define-page.js'
import { linkTo, pathOf } from '../links.js'
import { relationNames } from '../names.js'
import type { PageContext } from '../page-context.js'
import { type Cell, code, count, prose, text, time } from '../parts/cell.js'
import { Filters, Pager } from '../parts/forms.js'
import { Facts } from '../parts/lists.js'
import type { Table } from '../parts/table.js'
import { TableView } from '../parts/table.js'
import { wayTo } from '../people/crumbs.js'
import { reportWords } from '../reports/report-words.js'
import { named, spoken, words } from '../words.js'
import { sourceText } from './event-timeline.js'
import { readableData, saidOf } from './said-of.js'

export const eventWords = {
  title: words('记录', 'Events'),
  lead: words(
    '账本的全部记录，只增不改，按位次先后。',
    'Everything that was recorded, in the order of positions. Nothing is ever changed.',
  ),
  type: words('类型', 'Type'),
  stream: words('流', 'Stream'),
  position: words('位次', 'Position'),
  on: words('业务日期', 'Business date'),
  says: words('内容', 'What it says'),
  source: words('来源行', 'Source row'),
  file: words('来源文件', 'File'),
  line: words('行号', 'Line'),
  sha256: words('文件摘要 SHA-256', 'SHA-256 of the file'),
  recordedAt: words('写入账本', 'Recorded at'),
  sourceRecordedAt: words('来源系统得知', 'Known at the source'),
  maker: words('经办', 'Entered by'),
  checker: words('复核', 'Reviewed by'),
  document: words('凭证号', 'Voucher'),
  id: words('记录编号', 'Event'),
  revision: words('流内序号', 'Revision in its stream'),
  envelope: words('信封', 'Envelope'),
  leads: words('由此可去', 'Where it leads'),
  empty: words('没有记录。', 'There is nothing on record.'),
  noSource: words('这条记录不来自文件。', 'This event does not come from a file.'),
}

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

/** A participant's stream leads to the participant, any other to its own events. */
const streamCell = ({ stream }: EventShown, ctx: PageContext): Cell => {
  const id = /^participant-(.+)$/.exec(stream)?.[1]
  return code(stream, id === undefined ? linkTo(ctx, '/events', { stream }) : linkTo(ctx, pathOf('participants', id)))
}

const typeOptions = ({ lang }: PageContext): ReadonlyArray<readonly [string, string]> =>
  Object.keys(factKinds).map((type) => [type, factKindText(type, lang)])

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
      <Filters ctx={ctx} filters={[{ name: 'type', label: eventWords.type[ctx.lang], options: typeOptions(ctx) }]} />
      <TableView ctx={ctx} table={eventTable(answer.items, ctx, { withStream: false })} />
      <Pager ctx={ctx} nextCursor={answer.nextCursor ?? null} />
    </>
  ),
})

const isMoney = (name: string): boolean => name === 'fen' || name.endsWith('Fen')

/** 一条记录, with the row it came from: the last step of every way down. */
export const eventPage = definePage(eventRoute, {
  title: ({ event }, { lang }) => factKindText(event.type, lang),
  crumbs: ({ event }, ctx) => {
    const id = /^participant-(.+)$/.exec(event.stream)?.[1]
    const top = [{ label: reportWords.overview[ctx.lang], path: '/' }]
    return id === undefined
      ? [...top, { label: eventWords.title[ctx.lang], path: '/events' }]
      : [...wayTo({ ...ctx, path: pathOf('participants', id) }, true)]
  },
  Body: ({ answer: { event, links }, ctx }) => {
    const said = spoken(eventWords, ctx.lang)
    const type: FactType | string = event.type
    return (
      <>
        <div class="columns">
          <section>
            <h2>{said.says}</h2>
            <Facts
              ctx={ctx}
              facts={Object.entries(readableData(event, ctx)).map(([name, value]) => [
                name,
                text(valueText(value, isMoney(name) ? 'fen' : '', ctx.lang)),
              ])}
            />
          </section>
          <section>
            <h2>{said.source}</h2>
            {event.source === null ? (
              <p>{said.noSource}</p>
            ) : (
              <Facts
                ctx={ctx}
                facts={[
                  [said.file, code(event.source.file)],
                  [said.line, count(event.source.line)],
                  [said.sha256, code(event.source.sha256)],
                ]}
              />
            )}
            <h2>{said.leads}</h2>
            <ul>
              {links.map(({ rel, path }) => (
                <li>
                  <a href={linkTo(ctx, path.replace(/^\/v1/, ''))}>{named(relationNames, rel, ctx.lang)}</a>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <h2>{said.envelope}</h2>
        <Facts
          ctx={ctx}
          facts={[
            [said.position, count(event.position)],
            [said.id, code(event.eventId)],
            [said.type, code(type, linkTo(ctx, '/events', { type }))],
            [said.stream, streamCell(event, ctx)],
            [said.revision, count(event.revision)],
            [said.on, time(event.on)],
            [said.sourceRecordedAt, time(event.sourceRecordedAt)],
            [said.recordedAt, time(event.recordedAt)],
            [said.maker, text(event.maker ?? '–')],
            [said.checker, text(event.checker ?? '–')],
            [said.document, text(event.document ?? '–')],
          ]}
        />
      </>
    )
  },
})
