import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../testing/small-files.js'
import { tryRun } from '../testing/try-run.js'

const imported = async (): Promise<string> => {
  const cwd = folderOf(smallFiles)
  await tryRun('import files', { cwd })
  return cwd
}

const storeOf = (cwd: string): string => join(cwd, 'pension-ledger.sqlite')

describe('a ledger', () => {
  it.each(['events', 'account A001', 'entitlement A001 --month 2022-10', 'policy show', 'export --format jsonl'])(
    'that is missing is not made by a question: %s',
    async (line) => {
      const cwd = folderOf({})
      expect(await tryRun(line, { cwd })).toMatchObject({
        exit: 5,
        out: '',
        err: expect.stringContaining('StoreMissing'),
      })
      expect(await tryRun(line, { cwd })).toMatchObject({ exit: 5 })
    },
  )

  it.each(['events', 'import files'])('that is another kind of file is left alone: %s', async (line) => {
    const cwd = folderOf(smallFiles)
    writeFileSync(storeOf(cwd), 'a letter, not a ledger')
    expect(await tryRun(line, { cwd })).toMatchObject({ exit: 5, out: '', err: expect.stringContaining('NotAStore') })
    expect(readFileSync(storeOf(cwd), 'utf8')).toBe('a letter, not a ledger')
  })

  it.each(['events', 'import files'])('of a newer version is refused: %s', async (line) => {
    const cwd = await imported()
    const bytes = readFileSync(storeOf(cwd))
    // Where SQLite keeps `user_version`.
    bytes.writeUInt32BE(99, 60)
    writeFileSync(storeOf(cwd), bytes)
    const { exit, err } = await tryRun(line, { cwd })
    expect(exit).toBe(5)
    expect(err).toContain('the file has version 99')
    expect(readFileSync(storeOf(cwd)).equals(bytes)).toBe(true)
  })

  it('that cannot be written is refused', async () => {
    const cwd = folderOf(smallFiles)
    expect(await tryRun('import files --store sqlite:no/such/folder/x.sqlite', { cwd })).toMatchObject({
      exit: 6,
      err: expect.stringContaining('StoreNotWritable'),
    })
  })

  it('in memory has nothing to be asked, but may be imported into', async () => {
    const cwd = folderOf(smallFiles)
    expect(await tryRun('account A001 --store memory:', { cwd })).toMatchObject({
      exit: 2,
      err: expect.stringContaining('NothingInMemory'),
    })
    expect(await tryRun('import files --store memory: --allow-quarantine', { cwd })).toMatchObject({ exit: 0 })
  })

  it('is named by the environment, unless an option names another', async () => {
    const cwd = folderOf(smallFiles)
    const env = { PENSION_LEDGER_STORE: 'sqlite:named.sqlite' }
    await tryRun('import files', { cwd, env })
    expect(await tryRun('account A002', { cwd, env })).toMatchObject({ exit: 0 })
    expect(await tryRun('account A002', { cwd })).toMatchObject({ exit: 5 })
    expect(await tryRun('account A002 --store sqlite:other.sqlite', { cwd, env })).toMatchObject({ exit: 5 })
  })
})

describe('an output file', () => {
  it('in a folder that does not exist is refused, and nothing is left of it', async () => {
    const cwd = await imported()
    expect(await tryRun('export --format jsonl --out no/x.jsonl', { cwd })).toMatchObject({
      exit: 6,
      err: expect.stringContaining('FileNotWritable'),
    })
  })
})

describe('a rule that is missing', () => {
  it('is not zero: the answer is a refusal that names it and the day', async () => {
    const cwd = folderOf(smallFiles)
    const { default: book } = await import('../../../domain/policies/kunming-chenggong.json', {
      with: { type: 'json' },
    })
    const { 'basic-pension.central': _, ...parameters } = book.parameters
    writeFileSync(join(cwd, 'policy.json'), JSON.stringify({ ...book, id: 'without', parameters }))
    await tryRun('import files --policy policy.json', { cwd })
    const { exit, out, err } = await tryRun('entitlement A001 --month 2022-10', { cwd })
    expect({ exit, out }).toEqual({ exit: 1, out: '' })
    expect(err).toContain('no basic-pension.central is in force on 2022-10-01, and a missing rule is not zero')
  })
})
