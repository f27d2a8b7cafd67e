import { describe, expect, it } from 'vitest'
import { rowProblemSentences, sentenceOf } from './row-problems.js'

describe('sentences about rows', () => {
  it('say which field and what stood there, in both languages', () => {
    const problem = { field: 'amount_yuan', code: 'amount-malformed', received: '十一' } as const
    expect(sentenceOf(problem, 'zh')).toContain('amount_yuan 的“十一”')
    expect(sentenceOf(problem, 'en')).toContain('amount_yuan says “十一”')
  })

  it('never print what a field with personal data held', () => {
    for (const code of [
      'id-number-malformed',
      'bank-account-malformed',
      'text-has-id-number',
      'text-too-long',
    ] as const)
      for (const language of ['zh', 'en'] as const)
        expect(sentenceOf({ field: 'f', code, received: 'CANARY' }, language)).not.toContain('CANARY')
  })

  it('take what was received literally', () =>
    expect(sentenceOf({ field: 'f', code: 'code-unknown', received: '$& $1 {field}' }, 'en')).toContain(
      '“$& $1 {field}”',
    ))

  it('have codes in one style, and sentences that are sentences', () => {
    for (const [code, { zh, en }] of Object.entries(rowProblemSentences)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(zh).toMatch(/。$/)
      expect(en).toMatch(/^[{“A-Z].*\.$/)
    }
  })
})
