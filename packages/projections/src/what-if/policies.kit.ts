import { broken, type PolicyBook } from '@pension-ledger/domain'
import { bookOf, samplePolicyText } from '@pension-ledger/domain/testing'

interface PolicyFile {
  version: string
  readonly parameters: Record<string, { readonly values: Array<{ readonly from: string; readonly value: unknown }> }>
}

/** The sample book with one parameter in another setting from a day on. */
export const bookWithFrom = (parameter: string, from: string, value: unknown): PolicyBook => {
  const file: PolicyFile = JSON.parse(samplePolicyText)
  const { values } = file.parameters[parameter] ?? broken(`the sample book has no ${parameter}`)
  const earlier = values.filter((dated) => dated.from < from)
  const last = values[0] ?? broken(`${parameter} has no value`)
  values.splice(0, values.length, ...earlier, { ...last, from, value })
  file.version = 'tried'
  return bookOf(file)
}
