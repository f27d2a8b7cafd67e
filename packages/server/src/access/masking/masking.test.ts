import type { Identity } from '@pension-ledger/store'
import { describe, expect, it } from 'vitest'
import { scopes } from '../caller.js'
import { maskName } from './mask-name.js'
import { maskBankAccount, maskIdNumber } from './mask-number.js'
import { shownIdentity } from './shown-identity.js'
import { unmaskAsked, unmaskHeader } from './unmask-reason.js'

describe('a name', () => {
  it.each([
    ['张三', '张*'],
    ['张三丰', '张**'],
    ['欧阳修', '欧阳*'],
    ['欧阳小明', '欧阳**'],
    ['歐陽修', '歐陽*'],
    ['司马相如', '司马**'],
    ['尉迟恭', '尉迟*'],
    ['欧阳', '欧*'],
    ['马佳丽', '马**'],
    ['𠮷田', '𠮷*'],
    ['龴欣怡', '龴**'],
    ['阿卜杜热西提', '阿****'],
    ['买买提·艾力', '买**'],
    ['John Smith', 'J**'],
    ['Ñandú', 'Ñ**'],
    ['  张三 ', '张*'],
    ['张', '**'],
    ['', '**'],
    ['7号', '**'],
    ['\u202e张三', '**'],
    ['<script>', '**'],
    ['张\u0000三', '张**'],
  ])('%j is shown as %j', (name, shown) => expect(maskName(name, 'masked')).toBe(shown))

  it('is not shown at all, or whole', () => {
    expect([maskName('张三', 'hidden'), maskName('张三', 'whole')]).toEqual([null, '张三'])
  })
})

describe('an ID number', () => {
  it.each([
    ['11010519491231002X', '110105********002X'],
    ['11010519491231002x', '110105********002x'],
    [' 440524188001010014 ', '440524********0014'],
    ['110105491231002', '110105*****1002'],
    ['1101054912310', '********'],
    ['1101051949123100200', '********'],
    ['11010519491231002A', '********'],
    ['110105 19491231 002X', '********'],
    ['１１０１０５１９４９１２３１００２Ｘ', '********'],
    ['E12345678', '********'],
    ['', '********'],
  ])('%j is shown as %j', (idNumber, shown) => expect(maskIdNumber(idNumber, 'masked')).toBe(shown))

  it('is not shown at all, or whole', () => {
    const idNumber = '11010519491231002X'
    expect([maskIdNumber(idNumber, 'hidden'), maskIdNumber(idNumber, 'whole')]).toEqual([null, idNumber])
  })
})

describe('a bank account', () => {
  it.each([
    ['6217001234567890123', '****0123'],
    ['6217 0012-3456 7890 123', '****0123'],
    ['1234567890', '****7890'],
    ['123456789', '********'],
    ['账号1234567890', '********'],
    ['', '********'],
  ])('%j is shown as %j', (account, shown) => expect(maskBankAccount(account, 'masked')).toBe(shown))
})

describe('an identity', () => {
  const record = {
    participantId: 'A001',
    effectiveOn: '2020-01-01',
    name: '欧阳小明',
    idNumber: '11010519491231002X',
    bankAccount: '6217001234567890123',
    salt: 'feedfacefeedfacefeedfacefeedface',
  }
  const known: Identity = { status: 'known', current: record, history: [{ ...record, name: '欧阳大明' }, record] }

  it('is shown as far as the caller may see', () => {
    expect(shownIdentity(known, 'masked')).toEqual({
      status: 'known',
      masking: 'masked',
      name: '欧阳**',
      idNumber: '110105********002X',
      bankAccount: '****0123',
    })
    expect(shownIdentity(known, 'whole')).toMatchObject({ name: '欧阳小明', bankAccount: '6217001234567890123' })
    expect(shownIdentity(known, 'hidden')).toMatchObject({ name: null, idNumber: null, bankAccount: null })
    const withoutAccount: Identity = { ...known, current: { ...record, bankAccount: null } }
    expect(shownIdentity(withoutAccount, 'masked').bankAccount).toBeNull()
  })

  it.each(['unknown', 'erased'] as const)('that is %s has nothing to show', (status) =>
    expect(shownIdentity({ status }, 'whole')).toEqual({
      status,
      masking: 'whole',
      name: null,
      idNumber: null,
      bankAccount: null,
    }),
  )

  it.each(['masked', 'whole'] as const)('shows no salt and no earlier record: %s', (level) => {
    const shown = JSON.stringify(shownIdentity(known, level))
    expect(shown).not.toMatch(/feedface|大明/)
  })
})

describe('a reason', () => {
  const all = new Set(scopes)
  const of = (length: number): string => '核'.repeat(length)

  it.each([
    ['of five characters', of(5), { right: of(5) }],
    ['of two hundred', of(200), { right: of(200) }],
    ['of two hundred beyond the first plane', '𠮷'.repeat(200), { right: '𠮷'.repeat(200) }],
    ['with spaces around', `  ${of(5)} `, { right: of(5) }],
    ['of four', of(4), { left: { why: 'length' } }],
    ['of four with spaces', ` ${of(4)} `, { left: { why: 'length' } }],
    ['of two hundred and one', of(201), { left: { why: 'length' } }],
    ['that is empty', '', { left: { why: 'length' } }],
    ['of two lines', `${of(5)}\n${of(5)}`, { left: { why: 'control-character' } }],
    ['that turns text around', `${of(5)}\u202e`, { left: { why: 'control-character' } }],
  ])('%s', (_, text, answer) => {
    expect(unmaskAsked(text, all)).toMatchObject(answer)
    expect(unmaskHeader(encodeURIComponent(text), all)).toMatchObject(answer)
  })

  it('is none where none is given', () => {
    expect([unmaskAsked(null, all), unmaskHeader(undefined, all)]).toMatchObject([{ right: null }, { right: null }])
  })

  it('is refused without the scope, before anything else is said of it', () => {
    const without = new Set(scopes.filter((scope) => scope !== 'personal:unmask'))
    expect(unmaskAsked('x', without)).toMatchObject({ left: { code: 'UnmaskNotAllowed' } })
    expect(unmaskHeader(encodeURIComponent(of(9)), without)).toMatchObject({ left: { code: 'UnmaskNotAllowed' } })
  })

  it.each([['%E6%A0'], ['%ZZ%ZZ%ZZ'], ['%FF%FE%FD%FC%FB'], [of(9)], ['%C0%AF%C0%AF%C0%AF']])(
    'in a header is UTF-8, percent-encoded: %s is not',
    (header) => expect(unmaskHeader(header, all)).toMatchObject({ left: { why: 'not-utf8' } }),
  )
})
