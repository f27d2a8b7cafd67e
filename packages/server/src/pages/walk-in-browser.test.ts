import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveFund } from '../fund/live/live-fund.js'
import { chromiumPath, hasChromium, pictureAt, pictureFolder } from '../testing/browser.kit.js'
import { auditor, smallFund } from '../testing/served.kit.js'
import { asCaller, type Listening, listening, siteOver } from '../testing/site.kit.js'

const breachesOf = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`
const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

// Without a browser these are passed over, and the report says so.
describe.skipIf(!hasChromium)(`pages of a small fund in ${chromiumPath}`, () => {
  let fund: LiveFund
  let site: Listening
  let browser: Browser
  let axe = ''
  let folder: string | null = null

  beforeAll(async () => {
    fund = await smallFund()
    site = await listening(siteOver(fund))
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    folder = await pictureFolder()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    await fund?.stop()
  })

  /** A page of somebody's, and all that the browser complained of while he looked. */
  const opened = async (width = 1280, colorScheme: 'light' | 'dark' = 'light') => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      locale: 'zh-CN',
      extraHTTPHeaders: { ...asCaller(auditor) },
    })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    return { page, complaints, close: () => context.close() }
  }

  const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent()
  const follow = async (page: Page, selector: string): Promise<string> => {
    await page.locator(selector).first().click()
    await page.waitForLoadState('load')
    return new URL(page.url()).pathname
  }

  it('leads from the overview to a wrong payment, to why it is wrong, and to the row it came from', async () => {
    const { page, complaints, close } = await opened()
    await page.goto(`${site.origin}/?lang=zh`)
    expect(await heading(page)).toBe('2022 年总览')
    await follow(page, 'main a:text("死亡后发放")')
    expect(await heading(page)).toContain('死亡后发放')
    expect(await follow(page, 'main a:has-text("CG000002")')).toBe('/participants/CG000002')
    expect(await follow(page, 'main tbody a:has-text("2022-08")')).toBe('/participants/CG000002/explain/2022-08')
    expect(await page.locator('main').textContent()).toContain('已死亡')
    expect(await follow(page, '.tree a')).toMatch(/^\/events\//)
    expect(await heading(page)).toBe('待遇发放')
    expect(await page.locator('main').textContent()).toContain('来源行')
    expect(await follow(page, '.way a:text("CG000002")')).toBe('/participants/CG000002')
    expect(complaints).toEqual([])
    await close()
  })

  it('goes down by places to people', async () => {
    const { page, close } = await opened()
    await page.goto(`${site.origin}/overview/2022`)
    await follow(page, 'main a:text-is("呈贡区")')
    await follow(page, 'main tbody th a')
    await follow(page, 'main tbody th a')
    expect(new URL(page.url()).searchParams.get('community')).toBe('龙街社区')
    expect(await follow(page, 'main tbody a')).toBe('/participants/CG000001')
    await close()
  })

  it('keeps the page when the language and the theme are changed, and filters by a form', async () => {
    const { page, close } = await opened()
    await page.goto(`${site.origin}/enrolment?by=street`)
    await follow(page, '.choices a:text-is("English")')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await follow(page, '.choices a:text-is("dark")')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(page.url()).toBe(`${site.origin}/enrolment?by=street&lang=en`)
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(21, 24, 27)')
    await page.locator('form.filters select[name=by]').selectOption('community')
    await page.locator('main > form.filters button').click()
    await page.waitForURL(/by=community/)
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en')
    await page.locator('#effective-at').fill('2014-12-31')
    await page.locator('.times button').click()
    await page.waitForURL(/effectiveAt=2014-12-31/)
    expect(await page.locator('.times').textContent()).toContain('2014-12-31')
    await close()
  })

  it('sorts a table by its numbers', async () => {
    const { page, close } = await opened()
    await page.goto(`${site.origin}/trial-balance`)
    const closing = page.locator('thead th').last()
    await closing.locator('button').click()
    expect(await closing.getAttribute('aria-sort')).toBe('ascending')
    const values = await page
      .locator('tbody tr td:last-child')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))))
    expect(values).toEqual([...values].sort((a, b) => a - b))
    expect(values.length).toBeGreaterThan(3)
    await close()
  })

  it.each([
    ['/overview/2022', 1280, 'light'],
    ['/overview/2022?lang=en', 360, 'dark'],
    ['/zones/chenggong/totals?by=street', 360, 'light'],
    ['/fund-spending?monthly=true', 1280, 'dark'],
    ['/enrolment?lang=en', 1280, 'light'],
    ['/benefits', 360, 'dark'],
    ['/certification', 1280, 'light'],
    ['/certification/2022-H1', 360, 'light'],
    ['/findings', 1280, 'dark'],
    ['/findings?lang=en', 360, 'light'],
    ['/participants', 1280, 'light'],
    ['/participants/CG000002', 1280, 'light'],
    ['/participants/CG000001?lang=en', 360, 'dark'],
    ['/participants/CG000001/account', 1280, 'dark'],
    ['/participants/CG000002/months', 360, 'light'],
    ['/participants/CG000002/explain/2022-08', 1280, 'light'],
    ['/participants/CG000001/entitlement/2022-07', 360, 'dark'],
    ['/participants/CG000002/events', 1280, 'light'],
    ['/events', 360, 'dark'],
    ['/events/00000000-0000-5000-a000-000000000002', 1280, 'light'],
    ['/trial-balance', 1280, 'dark'],
    ['/reconciliation', 1280, 'light'],
    ['/reports/annual/2022', 360, 'light'],
    ['/policy', 1280, 'dark'],
    ['/projections', 360, 'light'],
    ['/zones', 1280, 'light'],
    ['/search', 360, 'dark'],
    ['/sign-in', 1280, 'light'],
  ] as const)('has nothing that a browser or axe complains of in %s at %i, %s', async (target, width, scheme) => {
    const { page, complaints, close } = await opened(width, scheme)
    await page.goto(site.origin + target)
    const overflow = await page.evaluate<number>(beyond)
    await page.evaluate(axe)
    const breaches = await page.evaluate<ReadonlyArray<string>>(breachesOf)
    const name = `${target.slice(1).replaceAll(/[^\w-]+/g, '_')}-${width}-${scheme}.png`
    const picture = pictureAt(folder, name)
    if (picture !== null) await page.screenshot({ path: picture, fullPage: true })
    await close()
    expect({ complaints, breaches, overflow }).toEqual({ complaints: [], breaches: [], overflow: 0 })
  })
})
