import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { csvFile, readWhole } from '../testing/read-whole.js'
import { sha256OfFile } from './sha256.js'

// FIPS 180-4, the one-block example.
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

it('is the SHA-256 of the bytes, of a file and in memory', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sheets-'))
  await writeFile(join(folder, 'abc.csv'), 'abc')
  expect(await sha256OfFile(join(folder, 'abc.csv'))).toEqual({ _tag: 'Right', right: abc })
  expect(await sha256OfFile(csvFile('abc'))).toEqual({ _tag: 'Right', right: abc })
  await rm(folder, { recursive: true })
})

it('is told with the file, before its first row', async () =>
  expect((await readWhole(csvFile('abc'))).file?.sha256).toBe(abc))

it('says that a file is missing', async () =>
  expect(await sha256OfFile('/nowhere/a.csv')).toEqual({
    _tag: 'Left',
    left: { code: 'FileMissing', file: '/nowhere/a.csv' },
  }))
