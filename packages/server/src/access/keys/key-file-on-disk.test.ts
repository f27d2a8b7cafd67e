import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followedKeys } from './followed-keys.js'
import { changeKeys, loadKeys } from './key-file-on-disk.js'
import { addKey, revokeKey } from './key-list.js'
import { countingBytes, made, madeAt, wish } from './keys.kit.js'
import { keysText } from './read-keys.js'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'))
  file = join(folder, 'keys.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const add = (name: string, from: number) =>
  changeKeys(file, (keys) => addKey(keys, { ...wish, name }, { randomBytes: countingBytes(from), now: madeAt }))()
const revoke = (name: string) =>
  changeKeys(file, (keys) => E.map((changed: typeof keys) => ({ file: changed }))(revokeKey(keys, name, madeAt)))()
const write = (text: string, mode = 0o600): void => {
  writeFileSync(file, text, { mode })
  chmodSync(file, mode)
}

describe('a key file on the disk', () => {
  it('is made for its owner alone, and read again', async () => {
    const added = await add('first', 0)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await loadKeys(file)()).toEqual(E.isRight(added) ? E.right(added.right.file) : 'nothing')
    await add('second', 50)
    const loaded = await loadKeys(file)()
    expect(E.isRight(loaded) && loaded.right.keys.map(({ name }) => name)).toEqual(['first', 'second'])
    expect([existsSync(`${file}.part`), existsSync(`${file}.lock`)]).toEqual([false, false])
  })

  it('stays as it was where the change is refused', async () => {
    await add('first', 0)
    const before = readFileSync(file, 'utf8')
    expect(await add('first', 50)).toMatchObject({ left: { code: 'KeyNameTaken' } })
    expect(readFileSync(file, 'utf8')).toBe(before)
    expect(existsSync(`${file}.lock`)).toBe(false)
  })

  it('is not changed by two at once', async () => {
    writeFileSync(`${file}.lock`, '')
    expect(await add('first', 0)).toMatchObject({ left: { code: 'KeysLocked', lock: `${file}.lock` } })
    expect(existsSync(file)).toBe(false)
    expect(existsSync(`${file}.lock`)).toBe(true)
  })

  it('is written over what a killed command left', async () => {
    writeFileSync(`${file}.part`, 'half a', { mode: 0o644 })
    await add('first', 0)
    expect((await loadKeys(file)())._tag).toBe('Right')
  })

  it.each([0o640, 0o604, 0o620, 0o602])('is refused where others may use it: %o', async (mode) => {
    write(keysText(made().file), mode)
    expect(await loadKeys(file)()).toMatchObject({ left: { code: 'KeysOpenToOthers', mode: mode.toString(8) } })
    expect(await add('second', 50)).toMatchObject({ left: { code: 'KeysOpenToOthers' } })
  })

  it('is refused where it is missing, a link, a folder, too long, or no key file', async () => {
    expect(await loadKeys(file)()).toMatchObject({ left: { code: 'KeysMissing' } })
    expect(await loadKeys(folder)()).toMatchObject({ left: { code: 'KeysNotReadable', why: 'EISDIR' } })
    write('{}')
    expect(await loadKeys(file)()).toMatchObject({ left: { code: 'KeysRefused', fault: { path: 'format' } } })
    const link = join(folder, 'link.json')
    symlinkSync(file, link)
    expect(await loadKeys(link)()).toMatchObject({ left: { code: 'KeysNotReadable', why: 'ELOOP' } })
    write(' '.repeat(8 * 1024 * 1024 + 1))
    expect(await loadKeys(file)()).toMatchObject({ left: { code: 'KeysTooLong' } })
  })
})

describe('keys that are followed', () => {
  it('are read anew when a second has passed, and the file is another', async () => {
    let elapsed = 0
    await add('first', 0)
    const { inForce: keys } = followedKeys(file, () => elapsed)
    const revoked = async (): Promise<unknown> => {
      const loaded = await keys()
      return E.isRight(loaded) ? loaded.right.keys.map(({ revokedAt }) => revokedAt !== null) : loaded.left.code
    }
    expect(await revoked()).toEqual([false])
    await revoke('first')
    elapsed = 999
    expect(await revoked()).toEqual([false])
    elapsed = 1000
    expect(await revoked()).toEqual([true])
  })

  it('let nobody in while the file is missing or open to others, and everybody once it is right again', async () => {
    let elapsed = 0
    const { inForce: keys } = followedKeys(file, () => elapsed)
    const code = async (): Promise<string> => {
      elapsed += 1000
      const loaded = await keys()
      return E.isRight(loaded) ? 'read' : loaded.left.code
    }
    expect(await code()).toBe('KeysMissing')
    await add('first', 0)
    expect(await code()).toBe('read')
    chmodSync(file, 0o644)
    expect(await code()).toBe('KeysOpenToOthers')
    chmodSync(file, 0o600)
    expect(await code()).toBe('read')
    rmSync(file)
    expect(await code()).toBe('KeysMissing')
  })
})
