import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, hasChromium, pictureAt, pictureFolder } from '../testing/browser.kit.js'
import { lookedAt } from '../testing/looked-at.kit.js'
import { type Browsed, browsed, type Opened } from '../testing/opened.kit.js'
import { canary, trusted } from '../testing/served.kit.js'
import { rowsIn } from '../testing/sheet-rows.kit.js'

const breachesOf = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`
const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

// Without a browser these are passed over, and the kit says so.
describe.skipIf(!hasChromium)(`pages of a small fund in ${chromiumPath}`, () => {
  let at: Browsed
  let axe = ''
  let folder: string | null = null
  const looked = new Map<string, Opened>()

  beforeAll(async () => {
    at = await browsed()
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    folder = await pictureFolder()
  })
  afterAll(() => at?.close())

  /** One window for each scheme: a new one for each page takes longer than the page. */
  const window = async (colorScheme: 'light' | 'dark'): Promise<Opened> => {
    const known = looked.get(colorScheme) ?? (await at.open({ colorScheme }))
    looked.set(colorScheme, known)
    return known
  }

  it('leads from the overview to a wrong payment, to why it is wrong, and to the row it came from', async () => {
    const { page, complaints, follow, heading, close } = await at.open()
    await page.goto('/?lang=zh')
    expect(await heading()).toBe('2022 年总览')
    await follow('main a:text("死亡后发放")')
    expect(await heading()).toContain('死亡后发放')
    expect(await follow('main a:has-text("CG000002")')).toBe('/participants/CG000002')
    expect(await follow('main tbody a:has-text("2022-08")')).toBe('/participants/CG000002/explain/2022-08')
    expect(await page.locator('main').textContent()).toContain('已死亡')
    expect(await follow('.tree a')).toMatch(/^\/events\//)
    expect(await heading()).toBe('待遇发放')
    expect(await page.locator('main').textContent()).toContain('来源行')
    expect(await follow('.way a:text("CG000002")')).toBe('/participants/CG000002')
    expect(complaints).toEqual([])
    await close()
  })

  it('goes down by places to people, and from a number to whom it counts', async () => {
    const { page, follow, heading, close } = await at.open()
    await page.goto('/overview/2022')
    await follow('main a:text-is("呈贡区")')
    await follow('main tbody th a')
    await follow('main tbody td.end:last-child a')
    expect(await heading()).toContain('龙街社区')
    expect(await follow('main tbody a')).toBe('/participants/CG000001')
    await page.goto('/certification/2022-H1')
    await follow('main tbody th a')
    await close()
  })

  it('is walked by keyboard alone, from the overview to a finding', async () => {
    const { page, close } = await at.open()
    await page.goto('/overview/2022')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await page.keyboard.press('Enter')
    const isThere = 'document.activeElement.textContent.trim() === "死亡后发放"'
    for (let tabs = 0; tabs < 120 && !(await page.evaluate<boolean>(isThere)); tabs++) await page.keyboard.press('Tab')
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    await page.keyboard.press('Enter')
    await page.waitForURL(/code=PAID_AFTER_DEATH/)
    await close()
  })

  it('needs no script: language, theme, filters and times are links and forms', async () => {
    const { page, follow, close } = await at.open({ javaScriptEnabled: false })
    await page.goto('/enrolment?by=street')
    await follow('.choices a:text-is("English")')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await follow('.choices a:text-is("dark")')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.locator('form.filters select[name=by]').selectOption('community')
    await page.locator('main > form.filters button').click()
    await page.waitForURL(/by=community/)
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en')
    await page.locator('#effective-at').fill('2014-12-31')
    await page.locator('.times button').click()
    await page.waitForURL(/effectiveAt=2014-12-31/)
    await close()
  })

  it('is dark where a device asks for it, until its reader chooses otherwise', async () => {
    const { page, follow, close } = await at.open({ colorScheme: 'dark' })
    const paper = 'getComputedStyle(document.body).backgroundColor'
    await page.goto('/zones?lang=en')
    const dark = await page.evaluate(paper)
    expect(dark).toBe('rgb(21, 24, 27)')
    await follow('.choices a:text-is("light")')
    expect(await page.evaluate(paper)).not.toBe(dark)
    await close()
  })

  it('goes from a number of the books to its entries, and from an entry to its event', async () => {
    const { page, follow, heading, close } = await at.open()
    await page.goto('/trial-balance?lang=en&from=2022-08&to=2022-09')
    const row = 'main tbody tr:has(a:text-is("basic pension"))'
    const debit = await page.locator(`${row} td.end`).nth(1).textContent()
    await follow(`${row} td.end:nth-of-type(3) a`)
    expect(await heading()).toContain('basic pension · Entries')
    expect(await page.locator('.tiles .figure').nth(1).textContent()).toContain(debit?.trim())
    expect(await follow('main tbody th a')).toMatch(/^\/events\//)
    expect(await heading()).toBe('payment')
    await close()
  })

  it('sorts a table by its numbers', async () => {
    const { page, close } = await at.open()
    await page.goto('/trial-balance')
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

  it.each(['CSV', 'Excel'])('gives its findings as %s, which say what the data says', async (format) => {
    const { page, close } = await at.open()
    await page.goto('/findings?lang=en')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`.twins a:text-is("${format}")`).click(),
    ])
    const rows = await rowsIn(await readFile(await download.path()))
    const json = JSON.parse(await (await at.served.ask('/v1/findings.json?lang=en')).text())
    const told = json.items.map((of: Readonly<Record<string, number | string | null>>) =>
      [of['number'], of['code'], of['participantId'], of['fen'], of['zone']].map((value) => String(value ?? '')),
    )
    const inFen = (yuan = ''): string => (yuan === '' ? '' : String(Math.round(Number(yuan) * 100)))
    expect(told.length).toBeGreaterThan(3)
    expect(
      rows.map((row) => [row['number'], row['code'], row['participant'], inFen(row['amount (yuan)']), row['zone']]),
    ).toEqual(told)
    expect(download.suggestedFilename()).toMatch(/-\d+\.(csv|xlsx)$/)
    await close()
  })

  it('shows an identity whole once, to whoever says why', async () => {
    const { page, complaints, close } = await at.open({}, trusted)
    await page.goto('/participants/CG000001')
    expect(await page.content()).not.toContain(canary.idNumber)
    await page.locator('.unmask summary').click()
    await page.locator('#unmask-reason').fill('核对身份')
    await page.locator('#unmask-reason').fill('核对 2022 年待遇')
    await page.locator('.unmask button').click()
    await page.waitForLoadState('load')
    expect(await page.locator('main').textContent()).toContain(canary.idNumber)
    expect(page.url()).toBe(`${at.origin}/participants/CG000001`)
    await page.goto('/participants/CG000001')
    expect(await page.content()).not.toContain(canary.idNumber)
    expect(complaints).toEqual([])
    await close()
  })

  it.each(lookedAt)('has nothing that a browser or axe complains of in %s at %i, %s', async (target, width, scheme) => {
    const { page, complaints } = await window(scheme)
    const before = complaints.length
    await page.setViewportSize({ width, height: 900 })
    await page.goto(target)
    const overflow = await page.evaluate<number>(beyond)
    await page.evaluate(axe)
    const breaches = await page.evaluate<ReadonlyArray<string>>(breachesOf)
    const name = `${target.slice(1).replaceAll(/[^\w-]+/g, '_')}-${width}-${scheme}.png`
    const picture = pictureAt(folder, name)
    if (picture !== null) await page.screenshot({ path: picture, fullPage: true })
    expect({ complaints: complaints.slice(before), breaches, overflow }).toEqual({
      complaints: [],
      breaches: [],
      overflow: 0,
    })
  })
})
