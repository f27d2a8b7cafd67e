import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { assetOf, pagePolicy } from '../pages/assets.js'

/** Debian's browser, or another by its path. */
export const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** Without a browser there is nothing to look at pages with. */
export const hasChromium = existsSync(chromiumPath)

// Whoever reads a green report should know what it did not look at.
if (!hasChromium)
  process.stderr.write(
    `No browser at ${chromiumPath}: what a browser would see is not tested. CHROMIUM_PATH names another.\n`,
  )

/** A page to look at: its path, and its markup in a language. */
export interface Shown {
  readonly path: string
  readonly html: string
}

/** What a browser had to say of a page. */
export interface Looked {
  /** Errors and refusals on its console: whatever the policy forbids is among them. */
  readonly complaints: ReadonlyArray<string>
  /** Breaches of accessibility rules, as `rule: selector`. */
  readonly breaches: ReadonlyArray<string>
  /** How far the page reaches beyond the window's right edge. */
  readonly overflow: number
  /** What the page says of a ledger that has gone on since it was made; empty while nothing is heard. */
  readonly moved: string
}

export interface Look {
  readonly scheme: 'light' | 'dark'
  readonly width: number
  /** Where a picture of the page is put; null for none. */
  readonly picture: string | null
  /** Where the page is printed to. */
  readonly paper: string | null
}

/** Serves pages under the policy that the server has. */
const serve = (pages: ReadonlyMap<string, string>): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      const path = (request.url ?? '/').split('?')[0] ?? '/'
      if (path === '/live-position') {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.write('event: position\ndata: {"position":832600}\n\n')
        return
      }
      const asset = assetOf.get(path)
      const html = pages.get(path)
      const type = asset?.type ?? 'text/html; charset=utf-8'
      const body = asset?.body ?? html
      response.writeHead(body === undefined ? 404 : 200, {
        'content-type': type,
        'content-security-policy': pagePolicy,
      })
      response.end(body ?? '')
    })
    server.listen(0, '127.0.0.1', () => resolve(server))
  })

const originOf = (server: Server): string => {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
}

/** A browser with pages before it; it is closed by whoever opened it. */
export interface Viewer {
  readonly look: (path: string, how: Look) => Promise<Looked>
  readonly close: () => Promise<void>
}

const breachesOn = async (page: Page, axe: string): Promise<ReadonlyArray<string>> => {
  // The policy forbids inline scripts to pages; the browser's own tools are not bound by it.
  await page.evaluate(axe)
  return page.evaluate<ReadonlyArray<string>>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' ' + failureSummary)))`,
  )
}

const lookAt = async (browser: Browser, axe: string, url: string, how: Look): Promise<Looked> => {
  const context = await browser.newContext({
    colorScheme: how.scheme,
    viewport: { width: how.width, height: 900 },
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(url)
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  await page.locator('[data-live]:not([hidden])').waitFor()
  const moved = (await page.locator('[data-live]:not([hidden]) [data-live-position]').allTextContents()).join('')
  const breaches = await breachesOn(page, axe)
  if (how.picture !== null) await page.screenshot({ path: how.picture, fullPage: true })
  if (how.paper !== null) {
    await page.pdf({ path: how.paper, preferCSSPageSize: true })
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 690, height: 1000 })
    await page.screenshot({ path: `${how.paper}.png`, fullPage: true })
  }
  await context.close()
  return { complaints, breaches, overflow, moved }
}

/** Opens a browser on pages, which are served from memory under the strict policy. */
export const viewerOf = async (shown: ReadonlyArray<Shown>): Promise<Viewer> => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const server = await serve(new Map(shown.map(({ path, html }) => [path, html])))
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
  return {
    look: (path, how) => lookAt(browser, axe, `${originOf(server)}${path}`, how),
    close: async () => {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A folder for pictures, named by whoever wants to look; nowhere in the repository. */
export const pictureFolder = async (): Promise<string | null> => {
  const folder = process.env['PICTURES']
  if (folder === undefined) return null
  await mkdir(folder, { recursive: true })
  return folder
}

export const pictureAt = (folder: string | null, name: string): string | null =>
  folder === null ? null : join(folder, name)
