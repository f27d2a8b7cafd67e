import { contributed } from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { framed, inLines, onlyFinding } from '../checked.kit.js'
import type { HandledRecord } from '../wide-check.js'
import { sameMakerChecker } from './same-maker-checker.js'

const record = (maker: string | null, checker: string | null): HandledRecord => ({
  subject: { kind: 'participant', participantId: 'P1', zone: 'chenggong', street: '龙城街道', community: null },
  body: contributed(),
  maker,
  checker,
})
const found = (maker: string | null, checker: string | null) =>
  inLines(sameMakerChecker.check(record(maker, checker), framed()))
const finding = ['SAME_MAKER_CHECKER 0 on 2012-05-01']

describe('SAME_MAKER_CHECKER', () => {
  it.each([
    ['JB001', 'FH001', []],
    ['JB001', 'JB001', finding],
    ['JB001', null, finding],
    ['JB001', '', finding],
    ['JB001', ' ', finding],
    ['JB001', 'jb001 ', finding],
    ['JB001', 'ＪＢ００１', finding],
    ['张三', '张 三', finding],
    ['张三', '张三丰', []],
    // The source says nothing of who made it: neither does the check.
    [null, null, []],
    [null, 'FH001', []],
    ['', '', []],
  ])('made by %j and checked by %j', (maker, checker, findings) => {
    expect(found(maker, checker)).toEqual(findings)
    // Records that went through hands it does not suspect are never shown to it.
    expect(sameMakerChecker.suspects({ maker, checker })).toBe(findings.length > 0)
  })

  it('says which of the two it is', () => {
    expect(onlyFinding(sameMakerChecker.check(record('JB001', null), framed())).sentence.en).toBe(
      'ContributionReceived was made by JB001 and checked by nobody.',
    )
    expect(onlyFinding(sameMakerChecker.check(record('JB001', 'JB001'), framed())).sentence.zh).toBe(
      'ContributionReceived 的经办和复核同为 JB001。',
    )
  })
})
