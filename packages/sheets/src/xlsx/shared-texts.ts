import type { Limits } from '../reading/read-options.js'
import { refuse } from '../reading/sheet-error.js'
import { withoutEscapes } from './escaped-text.js'
import type { Unpack } from './unpack.js'
import { xmlReader } from './xml-reader.js'
import type { ZipEntry } from './zip-directory.js'

/** Collects the text of an `si` or `is` element: all its runs, but not the phonetic ones that stand over them. */
export const richText = () => {
  let text = ''
  let inText = false
  let inPhonetic = false
  return {
    open: (name: string): void => {
      if (name === 'rPh') inPhonetic = true
      if (name === 't') inText = !inPhonetic
    },
    text: (part: string): void => {
      if (inText) text += part
    },
    close: (name: string): void => {
      if (name === 'rPh') inPhonetic = false
      if (name === 't') inText = false
    },
    take: (): string => {
      const taken = withoutEscapes(text)
      text = ''
      return taken
    },
  }
}

/** The table of shared texts, which cells refer to by number. */
export const readSharedTexts = async (
  entry: ZipEntry,
  unpack: Unpack,
  { maxSharedTextBytes, maxRecordBytes }: Limits,
): Promise<ReadonlyArray<string>> => {
  if (entry.unpackedBytes > maxSharedTextBytes) {
    refuse({ code: 'ZipBomb', part: entry.name, measure: 'size', limit: maxSharedTextBytes })
  }
  const texts: string[] = []
  const rich = richText()
  const reader = xmlReader(entry.name, maxRecordBytes, {
    open: rich.open,
    text: rich.text,
    close: (name) => {
      rich.close(name)
      if (name === 'si') texts.push(ownText(rich.take()))
    },
  })
  for await (const chunk of unpack(entry)) reader.write(chunk)
  reader.end()
  return texts
}

/** A copy of its own: a slice would keep the whole chunk of XML alive that it was cut from. Shorter ones the engine copies itself. */
export const ownText = (text: string): string =>
  text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le')
