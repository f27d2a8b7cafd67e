import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { client } from '@pension-ledger/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followed } from './follow-a-payment.js'

const here = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(here, 'README.md'), 'utf8')
const command = fileURLToPath(new URL('../../../packages/cli/bin/pension-ledger.js', import.meta.url))
const cwd = mkdtempSync(join(tmpdir(), 'read-the-api-'))
const perform = promisify(execFile)

/** The commands of the README that begin so, as words. */
const shown = (beginning: string): ReadonlyArray<string> =>
  (readme.split('\n').find((line) => line.startsWith(`npx pension-ledger ${beginning}`)) ?? '').split(' ').slice(2)

interface Serving {
  readonly url: string
  readonly demo: { readonly key: string }
}

let server: ChildProcess
let serving: Serving
let env: NodeJS.ProcessEnv
beforeAll(async () => {
  for (const beginning of ['simulate', 'import'])
    await perform(process.execPath, [command, ...shown(beginning)], { cwd })
  const ports = ['--port', '0', '--ops-port', '0', '--json']
  server = spawn(process.execPath, [command, ...shown('serve'), ...ports], { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
  serving = await new Promise((resolve, reject) => {
    server.stdout?.once('data', (line: Buffer) => resolve(JSON.parse(line.toString())))
    server.once('exit', () => reject(new Error('the server ended')))
  })
  env = { ...process.env, PENSION_LEDGER_URL: serving.url, PENSION_LEDGER_KEY: serving.demo.key }
  while (!(await isAudited())) await new Promise((resolve) => setTimeout(resolve, 100))
})
afterAll(() => {
  server.kill()
  rmSync(cwd, { recursive: true, force: true })
})

/** To ask for findings begins the audit at once; left alone the server begins it when it has been quiet for a while. */
const isAudited = async (): Promise<boolean> => {
  const api = client({ baseUrl: serving.url, key: serving.demo.key, patienceS: 0 })
  const findings = await api.findings()
  const overview = await api.overview({ year: 2022 })
  return findings._tag === 'Right' && overview._tag === 'Right' && overview.right.findings.state === 'ready'
}

const hasProgram = (name: string): boolean => spawnSync(name, ['--version']).status === 0

describe('the programs', () => {
  it('follow a payment from the overview to its rows, and say what the README says', async () => {
    const { lines, files, trouble } = await followed(client({ baseUrl: serving.url, key: serving.demo.key }), 2022)
    expect(trouble).toBeNull()
    expect(readme).toContain(`\`\`\`\n${lines.join('\n')}\n\`\`\`\n`)
    expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/^findings-\d+\.xlsx$/), 'explanation.json'])
  })

  it.runIf(hasProgram('python3'))('say the same in Python, from the document alone', async () => {
    const { stdout } = await perform('python3', [join(here, 'read_the_api.py'), cwd], { env })
    expect(readme).toContain(`\`\`\`\n${stdout}\`\`\`\n`)
    expect(await verified()).toContain('it holds')
  })

  it.runIf(hasProgram('curl'))('find the same rows with curl', async () => {
    const { stdout } = await perform('sh', [join(here, 'read-the-api.sh'), cwd], { env })
    expect(readme).toContain(`\`\`\`\n${stdout}\`\`\`\n`)
  })

  it('are told with a code why there is no answer', async () => {
    const { lines, trouble } = await followed(client({ baseUrl: serving.url, key: 'pl_0_0' }), 2022)
    expect(lines).toEqual([])
    expect(trouble).toMatchObject({ kind: 'problem', problem: { code: 'BadCredentials', status: 401 } })
  })
})

/** What the other program says of the explanation that was taken home. */
const verified = async (): Promise<string> => {
  const { stdout } = await perform(
    process.execPath,
    [command, 'verify-explanation', 'explanation.json', '--lang', 'en'],
    {
      cwd,
    },
  )
  return stdout
}
