import { createHash } from 'node:crypto'
import { axisOf } from './axis.js'
import type { Chart, Draw, Drawing, Told } from './chart.js'
import { optionOf, sheetOf } from './option.js'
import { plainSvg } from './plain-svg.js'

/** The same chart is the same name, and so the same bytes, in every process. */
const nameOf = (chart: Chart, told: Told): string =>
  `g${createHash('sha256')
    .update(JSON.stringify([chart, told]))
    .digest('hex')
    .slice(0, 10)}`

/**
 * Draws charts, and keeps the latest: most readers look at the same pages. The library is loaded with the first chart that is asked for.
 *
 * @param kept how many drawings are remembered, some twenty thousand characters each
 */
export const drawing = (kept: number): Draw => {
  const drawn = new Map<string, Promise<Drawing>>()

  const draw = async (name: string, chart: Chart, told: Told): Promise<Drawing> => {
    const { svgOf } = await import('./library.js')
    const axis = axisOf(chart, told.lang)
    const at = (width: 'wide' | 'narrow'): string => {
      const sheet = sheetOf(chart, width)
      return plainSvg(svgOf(optionOf(chart, axis, sheet), sheet.width, sheet.height), `${name}${width.charAt(0)}`, told)
    }
    return { wide: at('wide'), narrow: at('narrow') }
  }

  return (chart, told) => {
    const name = nameOf(chart, told)
    const before = drawn.get(name)
    const drawingOfIt = before ?? draw(name, chart, told)
    // Asked for again, it is the youngest once more.
    drawn.delete(name)
    drawn.set(name, drawingOfIt)
    const eldest = drawn.keys().next()
    if (drawn.size > kept && eldest.done !== true) drawn.delete(eldest.value)
    return drawingOfIt
  }
}
