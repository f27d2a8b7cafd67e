import { BusinessDate } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { maySee } from '../../access/caller.js'
import { named } from '../../schema/described.js'
import { defineRoute } from '../define-route.js'
import { column, tableOf } from '../table-of.js'

const ZoneShown = named(
  'Zone',
  t.strict({
    zone: t.string,
    zh: t.string,
    en: t.string,
    streets: t.readonlyArray(t.strict({ street: t.string, from: BusinessDate })),
  }),
)
type ZoneShown = t.TypeOf<typeof ZoneShown>

const summary = { zh: '片区', en: 'Zones' }
/** 片区, and the streets that were ever given to them. */
export const zonesRoute = defineRoute({
  name: 'zones',
  path: '/v1/zones',
  summary,
  about: {
    zh: '来访者可见的片区及其街道。',
    en: 'The zones that the caller may see, and their streets.',
  },
  params: {},
  query: {},
  answer: t.strict({ items: t.readonlyArray(ZoneShown) }),
  access: { kind: 'scoped', scopes: ['fund:read'], reach: 'zones' },
  sheets: ({ items }, lang) => [
    tableOf(
      summary,
      [
        column('text', '代码', 'code', ({ zone }: ZoneShown) => zone),
        column('text', '名称', 'name', (of: ZoneShown) => of[lang]),
        column('text', '街道', 'streets', ({ streets }: ZoneShown) => streets.map(({ street }) => street).join(' ')),
      ],
      items,
      lang,
    ),
  ],
  handler:
    (_asked, { scheme, zones }) =>
    async () =>
      E.right({
        answer: {
          items: scheme.policy.zones
            .filter(({ code }) => maySee({ zones }, code))
            .map(({ code, zh, en }) => ({
              zone: code,
              zh,
              en,
              streets: scheme.policy.streets
                .filter(({ zone }) => zone === code)
                .map(({ street, from }) => ({ street, from })),
            })),
        },
      }),
})
