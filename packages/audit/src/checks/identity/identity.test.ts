import { BankAccountChanged, IdentityCorrected } from '@pension-ledger/domain'
import { bookWith, died, enrolled, eventBuilder, left } from '@pension-ledger/domain/testing'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { AuditedParticipant } from '../../check.js'
import { type Framed, foundBy, framed, inLines, participantOf } from '../checked.kit.js'
import type { AcrossCheck } from '../wide-check.js'
import { accountShared } from './account-shared.js'
import { duplicatePerson } from './duplicate-person.js'
import type { Holders } from './holders.js'
import { idInvalid } from './id-invalid.js'
import { identityReplaced } from './identity-replaced.js'

const participantId = 'P1'
const corrected = eventBuilder(IdentityCorrected, {
  type: 'IdentityCorrected',
  participantId,
  effectiveOn: '2020-01-01',
  field: 'name',
  after: null,
  idToken: null,
  identityCommitment: 'commitment',
  reason: null,
})
const renumbered = (idToken: string, effectiveOn = '2021-01-01') =>
  corrected({ field: 'id-number', idToken, effectiveOn })
const accountChanged = eventBuilder(BankAccountChanged, {
  type: 'BankAccountChanged',
  participantId,
  effectiveOn: '2020-01-01',
  accountToken: 'a',
  identityCommitment: 'commitment',
  reason: null,
})

/** Findings with their subject: `DUPLICATE_PERSON P2 on 2020-01-01`. */
const across =
  (check: AcrossCheck<Holders>, frame: Framed = {}) =>
  (...people: ReadonlyArray<AuditedParticipant>): ReadonlyArray<string> => {
    const memo = check.empty()
    for (const person of people) check.note(memo, person, framed(frame))
    const concerned = check.concerned(memo, framed(frame))
    if (E.isLeft(concerned)) return inLines(concerned)
    const read = new Map(
      people.filter((of) => concerned.right.includes(of.participantId)).map((of) => [of.participantId, of]),
    )
    const findings = check.findings(memo, read, framed(frame))
    return E.isLeft(findings)
      ? inLines(findings)
      : findings.right.map(
          ({ code, subject, on }) => `${code} ${subject.kind === 'participant' ? subject.participantId : ''} on ${on}`,
        )
  }

describe('IDENTITY_REPLACED', () => {
  const found = foundBy(identityReplaced)

  it('finds name and number both changed, on the day of the later change', () => {
    expect(found(enrolled(), corrected(), renumbered('other'))).toEqual(['IDENTITY_REPLACED 0 on 2021-01-01'])
    expect(found(enrolled(), renumbered('other', '2019-01-01'), corrected())).toEqual([
      'IDENTITY_REPLACED 0 on 2020-01-01',
    ])
  })

  it.each([
    ['only the name', [corrected(), corrected({ effectiveOn: '2021-01-01' })]],
    ['only the number', [renumbered('other')]],
    ['name and birth date', [corrected(), corrected({ field: 'birth-date', after: '1957-03-16' })]],
    ['a 15-digit number that became its own 18', [corrected(), renumbered('token')]],
    ['a change after the audit day', [corrected(), renumbered('other', '2023-01-01')]],
  ])('finds nothing in %s', (_, changes) => expect(found(enrolled(), ...changes)).toEqual([]))

  it('sees a number that was changed and changed back', () =>
    expect(found(enrolled(), corrected(), renumbered('other'), renumbered('token', '2022-01-01'))).toHaveLength(1))
})

describe('ID_INVALID', () => {
  const found = foundBy(idInvalid)

  it.each([
    [[], []],
    [['fifteen-digits'], []],
    [['check-digit-wrong'], ['ID_INVALID 0 on 2011-07-01']],
    [['fifteen-digits', 'birth-date-differs'], ['ID_INVALID 0 on 2011-07-01']],
    [['date-impossible', 'sex-differs'], ['ID_INVALID 0 on 2011-07-01']],
  ])('flags %j', (idFlags, findings) => expect(found(enrolled({ idFlags }))).toEqual(findings))

  it('finds nothing once the number was corrected', () => {
    const wrong = enrolled({ idFlags: ['check-digit-wrong'] })
    expect(found(wrong, renumbered('other'))).toEqual([])
    expect(found(wrong, corrected())).toHaveLength(1)
    expect(found(wrong, renumbered('other', '2023-01-01'))).toHaveLength(1)
  })

  it('says what is wrong', () =>
    expect(
      idInvalid.check(participantOf([enrolled({ idFlags: ['check-digit-wrong', 'sex-differs'] })]), framed()),
    ).toMatchObject({
      right: [{ sentence: { zh: '2011-07-01 登记的身份证号无效：校验码错误、与登记的性别不符。' } }],
    }))
})

const person = (id: string, more: object = {}, ...events: Parameters<typeof participantOf>[0]) =>
  participantOf([enrolled({ participantId: id, ...more }), ...events], id)

describe('DUPLICATE_PERSON', () => {
  const found = across(duplicatePerson)

  it('finds one number under two ids, with the one enrolled last', () => {
    const [first, second] = [person('P2', { idToken: 't' }), person('P1', { idToken: 't', enrolledOn: '2015-01-01' })]
    expect(found(first, second)).toEqual(['DUPLICATE_PERSON P1 on 2015-01-01'])
    expect(found(second, first, person('P3', { idToken: 'u' }))).toEqual(['DUPLICATE_PERSON P1 on 2015-01-01'])
  })

  it('finds three with one number once, and two pairs twice', () => {
    const of = (id: string, idToken: string) => person(id, { idToken })
    expect(found(of('P1', 't'), of('P2', 't'), of('P3', 't'))).toEqual(['DUPLICATE_PERSON P3 on 2011-07-01'])
    expect(found(of('P4', 'u'), of('P1', 't'), of('P2', 't'), of('P3', 'u'))).toEqual([
      'DUPLICATE_PERSON P2 on 2011-07-01',
      'DUPLICATE_PERSON P4 on 2011-07-01',
    ])
  })

  it('asks for the number that stands on the audit day', () => {
    const corrects = (effectiveOn: string) => person('P1', { idToken: 't' }, renumbered('u', effectiveOn))
    expect(found(corrects('2022-12-31'), person('P2', { idToken: 't' }))).toEqual([])
    expect(found(corrects('2023-01-01'), person('P2', { idToken: 't' }))).toHaveLength(1)
    expect(found(corrects('2022-12-31'), person('P2', { idToken: 'u' }))).toHaveLength(1)
  })

  it('finds nobody twice with himself', () => expect(found(person('P1'), person('P1'))).toEqual([]))
})

describe('ACCOUNT_SHARED', () => {
  const found = across(accountShared)
  const of = (id: string, ...events: Parameters<typeof participantOf>[0]) =>
    person(id, { accountToken: 'a' }, ...events)

  it('finds an account of three, and allows two', () => {
    expect(found(of('P1'), of('P2'))).toEqual([])
    expect(found(of('P1'), of('P2'), of('P3'))).toEqual(['ACCOUNT_SHARED P3 on 2022-12-31'])
  })

  it('counts the account that stands on the audit day', () => {
    const changes = (effectiveOn: string, to: string) =>
      person('P3', { accountToken: 'b' }, accountChanged({ effectiveOn, accountToken: to }))
    expect(found(of('P1'), of('P2'), changes('2022-12-31', 'a'))).toHaveLength(1)
    expect(found(of('P1'), of('P2'), changes('2023-01-01', 'a'))).toEqual([])
    expect(found(of('P1'), of('P2'), of('P3', accountChanged({ accountToken: 'b' })))).toEqual([])
  })

  it('does not count who died or left by then, nor those without an account', () => {
    expect(found(of('P1'), of('P2'), of('P3', died()))).toEqual([])
    expect(found(of('P1'), of('P2'), of('P3', left({ effectiveOn: '2022-12-31' })))).toEqual([])
    expect(found(of('P1'), of('P2'), of('P3', left({ effectiveOn: '2023-01-01' })))).toHaveLength(1)
    expect(found(person('P1'), person('P2'), person('P3'))).toEqual([])
  })

  it('is not assessed where the policy does not say how many', () =>
    expect(across(accountShared, { book: bookWith({ 'bank-account.holders-most': null }) })(of('P1'))).toEqual([
      'no bank-account.holders-most on 2022-12-31',
    ]))
})
