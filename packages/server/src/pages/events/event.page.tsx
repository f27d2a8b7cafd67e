import type { FactType } from '@pension-ledger/domain'
import { factKindText } from '@pension-ledger/explanation'
import { eventRoute } from '../../routes/events/event.routes.js'
import { definePage } from '../define-page.js'
import { linkTo, pathOf } from '../links.js'
import { relationNames } from '../names.js'
import { code, count, text, time } from '../parts/cell.js'
import { Facts } from '../parts/lists.js'
import { wayTo } from '../people/crumbs.js'
import { reportWords } from '../reports/report-words.js'
import { named, spoken } from '../words.js'
import { eventWords } from './event.words.js'
import { fieldsOf } from './said-of.js'
import { streamCell } from './stream-cell.js'

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
            <Facts ctx={ctx} facts={fieldsOf(event, ctx).map(({ label, text: said }) => [label, text(said)])} />
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
