import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The figures of the report, with their basis: the one file of published numbers. */
export const publishedFile = fileURLToPath(new URL('../published-2022.json', import.meta.url))

/** The figures that the generator aims at; the others are sums and ratios of these. */
export type PublishedFigure =
  | ('E1' | 'E2' | 'E3' | 'B1' | 'B3' | 'O1' | 'O2' | 'O3' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7')
  | ('F1' | 'F2' | 'F3' | 'F5' | 'F6' | 'F7')

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The text that was published under each id. */
export const publishedTexts = (file: unknown): ReadonlyMap<string, string> => {
  const figures = isRecord(file) && Array.isArray(file.figures) ? file.figures : []
  return new Map(
    figures.flatMap((figure: unknown) =>
      isRecord(figure) && typeof figure.id === 'string' && typeof figure.published === 'string'
        ? [[figure.id, figure.published] as const]
        : [],
    ),
  )
}

const digitsOf = (texts: ReadonlyMap<string, string>, id: string, pattern: RegExp): number => {
  const text = texts.get(id)
  if (text === undefined || !pattern.test(text))
    throw new RangeError(
      `The published figure ${id} is ${text ?? 'missing'}; the generator needs a number it can aim at.`,
    )
  return Number(text.replace('.', ''))
}

const fenOfAHundredth = 1_000_000 / 100

/** Heads as they are, 万元 with two decimals as fen. */
export const targetsIn = (file: unknown): Readonly<Record<PublishedFigure, number>> => {
  const texts = publishedTexts(file)
  const whole = (id: PublishedFigure): number => digitsOf(texts, id, /^\d+$/)
  const fen = (id: PublishedFigure): number => digitsOf(texts, id, /^\d+\.\d\d$/) * fenOfAHundredth
  return {
    E1: whole('E1'),
    E2: whole('E2'),
    E3: whole('E3'),
    B1: whole('B1'),
    B3: whole('B3'),
    O1: whole('O1'),
    O2: whole('O2'),
    O3: whole('O3'),
    C3: whole('C3'),
    C4: whole('C4'),
    C5: whole('C5'),
    C6: whole('C6'),
    C7: whole('C7'),
    F1: fen('F1'),
    F2: fen('F2'),
    F3: fen('F3'),
    F5: fen('F5'),
    F6: fen('F6'),
    F7: fen('F7'),
  }
}

export const readPublished = (): unknown => JSON.parse(readFileSync(publishedFile, 'utf8'))
