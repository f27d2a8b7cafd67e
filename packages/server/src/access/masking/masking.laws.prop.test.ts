import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compoundSurnames } from './compound-surnames.js'
import { maskName } from './mask-name.js'
import { maskBankAccount, maskIdNumber } from './mask-number.js'

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''))
const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code))
const hanName = fc.array(han, { minLength: 2, maxLength: 8 }).map((list) => list.join(''))
const anyText = fc.string({ unit: 'binary', maxLength: 24 })

const holds = <Drawn extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<Drawn>): void =>
  fc.assert(property, { numRuns: 2000 })

describe('what is masked', () => {
  it('shows of an ID number its ends, and of the middle its length', () =>
    holds(
      fc.property(fc.oneof(digits(15), digits(18)), digits(8), (idNumber, other) => {
        const shown = maskIdNumber(idNumber, 'masked')
        const middle = idNumber.length - 10
        expect(shown).toMatch(/^\d{6}\*{5,8}\d{4}$/)
        // Another middle looks the same: so nothing of it is there.
        const elsewhere = idNumber.slice(0, 6) + other.slice(0, middle) + idNumber.slice(-4)
        expect(maskIdNumber(elsewhere, 'masked')).toBe(shown)
      }),
    ))

  it('shows of any other text for an ID number nothing at all', () =>
    holds(
      fc.property(fc.oneof(anyText, fc.integer({ min: 0, max: 30 }).chain(digits)), (text) => {
        if (/^(\d{15}|\d{17}[\dXx])$/.test(text.trim())) return
        expect(maskIdNumber(text, 'masked')).toBe('********')
      }),
    ))

  it('shows of a bank account the last four, at least six being hidden', () =>
    holds(
      fc.property(fc.oneof(anyText, fc.integer({ min: 0, max: 40 }).chain(digits)), (account) => {
        const shown = maskBankAccount(account, 'masked')
        const plain = account.replace(/[\s-]/g, '')
        if (shown === '********') return
        expect(plain.length).toBeGreaterThanOrEqual(10)
        expect(shown).toBe(`****${plain.slice(-4)}`)
      }),
    ))

  it('shows of a Chinese name the surname, and never the last character', () =>
    holds(
      fc.property(hanName, han, (name, other) => {
        const shown = maskName(name, 'masked') ?? ''
        expect(shown).toMatch(/^\p{Script=Han}{1,2}\*{1,4}$/u)
        const surname = shown.replaceAll('*', '')
        expect(name.startsWith(surname)).toBe(true)
        expect([...surname].length === 1 || compoundSurnames.has(surname)).toBe(true)
        expect(maskName(name.slice(0, -1) + other, 'masked')).toBe(shown)
      }),
    ))

  it('shows of any name two characters at most, and stars', () =>
    holds(
      fc.property(anyText, (name) => {
        const shown = [...(maskName(name, 'masked') ?? '')]
        const letters = shown.filter((character) => character !== '*')
        expect(letters.length).toBeLessThanOrEqual(2)
        expect(shown.slice(letters.length).join('')).toMatch(/^\*{1,4}$/)
        expect(name.trim().startsWith(letters.join(''))).toBe(true)
      }),
    ))

  it('is nothing where nothing may be shown', () =>
    holds(
      fc.property(anyText, (text) => {
        const shown = [maskName(text, 'hidden'), maskIdNumber(text, 'hidden'), maskBankAccount(text, 'hidden')]
        expect(shown).toEqual([null, null, null])
      }),
    ))
})

describe('compound surnames', () => {
  it('are two characters each', () => {
    expect([...compoundSurnames].filter((surname) => !/^\p{Script=Han}{2}$/u.test(surname))).toEqual([])
    expect(compoundSurnames.size).toBeGreaterThan(100)
  })
})
