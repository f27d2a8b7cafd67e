import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LiveFund } from '../../fund/live/live-fund.js'
import { type Served, smallFund } from '../../testing/served.kit.js'
import { siteOver } from '../../testing/site.kit.js'

let fund: LiveFund
let site: Served
beforeAll(async () => {
  fund = await smallFund()
  site = siteOver(fund)
})
afterAll(() => fund.stop())

const textOf = async (target: string): Promise<string> => (await site.ask(target)).text()

interface Total {
  readonly href: string
  /** In fen, or a count. */
  readonly value: number
}

/** The numbers of all total rows of a page that lead on. */
const totalsOn = (page: string): ReadonlyArray<Total> =>
  [...page.matchAll(/<tfoot>[\s\S]*?<\/tfoot>/g)].flatMap(([foot]) =>
    [...foot.matchAll(/<a href="([^"]+)">([\s\S]*?)<\/a>/g)].map(([, href = '', shown = '']) => {
      const text = shown.replace(/<[^>]+>|,/g, '')
      return { href: href.replaceAll('&amp;', '&'), value: Math.round(Number(text) * (text.includes('.') ? 100 : 1)) }
    }),
  )

/** What stands where it leads: the total of those who are counted, or how many people are listed. */
const foundAt = async (href: string): Promise<number> => {
  const answer = JSON.parse(await textOf(`/v1${href}`))
  return href.startsWith('/participants') ? answer.items.length : answer.total
}

it.each([
  ['/overview/2022', 3],
  ['/zones/chenggong/totals?by=street&year=2022', 3],
  ['/enrolment?year=2013', 2],
  ['/enrolment?year=2013&by=street&zone=chenggong', 2],
  ['/benefits?year=2022', 3],
  ['/fund-spending?year=2022', 1],
  ['/fund-spending?year=2022&monthly=true&zone=resort', 1],
  ['/certification/2022-H1', 2],
])('totals of %s lead to those whom they count', async (target, least) => {
  const totals = totalsOn(await textOf(target))
  expect(totals.length).toBeGreaterThanOrEqual(least)
  for (const { href, value } of totals) expect([href, await foundAt(href)]).toEqual([href, value])
})
