import { createHash } from 'node:crypto'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IdentityRecord, IdentityVault, VaultError } from '../vault/identity-vault.js'

/** An empty vault with a given key, and what a test may do to it from outside. */
export interface VaultUnderTest {
  readonly vault: IdentityVault
  /** Closes the vault and opens another on what it kept. */
  readonly reopen: () => Promise<IdentityVault>
  readonly dispose: () => Promise<void>
}

/** Opens an empty vault with a key for one test. */
export type VaultFactory = (key: Uint8Array) => Promise<VaultUnderTest>

const done = async <A>(call: TaskEither<VaultError, A>): Promise<A> => {
  const result = await call()
  if (E.isLeft(result)) throw new Error(`Refused: ${JSON.stringify(result.left)}`)
  return result.right
}

const refused = async <A>(call: TaskEither<VaultError, A>): Promise<VaultError> => {
  const result = await call()
  if (E.isRight(result)) throw new Error(`Not refused: ${JSON.stringify(result.right)}`)
  return result.left
}

export const wang: IdentityRecord = {
  participantId: 'p-1',
  effectiveOn: '2011-07-01',
  name: '王𠮷',
  idNumber: '11010519491231002X',
  bankAccount: '6222 0000 0000 0001',
}

const keyOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte)

/** The suite that every adapter of the IdentityVault port passes whole. */
export const identityVaultContract = (name: string, factory: VaultFactory): void => {
  describe(`The ${name} vault`, () => {
    let subject: VaultUnderTest
    beforeEach(async () => {
      subject = await factory(keyOf(7))
    })
    afterEach(() => subject.dispose())
    const vault = (): IdentityVault => subject.vault

    describe('refuses', () => {
      it.each<readonly [string, Partial<IdentityRecord>]>([
        ['no participant', { participantId: '' }],
        ['no name', { name: '' }],
        ['no ID number', { idNumber: '' }],
        ['an empty bank account', { bankAccount: '' }],
        ['a date that is none', { effectiveOn: '2011-13-01' }],
        ['an instant for a date', { effectiveOn: '2011-07-01T00:00:00Z' }],
        ['a control character', { name: '王\0' }],
        ['half a surrogate pair', { name: '王\ud842' }],
      ])('%s, the good records around it, and names nobody', async (_, change) => {
        const bad = { ...wang, ...change }
        const error = await refused(
          vault().put([{ ...wang, participantId: 'p-0' }, bad, { ...wang, participantId: 'p-2' }]),
        )
        expect(error).toMatchObject({ code: 'BadIdentity', index: 1 })
        expect(JSON.stringify(error)).not.toMatch(/王|11010519491231002X|6222/)
        expect(await done(vault().get('p-0'))).toEqual({ status: 'unknown' })
      })

      it('every call once it is closed', async () => {
        await vault().close()
        const calls = [
          vault().put([wang]),
          vault().get('p-1'),
          vault().participantsByIdToken('00'),
          vault().erase('p-1'),
        ]
        for (const call of calls) expect(await refused<unknown>(call)).toEqual({ code: 'StoreClosed' })
        await vault().close()
      })
    })

    describe('keeps', () => {
      it('nobody at first', async () => {
        expect(await done(vault().get('p-1'))).toEqual({ status: 'unknown' })
        expect(await done(vault().participantsByIdToken(vault().tokenOfIdNumber(wang.idNumber)))).toEqual([])
        expect(await done(vault().put([]))).toEqual({ kept: 0, alreadyKept: 0, erased: 0 })
      })

      it('a record once, however often it is put', async () => {
        expect(await done(vault().put([wang, wang]))).toEqual({ kept: 1, alreadyKept: 1, erased: 0 })
        expect(await done(vault().put([wang]))).toEqual({ kept: 0, alreadyKept: 1, erased: 0 })
        const kept = { ...wang, salt: vault().saltOf(wang) }
        expect(await done(vault().get('p-1'))).toEqual({ status: 'known', current: kept, history: [kept] })
      })

      it('corrections by their date, whatever the order in which they come', async () => {
        const later = { ...wang, effectiveOn: '2020-01-01', bankAccount: null }
        const between = { ...wang, effectiveOn: '2015-06-30', name: '王吉' }
        await done(vault().put([later, wang]))
        await done(vault().put([between]))
        const identity = await done(vault().get('p-1'))
        expect(identity).toMatchObject({ status: 'known', current: later, history: [wang, between, later] })
      })

      it('of two records of one date the one kept last as current', async () => {
        const corrected = { ...wang, name: '王吉' }
        await done(vault().put([wang, corrected]))
        expect(await done(vault().get('p-1'))).toMatchObject({ current: corrected, history: [wang, corrected] })
      })

      it('all of it over a restart, with the same tokens', async () => {
        await done(vault().put([wang]))
        const [token, commitment] = [vault().tokenOfIdNumber(wang.idNumber), vault().commitment(wang)]
        const restarted = await subject.reopen()
        expect(await done(restarted.get('p-1'))).toMatchObject({ status: 'known', current: wang })
        expect([restarted.tokenOfIdNumber(wang.idNumber), restarted.commitment(wang)]).toEqual([token, commitment])
        expect(await done(restarted.put([wang]))).toMatchObject({ alreadyKept: 1 })
      })
    })

    describe('finds by token', () => {
      it('every participant who has or had the number, in either form', async () => {
        const short = { ...wang, participantId: 'p-9', idNumber: '110105491231002' }
        const lower = { ...wang, participantId: 'p-5', idNumber: ' 11010519491231002x' }
        const other = { ...wang, participantId: 'p-7', idNumber: '530121195703120012' }
        const corrected = { ...lower, effectiveOn: '2020-01-01', idNumber: other.idNumber }
        await done(vault().put([short, lower, other, corrected]))
        expect(await done(vault().participantsByIdToken(vault().tokenOfIdNumber(wang.idNumber)))).toEqual([
          'p-5',
          'p-9',
        ])
        expect(await done(vault().participantsByIdToken(vault().tokenOfIdNumber(other.idNumber)))).toEqual([
          'p-5',
          'p-7',
        ])
        expect(await done(vault().participantsByIdToken('no token'))).toEqual([])
      })
    })

    describe('erases', () => {
      it('a participant for good, and nobody else', async () => {
        const other = { ...wang, participantId: 'p-2' }
        await done(vault().put([wang, { ...wang, name: '王吉' }, other]))
        await done(vault().erase('p-1'))
        await done(vault().erase('p-1'))
        expect(await done(vault().get('p-1'))).toEqual({ status: 'erased' })
        expect(await done(vault().participantsByIdToken(vault().tokenOfIdNumber(wang.idNumber)))).toEqual(['p-2'])
        expect(await done(vault().put([wang, other]))).toEqual({ kept: 0, alreadyKept: 1, erased: 1 })
        const restarted = await subject.reopen()
        expect(await done(restarted.get('p-1'))).toEqual({ status: 'erased' })
        expect(await done(restarted.get('p-2'))).toMatchObject({ status: 'known' })
      })
    })

    describe('says without showing', () => {
      it('tokens of 128 bits, apart by use and by key', async () => {
        const other = await factory(keyOf(8))
        const digits = '6222000000000001'
        const tokens = [
          vault().tokenOfIdNumber(digits),
          vault().tokenOfBankAccount(digits),
          other.vault.tokenOfIdNumber(digits),
          other.vault.tokenOfBankAccount(digits),
        ]
        await other.dispose()
        for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/)
        expect(new Set(tokens).size).toBe(4)
        expect(vault().tokenOfBankAccount('6222 0000-0000 0001')).toBe(vault().tokenOfBankAccount(digits))
        expect(vault().tokenOfBankAccount('6222000000000002')).not.toBe(vault().tokenOfBankAccount(digits))
      })

      it('a commitment that the record and its salt prove, and no other record', async () => {
        await done(vault().put([wang]))
        const identity = await done(vault().get('p-1'))
        if (identity.status !== 'known') throw new Error(identity.status)
        const { salt, participantId, effectiveOn, name: who, idNumber, bankAccount } = identity.current
        const proof = createHash('sha256')
          .update(Buffer.from(salt, 'hex'))
          .update(JSON.stringify([participantId, effectiveOn, who, idNumber, bankAccount]))
          .digest('hex')
        expect(proof).toBe(vault().commitment(wang))
        for (const change of [
          { name: '王吉' },
          { bankAccount: null },
          { participantId: 'p-2' },
          { effectiveOn: '2011-07-02' },
        ]) {
          expect(vault().commitment({ ...wang, ...change })).not.toBe(proof)
          expect(vault().saltOf({ ...wang, ...change })).not.toBe(salt)
        }
      })
    })
  })
}
