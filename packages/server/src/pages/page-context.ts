import type { Words } from '@pension-ledger/explanation'
import type { Moment } from '../fund/moment.js'
import type { Draw } from './charts/chart.js'
import type { Formats } from './formats.js'
import type { Lang } from './words.js'

/** `system` follows what the reader's device asks for. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export type TwinFormat = 'json' | 'csv' | 'xlsx'

/** Where a page can be reached from everywhere. */
export interface NavigationEntry {
  readonly path: string
  readonly label: Words
}

/** 脱敏: whether an identity on the page may be shown whole, or was, and why. */
export type Unmasking =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'allowed' }
  | { readonly kind: 'shown'; readonly reason: string }

/** What a page is made with, beside its answer. Everything in it is fixed before anything is drawn. */
export interface PageContext {
  readonly lang: Lang
  readonly theme: Theme
  /** The page's own path, parameters filled in. */
  readonly path: string
  /** The query as it was asked, without what is not there. */
  readonly query: Readonly<Record<string, string>>
  /** What the answer was computed at. */
  readonly moment: Moment
  readonly policy: { readonly id: string; readonly version: string }
  readonly fund: {
    readonly name: Words
    /** Whether the ledger says of itself that its persons are invented. */
    readonly isSynthetic: boolean
  }
  /** 片区 by their codes, as the policy book names them. */
  readonly zones: Readonly<Record<string, Words>>
  /** Who is signed in, by the id of their key; null for nobody. */
  readonly callerId: string | null
  readonly unmasking: Unmasking
  readonly navigation: ReadonlyArray<NavigationEntry>
  /** The page's answer as data; a format that its route does not have is left out. */
  readonly twins: ReadonlyArray<{ readonly format: TwinFormat; readonly href: string }>
  /** Addresses of the style sheet, the script and the sign on a browser's tab. */
  readonly assets: { readonly style: string; readonly script: string; readonly mark: string }
  /** Where new positions are heard of; null where the page is not to listen. */
  readonly livePath: string | null
  readonly formats: Formats
  readonly draw: Draw
}
