/** Elements that are made one after the other while they are written: a list in JSON, of which little is in memory. */
type Many = Iterable<unknown>

/** A list with more elements than these has small ones: each is made into text at once. */
const elementsWalked = 1000

/**
 * One JSON document, indented so that two of them can be compared line by line, and a line break: the text of
 * `JSON.stringify(document, null, 2)`, piece by piece, so that it may be longer than a text can be. What can be gone through is a
 * list, also where it is no array.
 */
export function* jsonPieces(document: unknown): Generator<string, void> {
  yield* piecesOf(document, '')
  yield '\n'
}

function* piecesOf(value: unknown, indent: string): Generator<string, void> {
  if (Array.isArray(value)) yield* value.length > elementsWalked ? longList(value, indent) : shortList(value, indent)
  else if (isMany(value)) yield* longList(value, indent)
  else if (isPlainObject(value)) yield* fieldsOf(value, indent)
  else yield wholeText(value, indent)
}

function* longList(elements: Many, indent: string): Generator<string, void> {
  const inner = `${indent}  `
  let before = `[\n${inner}`
  for (const element of elements) {
    yield before + wholeText(element, inner)
    before = `,\n${inner}`
  }
  yield before.startsWith('[') ? '[]' : `\n${indent}]`
}

function* shortList(elements: ReadonlyArray<unknown>, indent: string): Generator<string, void> {
  const inner = `${indent}  `
  let before = `[\n${inner}`
  for (const element of elements) {
    yield before
    yield* piecesOf(element, inner)
    before = `,\n${inner}`
  }
  yield before.startsWith('[') ? '[]' : `\n${indent}]`
}

function* fieldsOf(value: object, indent: string): Generator<string, void> {
  const inner = `${indent}  `
  let before = `{\n${inner}`
  for (const [field, of] of Object.entries(value)) {
    if (isLeftOut(of)) continue
    yield `${before}${JSON.stringify(field)}: `
    yield* piecesOf(of, inner)
    before = `,\n${inner}`
  }
  yield before.startsWith('{') ? '{}' : `\n${indent}}`
}

/** What JSON has no word for stands in no object. */
const isLeftOut = (value: unknown): boolean =>
  value === undefined || typeof value === 'function' || typeof value === 'symbol'

/** A line break in JSON stands between values, never within a text. What JSON cannot say is null, as in a list. */
const wholeText = (value: unknown, indent: string): string =>
  (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${indent}`)

const isMany = (value: unknown): value is Many =>
  typeof value === 'object' && value !== null && Symbol.iterator in value

/** Whatever says itself how it is written in JSON is asked. */
const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !('toJSON' in value)
