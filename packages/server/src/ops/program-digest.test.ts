import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { codeDigest } from './program-digest.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'code-'))
  await mkdir(join(folder, 'checks'))
  await write('index.js', 'export const a = 1\n')
  await write('checks/late.js', 'export const b = 2\n')
})
afterEach(() => rm(folder, { recursive: true }))
const write = (path: string, text: string): Promise<void> => writeFile(join(folder, path), text)

it.each<[string, () => Promise<unknown>]>([
  ['a character', () => write('checks/late.js', 'export const b = 3\n')],
  ['a file more', () => write('checks/more.js', '')],
  ['a file less', () => rm(join(folder, 'checks/late.js'))],
  ['a text that went over to another file', () => Promise.all([write('index.js', ''), write('checks/late.js', 'x')])],
])('code is another after %s', async (_, change) => {
  const before = codeDigest([folder])
  expect(codeDigest([folder])).toBe(before)
  await change()
  expect(codeDigest([folder])).not.toBe(before)
})

it('code is the same, whatever else lies beside it', async () => {
  const before = codeDigest([folder])
  await write('index.d.ts', 'export declare const a: number\n')
  await write('index.js.map', '{}')
  expect(codeDigest([folder])).toBe(before)
})
