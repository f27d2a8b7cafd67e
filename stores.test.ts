import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tryRun } from './packages/cli/src/testing/try-run.js'
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
