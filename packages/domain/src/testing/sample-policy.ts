import { readFileSync } from 'node:fs'
import * as E from 'fp-ts/lib/Either.js'
import type { PolicyBook } from '../policy/policy-book.js'
import { readPolicy } from '../policy/read-policy.js'
import { broken } from '../vocabulary/broken.js'

/** The text of the sample policy file, `policies/kunming-chenggong.json`. */
export const samplePolicyText = readFileSync(new URL('../../policies/kunming-chenggong.json', import.meta.url), 'utf8')

/** A policy book made of a parsed file; a file that is refused is a defect of the test. */
export const bookOf = (file: unknown): PolicyBook => {
  const book = readPolicy(file)
  return E.isRight(book) ? book.right : broken(`the policy file is refused: ${JSON.stringify(book.left)}`)
}

/** The sample book of Kunming Chenggong. */
export const sampleBook: PolicyBook = bookOf(JSON.parse(samplePolicyText))

interface PolicyFile {
  readonly parameters: { [key: string]: { readonly values: ReadonlyArray<object> } }
}

/** The sample book with the values of some parameters replaced: each from a day on, earliest first. */
export const bookDated = (
  settings: Readonly<Record<string, ReadonlyArray<readonly [from: string, value: unknown]>>>,
): PolicyBook => {
  const file: PolicyFile = JSON.parse(samplePolicyText)
  for (const [key, values] of Object.entries(settings)) {
    const parameter = file.parameters[key] ?? broken(`the sample book has no ${key}`)
    const [first] = parameter.values
    file.parameters[key] = { ...parameter, values: values.map(([from, value]) => ({ ...first, from, value })) }
  }
  return bookOf(file)
}

/** The sample book with some parameters in another setting, each by one value in force for all time; null leaves one out. */
export const bookWith = (settings: Readonly<Record<string, unknown>>): PolicyBook => {
  const file: PolicyFile = JSON.parse(samplePolicyText)
  for (const [key, value] of Object.entries(settings)) {
    const parameter = file.parameters[key] ?? broken(`the sample book has no ${key}`)
    const [first] = parameter.values
    if (value === null) delete file.parameters[key]
    else file.parameters[key] = { ...parameter, values: [{ ...first, from: '1900-01-01', value }] }
  }
  return bookOf(file)
}
