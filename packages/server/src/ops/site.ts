import { createHash } from 'node:crypto'
import { broken } from '@pension-ledger/domain'
import { allViews } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { SignIn } from '../access/sign-in.js'
import type { LiveFund } from '../fund/live/live-fund.js'
import type { ReckoningTerms } from '../fund/reckoner/reckoning.js'
import { type App, createApp } from '../http/app.js'
import type { Access } from '../http/ports.js'
import type { TableError } from '../http/route-index.js'
import { mountDocs } from '../openapi/mount-docs.js'
import { assetPaths } from '../pages/assets.js'
import { drawing } from '../pages/charts/draw.js'
import { mountPages } from '../pages/door/mount-pages.js'
import { pageTable } from '../pages/page-table.js'
import { routeTable } from '../routes/route-table.js'
import { foundByNumber } from './found-by-number.js'
import { renderAtOnce } from './render-at-once.js'
import { routeNames } from './route-names.js'
import type { ServerWorld } from './server-world.js'
import type { ServerSettings } from './settings/server-settings.js'

/** Answers and drawings that are kept in memory. */
const keptBytes = 32 * 1024 * 1024
const keptDrawings = 200

export interface SiteGiven {
  readonly fund: LiveFund
  readonly terms: ReckoningTerms
  readonly settings: Pick<ServerSettings, 'synthetic'>
  readonly world: Pick<ServerWorld, 'version' | 'elapsedMs' | 'say'>
}

interface Doors {
  readonly access: Access
  readonly signIn: SignIn
  readonly requestId: () => string
}

/** 站点: the interface, its documents and the pages, as one app over one fund. A defect of a table ends the start. */
export const siteOf = ({ fund, terms, settings, world }: SiteGiven) => ({
  routeOf: routeNames(routeTable, pageTable),
  appOver: ({ access, signIn, requestId }: Doors): App => {
    const { version, elapsedMs, say } = world
    const edition = editionOf(version, terms)
    renderAtOnce()
    const app = sound(
      createApp({
        routes: routeTable,
        fund,
        access,
        edition,
        requestId,
        every,
        onDefect: (defect, request) => say(JSON.stringify({ defect: nameOf(defect), request })),
        elapsedMs,
        keptBytes,
      }),
    )
    mountDocs(app.hono, { routes: routeTable, version, stylePath: assetPaths.style })
    const search = foundByNumber(fund, access)
    const isSynthetic = settings.synthetic
    const draw = drawing(keptDrawings)
    sound(
      mountPages(app.hono, { pages: pageTable, fund, access, signIn, search, edition, requestId, isSynthetic, draw }),
    )
    return app
  },
})

const sound = <Made>(made: E.Either<ReadonlyArray<TableError>, Made>): Made =>
  E.isRight(made) ? made.right : broken(made.left.map(({ code, route }) => `${code} ${route}`).join(', '))

/** Everything that decides an answer beside the ledger. */
const editionOf = (version: string, terms: ReckoningTerms): string =>
  createHash('sha256')
    .update(JSON.stringify([version, terms, allViews.map((view) => [view.name, view.version])]))
    .digest('hex')

const every = (milliseconds: number, call: () => void): (() => void) => {
  const timer = setInterval(call, milliseconds)
  timer.unref()
  return () => clearInterval(timer)
}

/** Where it happened, without what it was about: a message may hold what somebody typed. */
const nameOf = (defect: unknown): ReadonlyArray<string> =>
  defect instanceof Error
    ? [
        defect.name,
        ...(defect.stack ?? '')
          .split('\n')
          .filter((line) => line.trimStart().startsWith('at '))
          .map((line) => line.trim())
          .slice(0, 5),
      ]
    : ['unknown']
