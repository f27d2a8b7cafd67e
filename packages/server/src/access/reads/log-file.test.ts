import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLogFile } from './log-file.js'
import { openReadLog } from './read-log.js'
import { reading } from './reads.kit.js'
import { verifyReads } from './verify-reads.js'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reads-'))
  path = join(folder, 'reads.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = () =>
  openReadLog({ open: () => openLogFile(path), now: () => '2026-03-01T00:00:00Z', tokenOf: () => 'token' })()

describe('a read log on the disk', () => {
  it('is made for its owner alone, and goes on after a restart', async () => {
    for (const entries of [2, 3]) {
      const log = await open()
      if (E.isLeft(log)) throw new Error(log.left.code)
      expect(await log.right.append(reading())()).toMatchObject({ right: { entries } })
      await log.right.close()
    }
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(await verifyReads([readFileSync(path)], null)).toMatchObject({ right: { entries: 3 } })
  })

  it('is refused where it cannot be written, or others may write it', async () => {
    path = join(folder, 'nowhere', 'reads.jsonl')
    expect(await open()).toMatchObject({ left: { code: 'ReadLogFailed', why: 'ENOENT' } })
    path = folder
    expect(await open()).toMatchObject({ left: { code: 'ReadLogFailed', why: 'EISDIR' } })
    path = join(folder, 'reads.jsonl')
    writeFileSync(path, '')
    chmodSync(path, 0o622)
    expect(await open()).toMatchObject({ left: { code: 'ReadLogFailed', why: 'others may write it' } })
  })

  it.each<[what: string, change: () => void]>([
    ['moved away', () => renameSync(path, `${path}.1`)],
    ['removed', () => rmSync(path)],
    ['written by another', () => appendFileSync(path, '{}\n')],
    [
      'replaced by a copy',
      () => {
        writeFileSync(`${path}.copy`, readFileSync(path), { mode: 0o600 })
        renameSync(`${path}.copy`, path)
      },
    ],
  ])('shows nothing any more once it was %s', async (_, change) => {
    const log = await open()
    if (E.isLeft(log)) throw new Error(log.left.code)
    await log.right.append(reading())()
    change()
    expect((await log.right.append(reading())())._tag).toBe('Left')
    await log.right.close()
  })
})
