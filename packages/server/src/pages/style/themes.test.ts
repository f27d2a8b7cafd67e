import { describe, expect, it } from 'vitest'
import { dark, type Ink, light, type Theme } from './themes.js'

type Rgb = readonly [number, number, number]

/** Linear light of a colour, 0 to 1. */
const linear = (hex: string): Rgb => {
  const of = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [of(1), of(3), of(5)]
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

const contrast = (one: string, other: string): number => {
  const [a, b] = [luminance(linear(one)), luminance(linear(other))]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** As eyes without the red, the green or the blue cone see it: Machado, Oliveira and Fernandes, 2009, for the full deficiency. */
const eyes: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const times = (matrix: readonly [Rgb, Rgb, Rgb], [r, g, b]: Rgb): Rgb => {
  const row = ([x, y, z]: Rgb): number => Math.min(1, Math.max(0, x * r + y * g + z * b))
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

/** Oklab, in which distances are as eyes judge them. */
const oklab = ([r, g, b]: Rgb): Rgb => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

const apart = (one: Rgb, other: Rgb): number => Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])

const themes: ReadonlyArray<readonly [string, Theme]> = [
  ['light', light],
  ['dark', dark],
]

const texts: ReadonlyArray<readonly [Ink, Ink]> = [
  ['ink', 'paper'],
  ['ink', 'panel'],
  ['muted', 'paper'],
  ['muted', 'panel'],
  ['accent', 'paper'],
  ['accent', 'panel'],
  ['paper', 'accent'],
  ['loss', 'paper'],
  ['loss', 'panel'],
  ['accent', 'accent-soft'],
  ['loss', 'loss-soft'],
  ['caution', 'caution-soft'],
  ['good', 'good-soft'],
]

describe.each(themes)('the %s theme', (_, { inks, series }) => {
  it.each(texts)('writes %s on %s at 4.5 : 1 or more', (text, ground) =>
    expect(contrast(inks[text], inks[ground])).toBeGreaterThanOrEqual(4.5),
  )

  it.each(series.map((colour) => [colour]))('draws %s at 3 : 1 or more against the paper', (colour) =>
    expect(contrast(colour, inks.paper)).toBeGreaterThanOrEqual(3),
  )

  // 0.08 is about four times what an eye can just tell apart side by side.
  it.each(Object.keys(eyes))('has series that differ for eyes with %s', (kind) => {
    const matrix = eyes[kind] ?? eyes['all']
    const seen = series.map((colour) =>
      oklab(
        times(
          matrix ?? [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
          ],
          linear(colour),
        ),
      ),
    )
    const close = seen.flatMap((one, i) =>
      seen
        .slice(i + 1)
        .flatMap((other, j) =>
          apart(one, other) < 0.08 ? [`${i + 1} and ${i + j + 2}: ${apart(one, other).toFixed(3)}`] : [],
        ),
    )
    expect(close).toEqual([])
  })
})
