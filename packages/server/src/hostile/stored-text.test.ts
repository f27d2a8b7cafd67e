import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { danger, strayMarkup, tagsIn } from './markup.kit.js'
import { plantedProvenance, traps } from './planted.kit.js'
import {
  assetAddresses,
  dataAddresses,
  documentAddresses,
  pageAddresses,
  readable,
  refusedAddresses,
  type Stop,
  walk,
} from './walk.kit.js'
import { type World, worldOf } from './world.kit.js'

const properties = Object.getOwnPropertyNames(Object.prototype).length
let world: World
let pages: ReadonlyArray<Stop>
let data: ReadonlyArray<Stop>
beforeAll(async () => {
  world = await worldOf()
  const asBrowser = { headers: { accept: 'text/html' } }
  pages = [
    ...(await walk(
      world,
      [...pageAddresses, ...refusedAddresses.filter((to) => !to.startsWith('/v1/'))],
      'masked',
      asBrowser,
    )),
    ...(await walk(
      world,
      [
        '/sign-in?back=/%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
        '/sign-in?lang=%22%3E%3Cscript%3E',
        '/nowhere%22%3E%3Cscript%3E',
      ],
      null,
      asBrowser,
    )),
    ...(await walk(
      world,
      documentAddresses.filter((to) => to.startsWith('/docs')),
      null,
    )),
    ...(await walk(world, ['/participants/C1', '/participants/H1'], 'all', {
      headers: { 'unmask-reason': encodeURIComponent(`${traps.script}${traps.svg}`) },
    })),
  ]
  data = await walk(world, dataAddresses, 'masked')
})
afterAll(() => world.stop())

describe('a page', () => {
  it('shows what was stored as text, wherever it stands', () => {
    const dangers = pages.flatMap((page) => {
      const html = readable(page)
      return [...tagsIn(html).flatMap(danger), ...(strayMarkup(html).match(/.{0,30}<.{0,30}/g) ?? [])].map(
        (what) => `${page.address}: ${what}`,
      )
    })
    expect(dangers).toEqual([])
  })
  it('is really shown such texts', () => {
    const shown = pages.map(readable).join('\n')
    const escaped = (text: string): string =>
      text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;')
    const inPages = [
      traps.script,
      traps.svg,
      traps.attribute,
      traps.formula,
      traps.at,
      traps.prototype,
      traps.constructed,
      traps.entity,
      traps.ending,
    ]
    expect(inPages.filter((text) => !shown.includes(escaped(text)))).toEqual([])
    // In a chart, too.
    expect(pages.some((page) => /<svg[^>]*>.*?&lt;script&gt;.*?<\/svg>/s.test(readable(page)))).toBe(true)
  })
  it('leaves every object as it was: also a place called __proto__ is drawn', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(properties)
    expect(pages.some((page) => /<text[^>]*>\u2060__proto__<\/text>/.test(readable(page)))).toBe(true)
  })
  it('asks nothing of any other place', () => {
    const outside = pages.flatMap((page) =>
      (readable(page).match(/(?:https?:)?\/\/[^\s"'<>)]*/g) ?? [])
        .filter((url) => !/^http:\/\/www\.w3\.org\/|^http:\/\/localhost:8080\//.test(url))
        .map((url) => `${page.address}: ${url}`),
    )
    expect(outside).toEqual([])
  })
  it('comes with assets that ask nothing of any other place', async () => {
    for (const asset of await walk(world, assetAddresses, null)) {
      const text = readable(asset)
      expect([asset.address, asset.status]).toEqual([asset.address, 200])
      expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|@import|url\(\s*['"]?(?!#)|eval\(|innerHTML|insertAdjacent|document\.write|Function\(/,
      )
    }
  })
})

describe('a table', () => {
  const endings = (ending: string) =>
    data.filter(({ address, status }) => status === 200 && address.includes(`.${ending}`))

  it('as CSV has no cell that a spreadsheet would work out', () => {
    const tables = endings('csv')
    expect(tables.length).toBeGreaterThan(40)
    for (const table of tables) {
      const rows: string[][] = parse(table.bytes, { bom: true, relax_column_count: false })
      const worked = rows.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))
      expect([table.address, worked]).toEqual([table.address, []])
    }
  })
  it('as CSV really has such cells', () => {
    const all = endings('csv').map(readable).join('\n')
    for (const text of [traps.formula, traps.at, traps.svg.slice(2), plantedProvenance.maker ?? ''])
      expect([text, all.includes(text)]).toEqual([text, true])
  })
  it('as XLSX has texts as texts, no formula, no link and no macro', () => {
    const books = endings('xlsx')
    expect(books.length).toBeGreaterThan(40)
    for (const book of books) {
      const text = readable(book)
      expect([
        book.address,
        /<f[\s>]|<hyperlink|vbaProject|externalLink|<script|<svg|onload=alert\(2\)>/.test(text),
      ]).toEqual([book.address, false])
    }
    expect(books.map(readable).join('\n')).toContain('&lt;script&gt;alert(1)')
  })
})
