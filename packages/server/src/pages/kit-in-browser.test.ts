import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, hasChromium, pictureAt, pictureFolder, type Viewer, viewerOf } from '../testing/browser.kit.js'
import { contextOf } from '../testing/page-context.kit.js'
import { sampler } from '../testing/sampler.kit.js'
import { pageHtml } from './page.js'
import { languages } from './words.js'

const widths = { wide: 1280, narrow: 360 } as const

// Without a browser these are passed over, and the report says so.
describe.skipIf(!hasChromium)(`the kit in ${chromiumPath}`, () => {
  let viewer: Viewer | undefined
  let folder: string | null = null

  beforeAll(async () => {
    folder = await pictureFolder()
    viewer = await viewerOf(
      await Promise.all(
        languages.map(async (lang) => ({
          path: `/sampler-${lang}`,
          html: await pageHtml(sampler, null, contextOf({ lang, path: `/sampler-${lang}` })),
        })),
      ),
    )
  })
  afterAll(() => viewer?.close())

  it.each([
    ['zh', 'light', 'wide'],
    ['zh', 'dark', 'wide'],
    ['en', 'light', 'narrow'],
    ['zh', 'dark', 'narrow'],
  ] as const)('is right in %s, %s and %s', async (lang, scheme, width) => {
    const name = `sampler-${lang}-${scheme}-${width}`
    const looked = await viewer?.look(`/sampler-${lang}`, {
      scheme,
      width: widths[width],
      picture: pictureAt(folder, `${name}.png`),
      paper: scheme === 'light' && width === 'wide' ? pictureAt(folder, `${name}.pdf`) : null,
    })
    expect(looked).toEqual({ complaints: [], breaches: [], overflow: 0, moved: '832,600' })
  })
})
