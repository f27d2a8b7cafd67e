import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

let cwd = ''
beforeAll(async () => {
  cwd = folderOf(smallFiles)
  await tryRun('import files --allow-quarantine', { cwd })
})

const bytesOf = (name: string): Buffer => readFileSync(join(cwd, name))
const run = (line: string) => tryRun(line, { cwd })

describe('replay', () => {
  it('says the same digest with a file and without, and that of the file', async () => {
    const counted = JSON.parse((await run('replay --json')).out)
    const written = JSON.parse((await run('replay --json --out whole.jsonl')).out)
    expect({ ...written, out: null }).toEqual(counted)
    const lines = bytesOf('whole.jsonl').toString().split('\n')
    expect(JSON.parse(lines.at(-2) ?? '')).toEqual({ sha256: counted.sha256 })
    expect(counted.events).toBe(counted.position)
    const cells = counted.views.reduce((sum: number, view: { cells: number }) => sum + view.cells, 0)
    expect(lines).toHaveLength(cells + 3)
  })

  it.each(['', '--effective-at 2022-10-31', '--known-at 5', '--known-at 2000-01-01T00:00:00Z'])(
    'of three partitions, merged, is the replay of everything to the byte: %s',
    async (cut) => {
      expect((await run(`replay --out whole.jsonl ${cut}`)).exit).toBe(0)
      for (const index of [0, 1, 2]) await run(`replay --partition ${index}/3 --out p${index}.jsonl ${cut}`)
      expect((await run('merge p2.jsonl p0.jsonl p1.jsonl --out merged.jsonl')).exit).toBe(0)
      expect(bytesOf('merged.jsonl').equals(bytesOf('whole.jsonl'))).toBe(true)
    },
  )

  it('of partitions by processes at once, merged by another, is the replay of everything to the byte', async () => {
    const program = fileURLToPath(new URL('../../../bin/pension-ledger.js', import.meta.url))
    const inProcess = (line: string) => promisify(execFile)(process.execPath, [program, ...line.split(' ')], { cwd })
    await Promise.all(
      ['', '--partition 0/2 ', '--partition 1/2 '].map((part, n) =>
        inProcess(`replay ${part}--out process-${n}.jsonl`),
      ),
    )
    await inProcess('merge process-1.jsonl process-2.jsonl --out of-processes.jsonl')
    expect(bytesOf('of-processes.jsonl').equals(bytesOf('process-0.jsonl'))).toBe(true)
  })

  it('in several passes counts the same', async () => {
    await run('replay --out whole.jsonl')
    await run('replay --events-in-memory 2 --out passes.jsonl')
    expect(bytesOf('passes.jsonl').equals(bytesOf('whole.jsonl'))).toBe(true)
  })

  it('is a table for people, in both languages', async () => {
    const zh = (await run('replay --partition 1/2 --lang zh')).out
    expect(zh).toContain('1/2')
    expect(zh).toContain('单元')
    expect((await run('replay --lang en')).out).toMatch(/partition +everything/)
  })

  it.each(['3/3', '0/0', '1', 'a/b', '-1/2', '0/1025', '1/2/3', ''])(
    'refuses the partition "%s"',
    async (partition) => {
      const { exit, out, err } = await tryRun(['replay', '--partition', partition], { cwd })
      expect({ exit, out }).toEqual({ exit: 2, out: '' })
      expect(err).toMatch(/\[BadPartition\]|\[OptionEmpty\]/)
    },
  )

  it('leaves no half of a file where it cannot write', async () => {
    expect(await run('replay --out no/such/folder.jsonl')).toMatchObject({ exit: 6, out: '' })
  })
})

describe('merge', () => {
  beforeAll(async () => {
    await run('replay --out whole.jsonl')
    for (const index of [0, 1]) await run(`replay --partition ${index}/2 --out ${index}.jsonl`)
    await run('replay --partition 1/2 --known-at 3 --out early.jsonl')
    await run('replay --partition 1/2 --effective-at 2022-01-01 --out cut.jsonl')
    await run('replay --partition 1/3 --out third.jsonl')
    writeFileSync(join(cwd, 'half.jsonl'), bytesOf('1.jsonl').subarray(0, -80))
    writeFileSync(join(cwd, 'letter.txt'), 'Dear all\n')
  })

  it('without --out checks the files and writes nothing', async () => {
    const { exit, out } = await run('merge 0.jsonl 1.jsonl --json')
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toEqual(JSON.parse((await run('replay --json')).out))
  })

  it.each([
    ['0.jsonl', 'CellPartitionsMissing', 2],
    ['0.jsonl 0.jsonl 1.jsonl', 'CellPartitionDoubled', 2],
    ['0.jsonl early.jsonl', 'CellFilesDiffer', 2],
    ['0.jsonl cut.jsonl', 'CellFilesDiffer', 2],
    ['0.jsonl third.jsonl', 'CellFilesDiffer', 2],
    ['whole.jsonl 0.jsonl', 'CellFilesDiffer', 2],
    ['0.jsonl letter.txt', 'CellFileMalformed', 1],
    ['0.jsonl none.jsonl', 'FileMissing', 6],
    ['0.jsonl files', 'FileIsDirectory', 6],
  ])('refuses %s with %s, and writes nothing', async (files, code, exit) => {
    const refused = await run(`merge ${files} --out refused.jsonl`)
    expect(refused.err).toContain(`[${code}]`)
    expect({ exit: refused.exit, out: refused.out }).toEqual({ exit, out: '' })
    expect(() => bytesOf('refused.jsonl')).toThrow()
  })

  it('refuses half a file', async () => {
    const { exit, err } = await run('merge 0.jsonl half.jsonl')
    expect(err).toMatch(/\[CellFileDamaged\]|\[CellFileMalformed\]/)
    expect([1, 4]).toContain(exit)
  })
})
