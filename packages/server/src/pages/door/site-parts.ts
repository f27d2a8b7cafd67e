import type { SignIn } from '../../access/sign-in.js'
import type { Fund } from '../../fund/fund.js'
import type { Access } from '../../http/ports.js'
import type { Edition } from '../../http/tags.js'
import type { Draw } from '../charts/chart.js'
import type { PageEntry } from '../define-page.js'
import type { FoundByNumber } from '../search/search-question.js'

/** What the pages of a server are made of. */
export interface SiteParts {
  readonly pages: ReadonlyArray<PageEntry>
  readonly fund: Fund
  readonly access: Access
  readonly signIn: SignIn
  readonly search: FoundByNumber
  readonly edition: Edition
  readonly requestId: () => string
  /** Whether the ledger's persons are invented, which every page then says. */
  readonly isSynthetic: boolean
  readonly draw: Draw
}
