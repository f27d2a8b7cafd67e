import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tryRun } from './packages/cli/src/testing/try-run.js'
import {
  allViews,
  cellsOf,
  keptReplay,
  openProjections,
  type Replayed,
  replay,
  reportOf,
  sameCells,
} from './packages/projections/src/index.js'
import { openStore } from './packages/store/src/index.js'
import { startWireServer, type WireServer } from './packages/store/src/testing/wire/wire-server.kit.js'

describe('The same files, in a file and on a stand-in for an EventStoreDB server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stores-'))
  const sqlite = `sqlite:${folder}/ledger.sqlite`
  let server: WireServer
  let esdb = ''
  const run = async (store: string, line: string) => {
    const tried = await tryRun([...line.split(' '), '--store', store, '--quiet', '--lang', 'en'], { cwd: folder })
    return { exit: tried.exit, out: tried.out, err: tried.err }
  }
  /** Positions are the store's own: a server's have gaps. Nothing else may differ. */
  const withoutPositions = (text: string): string =>
    text
      .replace(/("position":\s*|positions? )\d+/g, '$1…')
      .replaceAll(esdb, 'STORE')
      .replaceAll(sqlite, 'STORE')

  beforeAll(async () => {
    server = await startWireServer()
    esdb = `esdb://127.0.0.1:${server.port}?tls=false`
    const made = await tryRun('simulate --out files --participants 30 --years 2021-2022 --seed 7 --quiet', {
      cwd: folder,
    })
    expect(made).toMatchObject({ exit: 0 })
    const first = await run(sqlite, 'import files --json')
    expect(first.exit, first.err).toBe(0)
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })

  it('are imported alike, also when the wire breaks in the middle and the import is repeated', async () => {
    server.faults.add('append', { kind: 'denied' })
    const stopped = await run(esdb, 'import files --json')
    expect(stopped.exit).not.toBe(0)
    for (let append = 0; append < 40; append++) server.faults.add('append', { kind: 'twice' })
    server.faults.add('append', { kind: 'denied' })
    expect((await run(esdb, 'import files --json')).exit).not.toBe(0)
    const whole = await run(esdb, 'import files --json')
    expect(whole.exit, whole.err).toBe(0)
    const events = server.log.records.length
    expect((await run(esdb, 'import files --json')).exit).toBe(0)
    expect(server.log.records.length, 'a second import adds nothing').toBe(events)
  })

  it.each([
    'report zone-totals --json',
    'report enrolment --year 2022 --json',
    'report benefits --json',
    'report annual --year 2022 --json',
    'report trial-balance --json',
  ])('answer %s with the same bytes', async (line) => {
    const [ofFile, ofServer] = [await run(sqlite, line), await run(esdb, line)]
    expect(ofServer.err).toBe(ofFile.err)
    expect(withoutPositions(ofServer.out)).toBe(withoutPositions(ofFile.out))
    expect(ofServer.exit).toBe(ofFile.exit)
    expect(ofFile.out.length).toBeGreaterThan(200)
  })

  it('have the same events in the same order, and the same account of a participant', async () => {
    const told = async (store: string) =>
      JSON.parse((await run(store, 'events --json')).out).events.map(
        ({ position, recordedAt, ...event }: Readonly<Record<string, unknown>>) => event,
      )
    const [ofFile, ofServer] = [await told(sqlite), await told(esdb)]
    expect(ofServer).toEqual(ofFile)
    const stream: string = ofFile.find(
      (event: { readonly type: string }) => event.type === 'ContributionReceived',
    ).stream
    const account = `account ${stream.replace('participant-', '')} --json`
    const [first, second] = [await run(sqlite, account), await run(esdb, account)]
    expect(first.exit, first.err).toBe(0)
    expect(withoutPositions(second.out)).toBe(withoutPositions(first.out))
  })

  it('are copied from one to the other, and back', async () => {
    const [there, back] = [`${esdb}&streamPrefix=copy.`, `sqlite:${folder}/back.sqlite`]
    const copied = async (from: string, to: string) => {
      const tried = await tryRun(['copy', '--from', from, '--to', to, '--json', '--quiet'], { cwd: folder })
      expect(tried.exit, tried.err).toBe(0)
      return tried.out
    }
    await copied(sqlite, there)
    const first = server.log.records.length
    await copied(sqlite, there)
    expect(server.log.records.length, 'a second copy adds nothing').toBe(first)
    await copied(there, back)
    const report = 'report zone-totals --json'
    expect((await run(back, report)).out).toBe((await run(sqlite, report)).out)
  })

  it('are audited alike, by processes that open the server by its URL', async () => {
    const audit = async (store: string) => {
      const program = fileURLToPath(new URL('./packages/cli/dist/main.js', import.meta.url))
      const audited = spawn(process.execPath, [program, 'audit', '--json', '--quiet', '--store', store], {
        cwd: folder,
      })
      const [out, err]: [string[], string[]] = [[], []]
      audited.stdout.on('data', (text) => out.push(String(text)))
      audited.stderr.on('data', (text) => err.push(String(text)))
      const exit = await new Promise((resolve) => audited.on('close', resolve))
      return { exit, out: withoutPositions(out.join('')), err: err.join('') }
    }
    const [ofFile, ofServer] = [await audit(sqlite), await audit(esdb)]
    expect(ofServer).toEqual(ofFile)
    expect(ofFile.out.length).toBeGreaterThan(200)
  })
})

describe('Projections of the same history, in a file and on a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'projections-'))
  let server: WireServer
  const views = allViews
  const run = async (line: string, store: string, signal = new AbortController().signal) => {
    const tried = await tryRun([...line.split(' '), '--store', store, '--json', '--quiet', '--lang', 'en'], {
      cwd: folder,
      signal,
    })
    return { exit: tried.exit, err: tried.err, json: () => JSON.parse(tried.out) }
  }
  const isCurrent = async (store: string): Promise<boolean> => {
    const { head, projections } = (await run('projections status', store)).json()
    return projections.every(
      ({ state, lag, position }: Readonly<Record<string, unknown>>) =>
        state === 'current' && lag === 0 && position === head,
    )
  }
  const right = async <A>(task: TaskEither<unknown, A>): Promise<A> => {
    const answer = await task()
    if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
    return answer.right
  }
  const rowsOf = (replayed: Replayed) =>
    Object.fromEntries(
      (['zone-totals', 'enrolment', 'benefits'] as const).map((name) => {
        const report = reportOf(name, replayed)
        if (E.isLeft(report)) throw new Error(JSON.stringify(report.left))
        return [name, report.right.rows]
      }),
    )
  /** What is kept, and what a replay of the log counts. */
  const found = async (store: string, file: string) => {
    const ledger = await right(openStore(store, { readOnly: true }))
    const projections = await right(openProjections(`sqlite:${folder}/${file}`, { readOnly: true }))
    const kept = await right(keptReplay(ledger, projections, views))
    const replayed = await right(replay(ledger, views)())
    await Promise.all([projections.close(), ledger.close()])
    return { kept, replayed }
  }
  const expectSame = async (esdb: string, sqlite: string): Promise<void> => {
    const { replayed } = await found(sqlite, 'file.projections.sqlite')
    const files = [await found(sqlite, 'file.projections.sqlite'), await found(esdb, 'live.projections.sqlite')]
    for (const each of files.flatMap(({ kept, replayed }) => [kept, replayed])) {
      for (const view of views)
        expect(sameCells(cellsOf(each, view), cellsOf(replayed, view)), `cells of ${view.name}`).toBe(true)
      expect(rowsOf(each)).toEqual(rowsOf(replayed))
      expect(each.events).toBe(replayed.events)
    }
  }

  beforeAll(async () => {
    server = await startWireServer()
    const made = await tryRun('simulate --out files --participants 12 --years 2021-2022 --seed 5 --quiet', {
      cwd: folder,
    })
    expect(made).toMatchObject({ exit: 0 })
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })

  it('are caught up, follow what is appended, have a place of their own, and equal a replay', async () => {
    const [esdb, sqlite] = [
      `esdb://127.0.0.1:${server.port}?tls=false&streamPrefix=live.`,
      `sqlite:${folder}/file.sqlite`,
    ]
    for (const store of [sqlite, esdb]) {
      expect((await run('import files/participants.csv', store)).exit).toBe(0)
      const before = (await run('projections status', store)).json()
      expect(before.projections[0]).toMatchObject({ state: 'waiting', lag: 13, isLagExact: true })
      expect((await run('projections run --once', store)).exit).toBe(0)
      expect(await isCurrent(store)).toBe(true)
    }
    await expectSame(esdb, sqlite)

    const stopping = new AbortController()
    const following = [sqlite, esdb].map((store) => run('projections run', store, stopping.signal))
    for (const store of [sqlite, esdb]) {
      expect((await run('import files', store)).exit).toBe(0)
      while (!(await isCurrent(store))) await new Promise((resolve) => setTimeout(resolve, 20))
    }
    stopping.abort()
    await Promise.all(following)
    await expectSame(esdb, sqlite)
    for (const { name } of views) {
      const verified = await run(`projections verify ${name}`, esdb)
      expect(verified.exit, verified.err).toBe(0)
      expect(verified.json()).toMatchObject({ verified: true, difference: null })
    }
  })

  it('are not taken for those of another log that has the same events', async () => {
    const other = `esdb://127.0.0.1:${server.port}?tls=false&streamPrefix=other.`
    expect((await run('import files', other)).exit).toBe(0)
    const line = 'projections run --once --projections file.projections.sqlite'
    expect((await run(line, other)).exit).toBe(0)
    const { kept, replayed } = await found(other, 'file.projections.sqlite')
    for (const view of views) expect(sameCells(cellsOf(kept, view), cellsOf(replayed, view))).toBe(true)
  })
})

describe('A server that refuses access', () => {
  const certificate = (name: string): string =>
    fileURLToPath(new URL(`./packages/store/src/testing/wire/certificates/${name}`, import.meta.url))
  const account = { username: 'ledger', password: 'canary-7f3a' }
  let server: WireServer
  beforeAll(async () => {
    const [cert, key] = [readFileSync(certificate('node.crt')), readFileSync(certificate('node.key'))]
    server = await startWireServer({ tls: { cert, key }, account })
  })
  afterAll(() => server.close())

  const words = {
    login: { en: 'does not know this user with this password', zh: '服务器不认识这个用户和密码' },
    rights: { en: 'the account, which may not do this', zh: '权限不够' },
    certificate: { en: 'cannot be made safe', zh: '核对 tlsCAFile' },
  }
  it.each([
    { because: 'login', password: 'canary-wrong', authority: 'ca.crt', lang: 'en' },
    { because: 'login', password: 'canary-wrong', authority: 'ca.crt', lang: 'zh' },
    { because: 'rights', password: 'canary-7f3a', authority: 'ca.crt', lang: 'en' },
    { because: 'rights', password: 'canary-7f3a', authority: 'ca.crt', lang: 'zh' },
    { because: 'certificate', password: 'canary-7f3a', authority: 'other-ca.crt', lang: 'en' },
    { because: 'certificate', password: 'canary-7f3a', authority: 'other-ca.crt', lang: 'zh' },
  ] as const)('because of $because is told so in $lang, with 5 and without the password', async (row) => {
    const [reads, query] = [server.calls('read'), `tlsCAFile=${encodeURIComponent(certificate(row.authority))}`]
    if (row.because === 'rights') server.faults.add('read', { kind: 'denied' })
    const store = `esdb://ledger:${row.password}@localhost:${server.port}?${query}`
    const tried = await tryRun(['events', '--store', store, '--lang', row.lang])
    expect(tried.exit, tried.err).toBe(5)
    expect(tried.err).toContain(words[row.because][row.lang])
    expect(tried.err).toContain('[StoreAccessDenied]')
    expect(tried.err + tried.out).not.toMatch(/canary/)
    // Only who is known is counted, and he asked once.
    expect(server.calls('read') - reads).toBe(row.because === 'rights' ? 1 : 0)
  })
})

describe('The tables of traps and cases', () => {
  it.each([
    ['docs/reference/eventstoredb.md', 'packages/store/src/eventstoredb'],
    ['docs/reference/store-contract.md', 'packages/store/src/testing'],
  ])('of %s name tests that there are', (page, folder) => {
    const rows = readFileSync(page, 'utf8').matchAll(/^\|.*\| (`[^|]*\.ts`: [^|]*) \|$/gm)
    const named = [...rows].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+\.ts)`: ([^`]+?)(?=; `|$)/g)].flatMap(([, file = '', titles = '']) =>
        titles.split('; ').map((title) => ({ file, title })),
      ),
    )
    expect(named.length).toBeGreaterThan(15)
    expect(named.filter(({ file, title }) => !readFileSync(join(folder, file), 'utf8').includes(title))).toEqual([])
  })
})
