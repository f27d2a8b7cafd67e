import { participantsRoute } from '../../routes/participant/participants.route.js'
import { definePage } from '../define-page.js'
import { linkHere, linkTo, pathOf } from '../links.js'
import { enrolmentStatusNames } from '../names.js'
import { code, count, text } from '../parts/cell.js'
import { Filters, Pager } from '../parts/forms.js'
import { Tiles } from '../parts/lists.js'
import { TableView } from '../parts/table.js'
import { reportWords } from '../reports/report-words.js'
import { textIn } from '../reports/shown-row.js'
import { searchWords } from '../search/search-page.js'
import type { Crumb } from '../shell/layout.js'
import { named, spoken } from '../words.js'
import { zoneChoice, zoneName } from '../zones.js'
import { peopleWords } from './people.words.js'

/** 名册: the people of a place. There are no names in it; they are on each participant's page, as far as a reader may see them. */
export const participantsPage = definePage(
  participantsRoute,
  {
    title: ({ query }, { lang, zones }) => {
      const place = [zones[textIn(query, 'zone')]?.[lang] ?? '', textIn(query, 'street'), textIn(query, 'community')]
      return [peopleWords.participants[lang], ...place].filter((part) => part !== '').join(' · ')
    },
    crumbs: ({ query }, ctx) => {
      const zone = textIn(query, 'zone')
      const top: Crumb = { label: reportWords.overview[ctx.lang], path: '/' }
      return zone === '' ? [top] : [top, { label: zoneName(ctx, zone), path: pathOf('zones', zone, 'totals') }]
    },
    Body: ({ answer, ctx }) => {
      const said = spoken(peopleWords, ctx.lang)
      return (
        <>
          <Tiles
            ctx={ctx}
            tiles={[{ label: said.participants, cell: count(answer.total), unit: reportWords.people[ctx.lang] }]}
          />
          <Filters
            ctx={ctx}
            filters={[
              zoneChoice(ctx),
              { name: 'street', label: said.street },
              { name: 'community', label: said.community },
              {
                name: 'status',
                label: said.status,
                options: Object.keys(enrolmentStatusNames).map(
                  (of) => [of, named(enrolmentStatusNames, of, ctx.lang)] as const,
                ),
              },
            ]}
          />
          <p>
            <a href={linkTo(ctx, '/search')}>{searchWords.title[ctx.lang]}</a>
          </p>
          <TableView
            ctx={ctx}
            table={{
              caption: said.participants,
              heads: 1,
              columns: [said.id, said.zone, said.street, said.community, said.status].map((label) => ({ label })),
              rows: answer.items.map(({ participantId, zone, street, community, status }) => [
                code(participantId, linkTo(ctx, pathOf('participants', participantId))),
                text(zoneName(ctx, zone), linkHere(ctx, { zone })),
                text(street, linkHere(ctx, { zone, street })),
                text(community, linkHere(ctx, { zone, street, community })),
                text(named(enrolmentStatusNames, status, ctx.lang)),
              ]),
              empty: said.empty,
            }}
          />
          <Pager ctx={ctx} nextCursor={answer.nextCursor ?? null} />
        </>
      )
    },
  },
  { contents: peopleWords.participants },
)
