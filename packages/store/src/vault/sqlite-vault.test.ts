import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../open-store.js'
import { freshDirectory, withSqlite } from '../sqlite/sqlite.test.kit.js'
import { identityVaultContract, wang } from '../testing/identity-vault-contract.js'
import type { IdentityVault, VaultError } from './identity-vault.js'
import { type OpenVaultOptions, openVault, vaultUrlOf } from './open-vault.js'

let directory = ''
let path = ''
const opened: IdentityVault[] = []
beforeEach(() => {
  directory = freshDirectory()
  path = join(directory, '账 本.vault.sqlite')
})
afterEach(async () => {
  for (const vault of opened.splice(0)) await vault.close()
  rmSync(directory, { recursive: true })
})

const open = async (options: OpenVaultOptions = {}): Promise<IdentityVault> => {
  const vault = await openVault(`sqlite:${path}`, options)()
  if (E.isLeft(vault)) throw new Error(JSON.stringify(vault.left))
  opened.push(vault.right)
  return vault.right
}
const refusal = async (options: OpenVaultOptions = {}): Promise<VaultError | 'opened'> => {
  const vault = await openVault(`sqlite:${path}`, options)()
  return E.isLeft(vault) ? vault.left : 'opened'
}

identityVaultContract('SQLite', async (key) => {
  const own = freshDirectory()
  const url = `sqlite:${join(own, 'x.vault.sqlite')}`
  const vaults: IdentityVault[] = []
  const openOwn = async (options: OpenVaultOptions): Promise<IdentityVault> => {
    const vault = await openVault(url, options)()
    if (E.isLeft(vault)) throw new Error(JSON.stringify(vault.left))
    vaults.push(vault.right)
    return vault.right
  }
  const close = async (): Promise<void> => {
    for (const vault of vaults) await vault.close()
  }
  return {
    vault: await openOwn({ create: true, key }),
    reopen: async () => {
      await close()
      return openOwn({})
    },
    dispose: async () => {
      await close()
      rmSync(own, { recursive: true })
    },
  }
})

describe('Opening a vault refuses', () => {
  it('one that is missing, a text, and a store', async () => {
    expect(await refusal()).toMatchObject({ code: 'StoreMissing' })
    writeFileSync(path, '王,11010519491231002X\n'.repeat(100))
    expect(await refusal({ create: true })).toMatchObject({ code: 'NotAStore' })
    rmSync(path)
    const store = await openStore(`sqlite:${path}`, { create: true })()
    if (E.isRight(store)) await store.right.close()
    expect(await refusal({ create: true })).toMatchObject({
      code: 'NotAStore',
      why: expect.stringContaining('an identity vault'),
    })
  })

  it('one of a newer version', async () => {
    await (await open({ create: true })).close()
    await withSqlite(path, (database) => database.exec('PRAGMA user_version = 2'))
    expect(await refusal()).toMatchObject({ code: 'StoreVersionUnknown', found: '2', known: '1' })
  })

  it('a key of another length, and a key that is not its own', async () => {
    expect(await refusal({ create: true, key: new Uint8Array(16) })).toMatchObject({ code: 'BadVaultKey' })
    expect(existsSync(path)).toBe(false)
    await (await open({ create: true })).close()
    expect(await refusal({ key: new Uint8Array(32) })).toEqual({ code: 'VaultKeyDiffers', url: `sqlite:${path}` })
    expect(await refusal()).toBe('opened')
  })
})

describe('A vault in a file', () => {
  it('draws a key of its own', async () => {
    const one = await open({ create: true })
    const token = one.tokenOfIdNumber(wang.idNumber)
    await one.close()
    rmSync(path)
    expect((await open({ create: true })).tokenOfIdNumber(wang.idNumber)).not.toBe(token)
  })

  it.skipIf(process.platform === 'win32')('is its owner’s alone, with what stands beside it', async () => {
    const vault = await open({ create: true })
    await vault.put([wang])()
    const files = readdirSync(directory)
    expect(files.length).toBeGreaterThan(1)
    expect(files.map((name) => statSync(join(directory, name)).mode & 0o077)).toEqual(files.map(() => 0))
  })

  it('for reading only reads', async () => {
    const vault = await open({ create: true })
    await vault.put([wang])()
    await vault.close()
    const reader = await open({ readOnly: true })
    expect(await reader.get('p-1')()).toMatchObject(E.right({ status: 'known' }))
    expect(await reader.put([wang])()).toMatchObject(E.left({ code: 'StoreNotWritable' }))
    expect(await reader.erase('p-1')()).toMatchObject(E.left({ code: 'StoreNotWritable' }))
  })

  it('holds no trace of the erased, in no file beside it', async () => {
    const vault = await open({ create: true })
    const bystander = { ...wang, participantId: 'p-2', name: '李四', idNumber: '530121195703120012' }
    await vault.put([wang, bystander])()
    const traces = (): ReadonlyArray<string> =>
      readdirSync(directory).filter((file) => readFileSync(join(directory, file)).includes(wang.idNumber))
    expect(traces().length, 'it was there before').toBeGreaterThan(0)
    await vault.erase('p-1')()
    expect(traces()).toEqual([])
    await vault.close()
    expect(traces()).toEqual([])
    expect(readFileSync(path).includes('李四')).toBe(true)
  })
})

describe("A store's vault", () => {
  it.each([
    ['sqlite:./pension-ledger.sqlite', 'sqlite:./pension-ledger.vault.sqlite'],
    ['sqlite:/账 本/x', 'sqlite:/账 本/x.vault.sqlite'],
    ['memory:', 'memory:'],
  ])('of %s is %s', (store, vault) => {
    expect(vaultUrlOf(store)).toBe(vault)
  })
})
