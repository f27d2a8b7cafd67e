import type { Unpack } from './unpack.js'
import { xmlReader } from './xml-reader.js'
import type { ZipEntry } from './zip-directory.js'

/** Built-in formats that show a day, those of Chinese and other East Asian editions included; ECMA-376 §18.8.30. */
const builtInDateFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

/** For each cell style, in the order of the styles part, whether it shows a number as a day. */
export const readDateStyles = async (
  entry: ZipEntry,
  unpack: Unpack,
  maxRunBytes: number,
): Promise<ReadonlyArray<boolean>> => {
  const customFormats = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCellFormats = false
  const reader = xmlReader(entry.name, maxRunBytes, {
    open: (name, attributes) => {
      const format = Number(attributes.numFmtId ?? 0)
      if (name === 'numFmt') customFormats.set(format, showsDay(attributes.formatCode ?? ''))
      if (name === 'cellXfs') inCellFormats = true
      if (name === 'xf' && inCellFormats) styles.push(customFormats.get(format) ?? builtInDateFormats.has(format))
    },
    text: () => {},
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  for await (const chunk of unpack(entry)) reader.write(chunk)
  reader.end()
  return styles
}

/** Whether a number format shows a year, month or day, and not only a number or a time of day. */
export const showsDay = (formatCode: string): boolean => {
  // `[h]` and its like are elapsed time; other brackets hold colours, conditions and locales.
  const positives = formatCode
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/general|e[+-]/gi, '')
    .toLowerCase()
    .split(';', 1)[0]
  const isTime = /[hs]/.test(positives ?? '')
  return /[yde]|aaa/.test(positives ?? '') || (!isTime && /m/.test(positives ?? ''))
}
