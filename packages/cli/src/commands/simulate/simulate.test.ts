import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderOf } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

let cwd = ''
const ask = (line: string) => tryRun(line, { cwd })
const textsIn = (folder: string): ReadonlyArray<readonly [string, string]> =>
  readdirSync(join(cwd, folder))
    .sort()
    .map((name) => [name, readFileSync(join(cwd, folder, name), 'utf8')])

beforeEach(() => {
  cwd = folderOf({})
})

describe('simulate', () => {
  it('writes the same files for the same options', async () => {
    await ask('simulate --out a --participants 20')
    await ask('simulate --out b --participants 20')
    expect(textsIn('a')).toEqual(textsIn('b'))
  })

  it('writes other files for another seed', async () => {
    await ask('simulate --out a --participants 20')
    await ask('simulate --out b --participants 20 --seed 2')
    expect(textsIn('a')).not.toEqual(textsIn('b'))
  })

  it('says what it wrote, and that nobody in it exists', async () => {
    const { exit, out } = await ask('simulate --out a --participants 20 --years 2021-2022 --json')
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      synthetic: true,
      participants: 20,
      fromYear: 2021,
      files: { participants: 20 },
    })
  })

  it('writes again over what it wrote, without mixing', async () => {
    await ask('simulate --out a --participants 30')
    await ask('simulate --out a --participants 20')
    await ask('simulate --out b --participants 20')
    expect(textsIn('a')).toEqual(textsIn('b'))
  })

  it('writes files that are imported without a complaint', async () => {
    await ask('simulate --out a --participants 20 --years 2020-2022')
    expect(JSON.parse((await ask('import a --json')).out)).toMatchObject({ quarantined: 0 })
  })

  it('plants what is asked, and lists beside the files what an audit must find', async () => {
    const { exit, out } = await ask(
      'simulate --out a --participants 200 --plant PAID_TWICE=2,SAME_MAKER_CHECKER=1 --json',
    )
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ plant: { PAID_TWICE: 2, SAME_MAKER_CHECKER: 1 }, planted: 3 })
    const planted = JSON.parse(readFileSync(join(cwd, 'a', 'planted.json'), 'utf8'))
    expect(planted.map(({ code }: { readonly code: string }) => code).sort()).toEqual([
      'PAID_TWICE',
      'PAID_TWICE',
      'SAME_MAKER_CHECKER',
    ])
    expect(JSON.parse((await ask('import a --json')).out)).toMatchObject({ quarantined: 0 })
  })

  it('leaves no list behind when a clean history is written over a planted one', async () => {
    await ask('simulate --out a --participants 200 --plant PAID_TWICE=1')
    await ask('simulate --out a --participants 20')
    expect(readdirSync(join(cwd, 'a'))).not.toContain('planted.json')
  })

  it.each([
    ['a letter', 'letter.txt'],
    ['a table of the right name, but not its own', 'participants.csv'],
  ])('leaves a folder alone that holds %s', async (_, name) => {
    mkdirSync(join(cwd, 'mine'))
    writeFileSync(join(cwd, 'mine', name), 'mine')
    expect(await ask('simulate --out mine')).toMatchObject({ exit: 2, err: expect.stringContaining(name) })
    expect(textsIn('mine')).toEqual([[name, 'mine']])
  })

  it.each([
    ['simulate', 2, 'OptionMissing'],
    ['simulate --out a --participants 0', 2, 'NotAWholeNumber'],
    ['simulate --out a --participants 99999999', 2, 'ParticipantsOutOfRange'],
    ['simulate --out a --years 2022-2011', 2, 'BadYearRange'],
    ['simulate --out a --years 1990-2011', 2, 'YearsOutOfRange'],
    ['simulate --out a --years 2011-12-31', 2, 'BadYearRange'],
    ['simulate --out a --plant PAID_TWICE', 2, 'BadPlants'],
    ['simulate --out a --plant PAID_TWICE=1,PAID_TWICE=1', 2, 'BadPlants'],
    ['simulate --out a --plant PAID_THRICE=1', 2, 'NoSuchChoice'],
    ['simulate --out a --participants 1 --plant PAID_TWICE=9', 2, 'PlantsDoNotFit'],
    ['simulate --out letter.txt/a', 6, 'FileNotWritable'],
  ])('refuses %s', async (line, exit, code) => {
    writeFileSync(join(cwd, 'letter.txt'), 'mine')
    expect(await ask(line)).toMatchObject({ exit, out: '', err: expect.stringContaining(code) })
  })
})
