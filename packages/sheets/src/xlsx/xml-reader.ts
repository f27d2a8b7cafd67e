import { SaxesParser } from 'saxes'
import { refuse } from '../reading/sheet-error.js'

export type XmlAttributes = Readonly<Record<string, string>>

/** Names come without their prefix: some programs write `x:row`, most `row`. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: XmlAttributes) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

export interface XmlReader {
  readonly write: (bytes: Uint8Array) => void
  readonly end: () => void
}

/** So much at once that a text which ends too late is noticed soon. */
const sliceBytes = 64 * 1024

/**
 * Reads one part of a workbook as its bytes come in. A document type is refused, and with it every way for entities to grow.
 *
 * Throws: `Refused` with WorkbookBroken, also when more than `maxRunBytes` go by without the start or the end of an element.
 */
export const xmlReader = (part: string, maxRunBytes: number, handlers: XmlHandlers): XmlReader => {
  const broken = (why: string): never => refuse({ code: 'WorkbookBroken', part, why })
  const parser = new SaxesParser({ xmlns: false, position: false })
  let runBytes = 0
  parser.on('opentag', ({ name, attributes }) => {
    runBytes = 0
    handlers.open(withoutPrefix(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    runBytes = 0
    handlers.close(withoutPrefix(name))
  })
  parser.on('text', handlers.text)
  parser.on('cdata', handlers.text)
  parser.on('doctype', () => broken('it has a document type'))
  parser.on('error', (error) => broken(error.message))

  let decode: ((bytes: Uint8Array, isLast: boolean) => string) | null = null
  return {
    write: (bytes) => {
      decode ??= decoderFor(bytes, broken)
      for (let at = 0; at < bytes.length; at += sliceBytes) {
        const slice = bytes.subarray(at, at + sliceBytes)
        runBytes += slice.length
        parser.write(decode(slice, false))
        if (runBytes > maxRunBytes + sliceBytes) broken(`a text or a tag is longer than ${maxRunBytes} bytes`)
      }
    },
    end: () => {
      if (decode !== null) parser.write(decode(new Uint8Array(0), true))
      parser.close()
    },
  }
}

const withoutPrefix = (name: string): string => {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

const decoderFor = (start: Uint8Array, broken: (why: string) => never) => {
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  const name = isWide ? (start[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  const decoder = new TextDecoder(name, { fatal: true })
  return (bytes: Uint8Array, isLast: boolean): string => {
    try {
      return decoder.decode(bytes, { stream: !isLast })
    } catch {
      return broken(`it is not ${name}`)
    }
  }
}
