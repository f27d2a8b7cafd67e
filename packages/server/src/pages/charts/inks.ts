/**
 * The library wants colours; a page wants classes, so that one drawing is right in every theme. Each class has a colour that stands for it
 * while the drawing is made, and that nobody ever sees.
 */
const standIns = {
  s1: '#010101',
  s2: '#010102',
  s3: '#010103',
  s4: '#010104',
  s5: '#010105',
  s6: '#010106',
  ink: '#010110',
  rule: '#010111',
  paper: '#010112',
} as const
export type ChartInk = keyof typeof standIns

export const standIn = (ink: ChartInk): string => standIns[ink]

const seriesInks = ['s1', 's2', 's3', 's4', 's5', 's6'] as const

/** The ink of the nth series. */
export const inkOfSeries = (i: number): ChartInk => seriesInks[i % seriesInks.length] ?? 's1'

const inkOfColour: ReadonlyMap<string, string> = new Map(Object.entries(standIns).map(([ink, colour]) => [colour, ink]))

/** The class for a colour in a drawing: `c-s1` fills, `k-s1` strokes; null for a colour that stands for none. */
export const classOf = (property: 'fill' | 'stroke', colour: string): string | null => {
  const ink = inkOfColour.get(colour)
  return ink === undefined ? null : `${property === 'fill' ? 'c' : 'k'}-${ink}`
}
