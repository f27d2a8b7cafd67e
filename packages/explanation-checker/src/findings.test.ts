import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { plainPension, withheldUncertified } from './testing/pensioner-1951.kit.js'
import { type Fields, type Json, sealed } from './testing/writing.kit.js'
import { findingSentence } from './verdict/sentences.js'
import { verifyExplanation } from './verify-explanation.js'

const findingsOf = (text: string) => {
  const verdict = verifyExplanation(text)
  return E.isLeft(verdict) ? verdict.left.findings.map(({ code, path }) => `${code} ${path}`) : []
}

/** The document with one of its texts replaced wherever it stands, and sealed. */
const changed = (document: Fields, from: string, to: string): string => {
  const rest: Fields = JSON.parse(JSON.stringify(document).replaceAll(from, to))
  return JSON.stringify(sealed(rest))
}

const withField = (document: Fields, name: string, to: Json): string =>
  JSON.stringify(sealed({ ...document, [name]: to }))

const listIn = (document: Fields, name: string): ReadonlyArray<Fields> => {
  const list: ReadonlyArray<Fields> = JSON.parse(JSON.stringify(document[name]))
  return list
}

describe('what is no document', () => {
  it.each([
    ['nothing', '', ['Empty ']],
    ['blanks', ' \n', ['Empty ']],
    ['a text', 'hello', ['NotJson ']],
    ['a list', '[]', ['UnknownFormat format']],
    ['another document', '{"format":"invoice"}', ['UnknownFormat format']],
    ['another version', '{"format":"pension-ledger/explanation","version":2}', ['UnknownVersion version']],
    ['a field twice', '{"format":"a","x":[{"y":1,"\\u0079":2}]}', ['FieldTwice x[0].y']],
    ['depth', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, ['TooDeep ']],
  ])('is refused: %s', (_, text, findings) => expect(findingsOf(text)).toEqual(findings))

  it('is refused for its length', () => expect(findingsOf(`${' '.repeat(17 * 1024 * 1024)}1`)).toEqual(['TooLong ']))

  it('is told of each field that is missing, wrong or strange', () => {
    const { month: _, ...rest } = plainPension
    expect(findingsOf(JSON.stringify({ ...rest, position: 1.5, hint: 'x', steps: [{ id: 7 }] }))).toEqual([
      'FieldMissing month',
      'Malformed position',
      'Malformed steps[0].id',
      'FieldMissing steps[0].rule',
      'FieldMissing steps[0].inputs',
      'FieldMissing steps[0].output',
      'FieldMissing steps[0].unit',
      'FieldMissing steps[0].zh',
      'FieldMissing steps[0].en',
      'UnknownField hint',
    ])
  })
})

describe('everything that is wrong is told', () => {
  it('a digest that is another one', () =>
    expect(findingsOf(JSON.stringify({ ...plainPension, digest: '0'.repeat(64) }))).toEqual(['DigestWrong digest']))

  it('an answer of one fen more, and that its lines do not come to it', () =>
    expect(findingsOf(changed(plainPension, '"totalFen":8000', '"totalFen":8001'))).toEqual([
      'AnswerDiffers answer',
      'LinesDoNotSum answer.totalFen',
      'StepOutputWrong steps[29].output',
    ]))

  it('one line forged throughout, where it is not what the parameter says', () => {
    const forged = changed(plainPension, '"output":1100', '"output":1101')
    expect(findingsOf(forged)).toEqual(['StepOutputWrong steps[25].output'])
    const verdict = verifyExplanation(forged)
    const [finding] = E.isLeft(verdict) ? verdict.left.findings : []
    expect(finding).toMatchObject({ step: 'line:basic-pension:district', expected: '1100', found: '1101' })
  })

  it('a parameter read on another day than the case asks for', () => {
    const parameters = listIn(plainPension, 'parameters').map((one) =>
      one.id === 'basic-pension.city@2011-08-01'
        ? { ...one, id: 'basic-pension.city@2011-09-01', on: '2011-09-01' }
        : one,
    )
    expect(findingsOf(withField(plainPension, 'parameters', parameters))).toEqual([
      'ReferenceToNothing steps[24].inputs.amount',
      'ParameterReadOnWrongDay parameters[7].on',
    ])
  })

  it('a parameter that is no longer in force', () =>
    expect(findingsOf(changed(plainPension, '"until":"2014-07-01"', '"until":"2011-08-01"'))).toEqual([
      'ParameterNotInForce parameters[5]',
    ]))

  it('a step that nobody asked for, and one that is missing', () => {
    const steps = listIn(plainPension, 'steps').map((step) => (step.id === 'death' ? { ...step, id: 'life' } : step))
    expect(findingsOf(withField(plainPension, 'steps', steps))).toEqual([
      'StepNotUsed steps[10]',
      'StepMissing steps',
      'ReferenceToNothing steps[11].inputs.death',
      'ReferenceToNothing steps[14].inputs.death',
    ])
  })

  it('a step before what it rests on', () => {
    const steps = listIn(plainPension, 'steps')
    expect(
      findingsOf(withField(plainPension, 'steps', [steps[2] ?? {}, steps[0] ?? {}, steps[1] ?? {}, ...steps.slice(3)])),
    ).toEqual(['ReferenceNotEarlier steps[0].inputs.birthDate'])
  })

  it('facts after the cuts of the document', () => {
    expect(findingsOf(withField(withheldUncertified, 'effectiveAt', '2022-12-14'))).toEqual([
      'FactAfterCut facts[4].data',
    ])
    expect(findingsOf(withField(withheldUncertified, 'knownAt', 400))).toEqual(['FactAfterCut facts[4].position'])
    expect(findingsOf(withField(withheldUncertified, 'knownAt', '2022-12-31T02:00:00Z'))).toEqual([])
    expect(findingsOf(withField(withheldUncertified, 'knownAt', '2022-12-31T01:59:59Z'))).toHaveLength(5)
    expect(findingsOf(withField(withheldUncertified, 'position', 499))).toEqual(['FactAfterPosition facts[4].position'])
  })

  it('without an enrolment, nothing can be worked out', () => {
    const verdict = verifyExplanation(withField(plainPension, 'facts', []))
    expect(E.isLeft(verdict) && verdict.left.rederived?.answer).toBeNull()
    expect(findingsOf(withField(plainPension, 'facts', []))).toContain('EnrolmentMissing facts')
  })

  it('in both languages', () => {
    const verdict = verifyExplanation(changed(plainPension, '"output":1100', '"output":1101'))
    const [finding] = E.isLeft(verdict) ? verdict.left.findings : []
    if (finding === undefined) throw new Error('nothing was found')
    expect(findingSentence(finding, 'zh')).toBe('步骤 line:basic-pension:district 的结果应为 1100，现为 1101')
    expect(findingSentence(finding, 'en')).toBe(
      'the step line:basic-pension:district comes to 1100, and here it is 1101',
    )
  })
})
