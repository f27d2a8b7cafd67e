import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from './testing/small-files.js'
import { tryRun } from './testing/try-run.js'

const atPackage = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

beforeAll(() => {
  if (!existsSync(atPackage('dist/main.js')))
    execFileSync('npx', ['tsc', '-b', atPackage('.')], { cwd: atPackage('../..'), stdio: 'ignore' })
})

interface Ended {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

const start = (
  argv: ReadonlyArray<string>,
  cwd: string,
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } => {
  const child = spawn(process.execPath, [atPackage('bin/pension-ledger.js'), ...argv], { cwd, env: { LANG: 'C' } })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return { child, ended: new Promise((resolve) => child.once('close', (exit) => resolve({ exit, out, err }))) }
}

const until = async (happens: () => boolean): Promise<void> => {
  while (!happens()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('the program', () => {
  it('that was not built says so in one sentence', () => {
    const folder = folderOf({})
    mkdirSync(join(folder, 'bin'))
    // As in the package: without it, Node would have to guess what kind of module this is.
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    copyFileSync(atPackage('bin/pension-ledger.js'), join(folder, 'bin', 'pension-ledger.js'))
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin', 'pension-ledger.js'), '--help'], {
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toBe('pension-ledger is not built yet: run npm run build in the folder of the repository.\n')
  })

  it('answers like the same command in process', async () => {
    const cwd = folderOf(smallFiles)
    const mine = await tryRun('import files --json', { cwd })
    const { exit, out } = await start(['import', 'files', '--json', '--store', 'sqlite:other.sqlite'], cwd).ended
    expect(exit).toBe(mine.exit)
    expect(JSON.parse(out)).toEqual(JSON.parse(mine.out))
  })

  it('speaks wrong usage with exit 2', async () => {
    expect(await start(['evnts'], folderOf({})).ended).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('events'),
    })
  })

  it('ends in silence when its reader has gone', async () => {
    const cwd = folderOf(smallFiles)
    await tryRun('import files', { cwd })
    const { child, ended } = start(['events'], cwd)
    child.stdout?.destroy()
    expect(await ended).toMatchObject({ exit: 0, err: '' })
  })

  it.skipIf(!existsSync('/dev/full'))('says that its output has no room', () => {
    const full = openSync('/dev/full', 'w')
    const argv = [atPackage('bin/pension-ledger.js'), '--help']
    const { status, stderr } = spawnSync(process.execPath, argv, { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' })
    closeSync(full)
    expect(status).toBe(6)
    expect(stderr).toContain('standard output')
    expect(stderr).toContain('[DiskFull]')
  })

  it('on Ctrl-C keeps what was recorded, and the same command completes the ledger', async () => {
    const cwd = folderOf({})
    await tryRun('simulate --out files --participants 150 --quiet', { cwd })
    const { child, ended } = start(['import', 'files'], cwd)
    const wal = join(cwd, 'pension-ledger.sqlite-wal')
    await until(() => existsSync(wal) && statSync(wal).size > 300_000)
    child.kill('SIGINT')
    const { exit, err } = await ended
    expect(exit).toBe(130)
    expect(err).toContain('To go on: pension-ledger import files')

    const again = await tryRun('import files --json', { cwd })
    const { read, recorded, alreadyKnown } = JSON.parse(again.out)
    expect(recorded).toBeGreaterThan(0)
    expect(alreadyKnown).toBeGreaterThan(0)
    expect(recorded + alreadyKnown).toBe(read)

    await tryRun('import files --store sqlite:undisturbed.sqlite', { cwd })
    const envelopesOf = async (store: string): Promise<ReadonlyArray<string>> =>
      (await tryRun(`events --from 2 --store ${store}`, { cwd })).out
        .split('\n')
        .map((line) => line.replace(/,"schemaVersion".*/, ''))
    expect(await envelopesOf('sqlite:pension-ledger.sqlite')).toEqual(await envelopesOf('sqlite:undisturbed.sqlite'))
  })
})
