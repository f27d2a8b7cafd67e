import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../../testing/small-files.js'
import { type Given, tryRun } from '../../testing/try-run.js'

let cwd = ''
const ask = (line: string, given: Given = {}) => tryRun(`${line} --lang en`, { cwd, temporaryFolder: cwd, ...given })

beforeEach(async () => {
  cwd = folderOf(smallFiles)
  await ask('import files --allow-quarantine')
})

/** A port that nobody has, held until the work is done where it is to be in use. */
const withPort = async <Done>(isHeld: boolean, work: (port: number) => Promise<Done>): Promise<Done> => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const address = holder.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const close = () => new Promise<void>((resolve) => holder.close(() => resolve()))
  if (!isHeld) await close()
  const done = await work(port)
  if (isHeld) await close()
  return done
}

const statusAt = (url: string): Promise<number> =>
  fetch(url, { redirect: 'manual' }).then(
    ({ status }) => status,
    () => 0,
  )

describe('serve', () => {
  it('serves until it is interrupted, and ends in good order', () =>
    withPort(false, (port) =>
      withPort(false, async (opsPort) => {
        const url = `http://127.0.0.1:${port}`
        const interruption = new AbortController()
        const running = ask(`serve --demo --port ${port} --ops-port ${opsPort}`, { signal: interruption.signal })
        try {
          await expect.poll(() => statusAt(`http://127.0.0.1:${opsPort}/ready`), { timeout: 30_000 }).toBe(200)
          expect(await statusAt(`${url}/v1/zones`)).toBe(401)
          expect(await statusAt(`${url}/docs`)).toBe(200)
          expect(await statusAt(`${url}/package.json`)).toBe(404)
        } finally {
          interruption.abort()
        }
        const { exit, out, err } = await running
        expect({ exit, out }).toEqual({ exit: 0, out: `${url}\n` })
        expect(err).toMatch(/Key: pl_[0-9a-f]{12}_[\w-]{43}\n/)
        expect(err).toContain(`${url}/sign-in?code=`)
        expect(existsSync(join(cwd, 'pension-ledger.projections.sqlite'))).toBe(true)
        expect(await statusAt(`${url}/docs`)).toBe(0)
      }),
    ))

  it('lists its settings with where each was said, and starts nothing', async () => {
    const env = { PENSION_LEDGER_OPS_PORT: '9999', PENSION_LEDGER_STORE: 'esdb://admin:secret@host:2113' }
    const { exit, out } = await ask('serve --port 8081 --show-settings', { env })
    expect(exit).toBe(0)
    expect(out).toMatch(/^port +8081 +the command line$/m)
    expect(out).toMatch(/^opsPort +9999 +the environment PENSION_LEDGER_OPS_PORT$/m)
    expect(out).toContain('esdb://admin:***@host:2113')
    expect(out).not.toContain('secret')
  })

  it.each<[string, string, number, RegExp]>([
    ['no keys', 'serve', 6, /There is no key file/],
    ['no ledger', 'serve --demo --store sqlite:nowhere.sqlite', 5, /StoreMissing/],
    ['a ledger in memory', 'serve --demo --store memory:', 2, /NothingInMemory/],
    ['a demonstration for all the world', 'serve --demo --host 0.0.0.0', 2, /this machine only/],
    ['a port that is none', 'serve --demo --port 65536', 2, /setting port cannot be used/],
    ['settings that are none', 'serve --demo --settings bad.json', 2, /no setting prot/],
    ['months out of order', 'serve --demo --audit-from 2022-02 --audit-to 2022-01', 2, /MonthsOutOfOrder/],
    ['published figures that are none', 'serve --demo --published bad.json', 1, /published/i],
  ])('refuses %s in one sentence', async (_, line, code, told) => {
    writeFileSync(join(cwd, 'bad.json'), '{ "prot": 8080 }')
    const { exit, out, err } = await ask(line)
    expect({ exit, out }).toEqual({ exit: code, out: '' })
    expect(err).toMatch(told)
  })

  it('refuses a port that is in use, for either listener, and leaves nothing open', () =>
    withPort(true, async (port) => {
      for (const line of [`serve --demo --port ${port} --ops-port 0`, `serve --demo --port 0 --ops-port ${port}`]) {
        const { exit, err } = await ask(line)
        expect(exit).toBe(1)
        expect(err).toContain(`port ${port} of 127.0.0.1 is in use`)
      }
    }))
})
