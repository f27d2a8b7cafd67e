import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../testing/small-files.js'

const program = fileURLToPath(new URL('../../bin/pension-ledger.js', import.meta.url))

interface Said {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

/** Runs a script of the shell in which `ledger` is the program; `uid`: as another user. */
const shell = (script: string, cwd: string, before: ReadonlyArray<string> = [], uid?: number): Said => {
  const [command = '', ...words] = [
    ...before,
    'bash',
    '--norc',
    '-c',
    `ledger() { "$NODE" "$PROGRAM" "$@"; }\n${script}`,
  ]
  const env = { LANG: 'C', PATH: process.env['PATH'] ?? '', NODE: process.execPath, PROGRAM: program }
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd,
    env,
    encoding: 'utf8',
    ...(uid === undefined ? {} : { uid }),
  })
  return { exit: status, out: stdout, err: stderr }
}

/** Which events stand where. Tokens of identities differ, for every ledger draws a key of its own. */
const standingIn = (lines: string): ReadonlyArray<string> => lines.match(/^\{"position":.*?"schemaVersion"/gm) ?? []

let undisturbed: ReadonlyArray<string> = []
beforeAll(() => {
  undisturbed = standingIn(shell('ledger import files >&2; ledger events', folderOf(smallFiles)).out)
  expect(undisturbed).toHaveLength(13)
})

const asOwner = ['unshare', '-rm']
/** A disk of its own can be had here: user namespaces are open. */
const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

describe('An import', () => {
  it.skipIf(!canMount).each([60, 160])(
    'onto a disk of %i KiB says that it is full, and ends with what it had when there is room',
    (kib) => {
      const cwd = folderOf(smallFiles)
      mkdirSync(join(cwd, 'disk'))
      const { out, err } = shell(
        `mount -t tmpfs -o size=${kib}k none disk
        ledger import files --store sqlite:disk/x.sqlite >/dev/null; echo "first $?"
        mount -o remount,size=50m disk
        ledger import files --store sqlite:disk/x.sqlite --quiet >/dev/null; echo "second $?"
        ledger events --store sqlite:disk/x.sqlite`,
        cwd,
        asOwner,
      )
      expect(out).toMatch(/^first 6\nsecond 3\n/)
      expect(err).toMatch(/^The disk is full: .*\[DiskFull\]\nFree some and run the same command again/)
      expect(err).not.toMatch(/\n\s+at /)
      expect(standingIn(out)).toEqual(undisturbed)
    },
  )

  it.each([4, 100])('whose files may not grow beyond %i KiB is told so, and is completed by another', (kib) => {
    const cwd = folderOf(smallFiles)
    const first = shell(`ulimit -f ${kib}; ledger import files`, cwd)
    expect(first.exit).toBe(6)
    expect(first.err).toMatch(/\[(StoreUnavailable|DiskFull)\]/)
    expect(first.err).not.toMatch(/rollback|\n\s+at /)
    expect(shell('ledger import files', cwd).exit).toBe(3)
    expect(standingIn(shell('ledger events', cwd).out)).toEqual(undisturbed)
  })
})

describe('Projections', () => {
  it('whose file may not grow are told so, and are counted by another run', () => {
    const cwd = folderOf(smallFiles)
    shell('ledger import files', cwd)
    const first = shell(`ulimit -f 60; ledger projections run --once`, cwd)
    expect(first.exit).toBe(6)
    expect(first.err).toMatch(/\[(StoreUnavailable|DiskFull)\]/)
    expect(first.err).not.toMatch(/rollback|\n\s+at /)
    expect(shell('ledger projections run --once', cwd).exit).toBe(0)
    expect(shell('ledger projections verify benefits', cwd)).toMatchObject({ exit: 0 })
    expect(standingIn(shell('ledger events', cwd).out)).toEqual(undisturbed)
  })
})

describe('A folder that may only be read', () => {
  // Permissions do not hold for root.
  const reader = process.getuid?.() === 0 ? 65_534 : undefined

  /** The house itself may lie where another user cannot read it. */
  const canRead = spawnSync(process.execPath, [program, '--version'], { ...(reader && { uid: reader }) }).status === 0

  it.skipIf(!canRead)('answers questions, and takes no import and no projections', () => {
    const cwd = folderOf(smallFiles)
    shell('ledger import files; ledger projections run --once', cwd)
    const before = shell('ledger events', cwd)
    shell('chmod -R a=rX .', cwd)
    expect(shell('ledger events', cwd, [], reader)).toEqual(before)
    for (const line of ['import files', 'projections run --once', 'projections rebuild benefits']) {
      const said = shell(`ledger ${line}`, cwd, [], reader)
      expect({ line, ...said }).toMatchObject({ exit: 6, err: expect.stringContaining('[StoreNotWritable]') })
    }
    expect(shell('ledger projections status', cwd, [], reader)).toMatchObject({ exit: 0 })
    chmodSync(cwd, 0o755)
    expect(shell('ledger events', cwd)).toEqual(before)
  })
})
