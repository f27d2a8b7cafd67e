import { chmodSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderOf } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

let cwd = ''
beforeEach(() => {
  cwd = folderOf({})
})
const ask = (line: string) => tryRun(line, { cwd })
const file = (): string => join(cwd, 'pension-ledger.keys.json')

describe('keys add', () => {
  it('shows a key once, and keeps its hash for nobody but the owner', async () => {
    const { exit, out, err } = await ask('keys add audit --scopes fund:read,participants:read --zones all')
    expect(exit).toBe(0)
    const [key = ''] = /pl_[0-9a-f]{12}_[\w-]{43}/.exec(out) ?? []
    expect(out.startsWith(key)).toBe(true)
    expect(err).toContain('shown this once')
    expect(key).not.toBe('')
    expect(readFileSync(file(), 'utf8')).not.toContain(key.slice(16))
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    const listed = await ask('keys list')
    expect(listed.out).toContain('audit')
    expect(listed.out).not.toContain(key.slice(16))
  })

  it('tells programs the same, and holds to the end of its last day in China', async () => {
    const { out } = await ask('keys add a --scopes fund:read --zones chenggong,resort --until 2039-12-31 --json')
    expect(JSON.parse(out)).toMatchObject({
      key: expect.stringMatching(/^pl_/),
      scopes: ['fund:read'],
      zones: ['chenggong', 'resort'],
      expiresAt: '2039-12-31T16:00:00Z',
      state: 'in-force',
    })
  })

  it.each([
    ['keys add a --scopes fund:read,admin --zones all', 2, 'NoSuchChoice'],
    ['keys add a --scopes , --zones all', 2, 'NoSuchChoice'],
    ['keys add a --scopes fund:read --zones a/b', 2, 'BadZones'],
    ['keys add a --scopes fund:read --zones ,', 2, 'BadZones'],
    ['keys add a --scopes fund:read', 2, 'OptionMissing'],
    ['keys add a --zones all', 2, 'OptionMissing'],
    ['keys add a --scopes fund:read --zones all --until 2011-01-01', 2, 'KeyAlreadyExpired'],
    ['keys add a --scopes fund:read --zones all --keys ./nowhere/k.json', 6, 'KeysNotWritable'],
  ])('%s: exit %i, %s', async (line, exit, code) => {
    const tried = await ask(line)
    expect([tried.exit, tried.out]).toEqual([exit, ''])
    expect(tried.err).toContain(code)
  })

  it('refuses a name that is none, and one that is taken', async () => {
    const named = (name: string) =>
      tryRun(['keys', 'add', name, '--scopes', 'fund:read', '--zones', 'all', '--lang', 'zh'], { cwd })
    expect(await named('两\n行')).toMatchObject({ exit: 2, err: expect.stringContaining('BadKeyName') })
    expect(await named('审计一组')).toMatchObject({ exit: 0 })
    expect(await named('审计一组')).toMatchObject({ exit: 1, err: expect.stringContaining('KeyNameTaken') })
  })
})

describe('keys revoke', () => {
  it('takes a key back, which stays in the list', async () => {
    await ask('keys add first --scopes fund:read --zones all')
    await ask('keys add second --scopes fund:read --zones all')
    expect((await ask('keys revoke first')).exit).toBe(0)
    const { out } = await ask('keys list --json')
    expect(JSON.parse(out).keys).toMatchObject([
      { name: 'first', state: 'revoked' },
      { name: 'second', state: 'in-force' },
    ])
    const again = await ask('keys revoke first --json')
    expect(JSON.parse(again.out)).toEqual({ revoked: [] })
    expect(await ask('keys revoke nobody')).toMatchObject({ exit: 1, err: expect.stringContaining('NoSuchKey') })
  })
})

describe('keys list', () => {
  it('refuses a file that is not there, open to others, or no key file', async () => {
    expect(await ask('keys list')).toMatchObject({ exit: 6, err: expect.stringContaining('KeysMissing') })
    await ask('keys add first --scopes fund:read --zones all')
    chmodSync(file(), 0o644)
    expect(await ask('keys list')).toMatchObject({ exit: 6, err: expect.stringContaining('mode 644') })
  })
})
