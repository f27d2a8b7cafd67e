import type { PageContext } from './page-context.js'

type Query = Readonly<Record<string, string | null | undefined>>

/** What every link takes along, so that a reader stays in one language and at one moment. */
const kept = ['lang', 'effectiveAt', 'knownAt'] as const

/** A path with a query, names in the order given; what is null or empty is left out. */
export const urlOf = (path: string, query: Query): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === ''
      ? []
      : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  )
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

/** A path of named places, each encoded: nothing that a ledger holds can leave its place in a URL. */
export const pathOf = (...places: ReadonlyArray<string>): string =>
  `/${places.map((place) => encodeURIComponent(place)).join('/')}`

/** A link to another page at the same moment, in the same language. */
export const linkTo = ({ query }: Pick<PageContext, 'query'>, path: string, asked: Query = {}): string =>
  urlOf(path, { ...asked, ...Object.fromEntries(kept.map((name) => [name, query[name]])) })

/** A link to this page, asked otherwise. A change of what is asked begins its lists anew. */
export const linkHere = ({ path, query }: Pick<PageContext, 'path' | 'query'>, asked: Query): string =>
  urlOf(path, { ...query, cursor: null, ...asked })
