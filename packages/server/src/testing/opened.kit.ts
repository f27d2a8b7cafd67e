import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { Caller } from '../access/caller.js'
import type { LiveFund } from '../fund/live/live-fund.js'
import { chromiumPath } from './browser.kit.js'
import { auditor, type Served, smallFund } from './served.kit.js'
import { type Listening, listening, siteOver } from './site.kit.js'

/** A page before somebody, and all that the browser complained of while he looked. */
export interface Opened {
  readonly page: Page
  readonly complaints: ReadonlyArray<string>
  /** The path of the page that a click on the first such element leads to. */
  readonly follow: (selector: string) => Promise<string>
  readonly heading: () => Promise<string>
  readonly close: () => Promise<void>
}

/** One browser before a small fund that is served. */
export interface Browsed {
  readonly origin: string
  readonly served: Served
  readonly open: (how?: BrowserContextOptions, who?: Pick<Caller, 'id'>) => Promise<Opened>
  readonly close: () => Promise<void>
}

export const browsed = async (): Promise<Browsed> => {
  const fund: LiveFund = await smallFund()
  const served = siteOver(fund)
  const site: Listening = await listening(served)
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
  return {
    origin: site.origin,
    served,
    open: async (how = {}, who = auditor) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        colorScheme: 'light',
        locale: 'zh-CN',
        baseURL: site.origin,
        ...how,
      })
      // A file that is downloaded is asked for with cookies, and without the headers of a page.
      await context.addCookies([{ name: 'caller', value: who.id, url: site.origin }])
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      return {
        page,
        complaints,
        follow: async (selector) => {
          await page.locator(selector).first().click()
          await page.waitForLoadState('load')
          return new URL(page.url()).pathname
        },
        heading: async () => (await page.locator('h1').textContent()) ?? '',
        close: () => context.close(),
      }
    },
    close: async () => {
      await browser.close()
      await site.close()
      await fund.stop()
    },
  }
}
