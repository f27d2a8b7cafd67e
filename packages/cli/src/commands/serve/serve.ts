import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { projectionsUrlOf, readPublished } from '@pension-ledger/projections'
import { type RunningServer, type ServerSettings, type StartParts, serve, shownSettings } from '@pension-ledger/server'
import { vaultUrlOf } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import { storeUrlFrom } from '../../command/store-url.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { version } from '../../version.js'
import { chartPath } from '../books/read-chart-file.js'
import { readJsonFile } from '../read-json-file.js'
import { serveTexts } from './serve-texts.js'
import { type ServeAsked, settingsAsked } from './settings-asked.js'
import { settingsPage } from './settings-page.js'
import { untilInterrupted } from './until-interrupted.js'

/** Serves until the person has had enough. */
export const serveLedger = async (asked: ServeAsked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const inForce = await settingsAsked(asked, context)
  if (E.isLeft(inForce)) return inForce
  if (asked.showSettings) {
    const json = shownSettings(inForce.right)
    const format = context.json ? 'json' : 'text'
    const delivered = await deliver({ page: settingsPage(json, context.lang), json, format }, context)
    return E.map(() => exitCodes.done)(delivered)
  }
  const parts = await partsFor(inForce.right.settings, asked.demo, context)
  if (E.isLeft(parts)) return parts
  const { signal } = context.io
  const server = await serve(parts.right)()
  if (E.isLeft(server)) return server
  await announce(server.right, context)
  await untilInterrupted(server.right, signal, context)
  await context.io.stderr.write(serveTexts[context.lang].ending)
  await server.right.stop()
  return E.right(exitCodes.done)
}

const partsFor = async (
  given: ServerSettings,
  isDemo: boolean,
  { io }: Context,
): Promise<E.Either<Failure, StartParts>> => {
  if (given.store === 'memory:') return E.left({ code: 'NothingInMemory' })
  const settings = await withWholePaths(given, isDemo, io.cwd)
  const store = storeUrlFrom(io.cwd, given.store)
  const chartFile = await readJsonFile(chartPath(given.chart ?? undefined, io.cwd))
  if (E.isLeft(chartFile)) return chartFile
  const json = given.published === null ? E.right(null) : await readJsonFile(resolve(io.cwd, given.published))
  if (E.isLeft(json)) return json
  const published = given.published === null ? E.right(null) : readPublished(json.right)
  if (E.isLeft(published)) return published
  return E.right({
    settings,
    urls: {
      store,
      vault: storeUrlFrom(io.cwd, vaultUrlOf(store)),
      projections: storeUrlFrom(
        io.cwd,
        given.projections === null ? projectionsUrlOf(store) : `sqlite:${given.projections}`,
      ),
    },
    chartFile: chartFile.right,
    published: published.right,
    isDemo,
    world: {
      now: io.clock.now,
      elapsedMs: io.clock.elapsedMs,
      holder: io.host.processName,
      temporaryFolder: io.host.temporaryFolder,
      say: (line) => void io.stderr.write(`${line}\n`),
      version,
    },
  })
}

/** Where `keys add` puts them. */
const usualKeys = './pension-ledger.keys.json'

/** Nobody could ask a server that has neither keys nor tokens nor a demonstration: it then wants the usual key file. */
const withWholePaths = async (given: ServerSettings, isDemo: boolean, cwd: string): Promise<ServerSettings> => {
  const named = given.keys ?? given.access.keysFile
  const isThere = await access(resolve(cwd, usualKeys)).then(
    () => true,
    () => false,
  )
  const isNeeded = isThere || (!isDemo && given.access.tokens === null)
  const keys = named ?? (isNeeded ? usualKeys : null)
  return {
    ...given,
    access: {
      ...given.access,
      keysFile: keys === null ? null : resolve(cwd, keys),
      readLogFile: resolve(cwd, given.readLog ?? given.access.readLogFile),
    },
  }
}

const announce = async ({ url, opsUrl, demo }: RunningServer, { io, lang, json }: Context): Promise<void> => {
  if (json) {
    await io.stdout.write(`${JSON.stringify({ url, opsUrl, demo })}\n`)
    return
  }
  const texts = serveTexts[lang]
  await io.stdout.write(texts.serving(url))
  await io.stderr.write(texts.watched(opsUrl))
  if (demo !== null) await io.stderr.write(texts.demo(demo.key, demo.signInUrl, url))
}
