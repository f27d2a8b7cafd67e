import type { Words } from '@pension-ledger/explanation'
import type { SchemeView } from '@pension-ledger/ledger'
import type { Caller } from '../../access/caller.js'
import type { Moment } from '../../fund/moment.js'
import type { RawParams } from '../../routes/read-params.js'
import { assetPaths } from '../assets.js'
import type { Draw } from '../charts/chart.js'
import type { PageEntry } from '../define-page.js'
import { formats } from '../formats.js'
import { urlOf } from '../links.js'
import type { NavigationEntry, PageContext, Unmasking } from '../page-context.js'
import { reportWords } from '../reports/report-words.js'
import { words } from '../words.js'
import type { Reader } from './reader.js'

/** What all pages of a server have in common. */
export interface Site {
  readonly isSynthetic: boolean
  readonly navigation: ReadonlyArray<NavigationEntry>
  readonly draw: Draw
}

/** The entries of the contents: the overview, and pages that stand in them, in the order of the table. */
export const navigationOf = (pages: ReadonlyArray<PageEntry>): ReadonlyArray<NavigationEntry> => [
  { path: '/', label: reportWords.overview },
  ...pages.flatMap(({ path, contents }) => (contents === null ? [] : [{ path, label: contents }])),
]

const nameOf = ({ policy }: SchemeView): Words =>
  words(`${policy.zh}城乡居民基本养老保险基金`, `${policy.en}: residents' pension fund`)

/** Where the answer of a page is as data: below `/v1`, with an ending. */
export const twinsOf = (
  { route }: Pick<PageEntry, 'route'>,
  path: RawParams,
  query: Readonly<Record<string, string>>,
): PageContext['twins'] => {
  const { cursor: _, ...whole } = query
  const place = route.path.replaceAll(/\{([^}]*)\}/g, (_match, name: string) =>
    encodeURIComponent(path.find(([param]) => param === name)?.[1] ?? ''),
  )
  return route.formats.map((format) => ({
    format,
    href: urlOf(`${place}.${format}`, format === 'json' ? query : whole),
  }))
}

const unmaskingOf = (
  { showsIdentity }: Pick<PageEntry, 'showsIdentity'>,
  { scopes, reason }: Pick<Caller, 'scopes' | 'reason'>,
): Unmasking => {
  if (!showsIdentity || !scopes.has('personal:unmask')) return { kind: 'not-allowed' }
  return reason === null ? { kind: 'allowed' } : { kind: 'shown', reason }
}

/** The context of a page that shows an answer. */
export const contextOfPage = (
  { isSynthetic, navigation, draw }: Site,
  { theme, lang }: Reader,
  asked: {
    readonly page: Pick<PageEntry, 'showsIdentity'>
    readonly path: string
    readonly query: RawParams
    readonly twins: PageContext['twins']
  },
  at: { readonly moment: Moment; readonly scheme: SchemeView; readonly caller: Caller },
): PageContext => ({
  lang,
  theme,
  path: asked.path,
  query: Object.fromEntries(asked.query),
  moment: at.moment,
  policy: { id: at.scheme.policy.id, version: at.scheme.policy.version },
  fund: { name: nameOf(at.scheme), isSynthetic },
  zones: Object.fromEntries(at.scheme.policy.zones.map(({ code, zh, en }) => [code, words(zh, en)])),
  callerId: at.caller.id,
  unmasking: unmaskingOf(asked.page, at.caller),
  navigation,
  twins: asked.twins,
  assets: assetPaths,
  livePath: '/v1/positions',
  formats,
  draw,
})
