import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { Finding } from '../verdict/finding.js'
import { shown } from '../verdict/shown.js'
import { ExplanationDocument } from './document.js'
import { joined, problemsOfText } from './json-text.js'
import { noSuchField } from './shapes.js'

/** The most that is read, in UTF-16 code units. A long history makes less than a twentieth of it. */
export const longestText = 16 * 1024 * 1024

/** Reads a document, and lists whatever is not as the format has it. */
export const readDocument = (text: string): E.Either<ReadonlyArray<Finding>, ExplanationDocument> => {
  if (text.trim() === '') return E.left([{ code: 'Empty', path: '' }])
  if (text.length > longestText) return E.left([{ code: 'TooLong', path: '', limit: longestText }])
  const json = parsed(text)
  if (E.isLeft(json)) return E.left([{ code: 'NotJson', path: '', why: json.left }])

  const problems = problemsOfText(text)
  if (problems.length > 0) {
    return E.left(
      problems.map((problem) =>
        problem.what === 'too-deep' ? { code: 'TooDeep', path: '' } : { code: 'FieldTwice', path: problem.path },
      ),
    )
  }
  const stranger = strangerFormat(json.right)
  if (stranger !== undefined) return E.left([stranger])
  const read = ExplanationDocument.decode(json.right)
  return E.isLeft(read) ? E.left(read.left.map(findingOf)) : read
}

const parsed = (text: string): E.Either<string, unknown> => {
  try {
    return E.right(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    return E.left(error instanceof Error ? error.message : String(error))
  }
}

/** What is no explanation at all, or one of another version, is not measured against this one. */
const strangerFormat = (json: unknown): Finding | undefined => {
  const format = fieldOf(json, 'format')
  if (format !== 'pension-ledger/explanation') return { code: 'UnknownFormat', path: 'format', found: shown(format) }
  const version = fieldOf(json, 'version')
  return version === 1 ? undefined : { code: 'UnknownVersion', path: 'version', found: shown(version) }
}

const fieldOf = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, name) ? Reflect.get(json, name) : undefined

const findingOf = ({ context, value }: t.ValidationError): Finding => {
  const path = context
    .slice(1)
    .reduce((so, { key }, index) => joined(so, Array.isArray(context[index]?.actual) ? Number(key) : key), '')
  const expected = context.at(-1)?.type.name ?? ''
  if (expected === noSuchField) return { code: 'UnknownField', path }
  const key = context.at(-1)?.key ?? ''
  const parent = context.at(-2)?.actual
  if (value === undefined && fieldOf(parent, key) === undefined) return { code: 'FieldMissing', path, expected }
  return { code: 'Malformed', path, expected, found: shown(value) }
}
