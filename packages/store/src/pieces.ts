import { parseObject } from './append-rules.js'

/**
 * A text of data, whole or in two pieces: where it ends with an object of its own, as `…,"lines":{…}}` does, that object and the brace
 * behind it are its ending. Many events share a beginning, and many others share an ending: what is said of a month is said of
 * everybody, and what somebody is paid is paid to them every month.
 */
export interface Pieces {
  /** The whole text, or its first piece, which ends with a colon. */
  readonly beginning: string
  readonly ending: string | null
}

const opens = '":{'

/**
 * What stands before a quote that may not end a name: a quote behind a backslash is part of a word, and one behind a mark of JSON or a
 * blank may begin one. A name that ends with such a character stays in one piece.
 */
const doubtful = '\\{[,: \t\n\r'

/** The colon behind which an ending begins; -1 where there is none, or where there may be none. */
const colonOf = (data: string): number => {
  if (!data.endsWith('}}')) return -1
  const quote = data.lastIndexOf(opens)
  if (quote < 1 || doubtful.includes(data.charAt(quote - 1))) return -1
  // The first brace that closes anything is that of the ending: it holds no other object.
  return data.indexOf('}', quote) === data.length - 2 ? quote + 1 : -1
}

/** A text of data in two pieces, its beginning and its ending; null where it ends with no object of its own. */
export const piecesOf = (data: string): Pieces => {
  const colon = colonOf(data)
  return colon < 0
    ? { beginning: data, ending: null }
    : { beginning: data.slice(0, colon + 1), ending: data.slice(colon + 1) }
}

/** The object of a beginning; what its ending would say is null in it. Throws where it is none. */
export const parseBeginning = (beginning: string): object =>
  parseObject(beginning.endsWith(':') ? `${beginning}null}` : beginning)

/** The object of an ending. Throws where it is none. */
export const parseEnding = (ending: string): object => parseObject(ending.slice(0, -1))

/** What both pieces say together. */
export const joined = (beginning: object, ending: object): object => {
  const last = Object.keys(beginning).at(-1)
  return last === undefined ? beginning : { ...beginning, [last]: ending }
}
