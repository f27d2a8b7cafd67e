import type { RawParams } from '../../routes/read-params.js'
import { assetPaths } from '../assets.js'
import { formats } from '../formats.js'
import type { PageContext } from '../page-context.js'
import { words } from '../words.js'
import type { Site } from './context.js'
import type { Reader } from './reader.js'

const nowhere = { position: 0, effectiveAt: null, knownAt: null }

/** The context of a page that says nothing of a ledger: a form, a problem. */
export const bareContext = (
  { isSynthetic, navigation, draw }: Site,
  { theme, lang }: Reader,
  asked: { readonly path: string; readonly query: RawParams },
  callerId: string | null,
): PageContext => ({
  lang,
  theme,
  path: asked.path,
  query: Object.fromEntries(asked.query),
  moment: nowhere,
  policy: { id: '', version: '' },
  fund: { name: words('养老金账本', 'Pension Ledger'), isSynthetic },
  zones: {},
  callerId,
  unmasking: { kind: 'not-allowed' },
  // Whoever is not signed in is shown no way that leads nowhere.
  navigation: callerId === null ? [] : navigation,
  twins: [],
  assets: assetPaths,
  livePath: null,
  formats,
  draw,
})
