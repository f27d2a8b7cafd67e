import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Io, run } from '@pension-ledger/cli'
import { readSheets } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beside } from './beside.js'
import { readFindings, readPlanted } from './findings.js'
import { type Shown, shownIn, shownOf, withOutputs } from './read-walk.kit.js'
import { walk } from './walk.js'

const readmeUrl = new URL('../README.md', import.meta.url)
const readme = readFileSync(readmeUrl, 'utf8')
const cwd = mkdtempSync(join(tmpdir(), 'audit-a-fund-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const performed = async (argv: ReadonlyArray<string>): Promise<{ readonly exit: number; readonly text: string }> => {
  const said: string[] = []
  const told: string[] = []
  const sink = (into: string[]): Io['stdout'] => ({
    isTty: false,
    write: async (chunk) => void into.push(Buffer.from(chunk).toString()),
  })
  const exit = await run(argv, {
    stdout: sink(said),
    stderr: sink(told),
    env: {},
    cwd,
    signal: new AbortController().signal,
    clock: { today: () => '2023-04-06', now: () => '2023-04-06T00:00:00Z', elapsedMs: () => 0 },
    host: {
      node: process.version,
      processor: '',
      cores: 1,
      peakMemoryBytes: () => 0,
      processorMs: () => 0,
      temporaryFolder: tmpdir(),
      processName: 'walk',
    },
  })
  if (exit !== 0 && exit !== 3) throw new Error(told.join(''))
  return { exit, text: said.join('') }
}

const outputOf = async ({ argv }: Shown): Promise<{ readonly exit: number; readonly text: string }> => {
  const [program, name, ...rest] = argv
  if (program === 'node' && name === 'dist/main.js') return { exit: 0, text: await walk(rest, cwd) }
  if (program !== 'npx' || name !== 'pension-ledger') throw new Error(`the README asks for ${argv.join(' ')}`)
  const [file] = rest.at(-2) === '>' ? rest.splice(-2).slice(1) : []
  const { exit, text } = await performed(rest)
  if (file === undefined) return { exit, text }
  writeFileSync(join(cwd, file), text)
  return { exit, text: '' }
}

const shown = shownIn(readme)
const outputs: string[] = []
const exits = new Map<string, number>()

beforeAll(async () => {
  for (const command of shown) {
    const { exit, text } = await outputOf(command)
    exits.set(command.argv.slice(2).join(' '), exit)
    outputs.push(shownOf(text, command))
  }
})

const cellsOf = async (file: string): Promise<ReadonlyArray<ReadonlyArray<string>>> => {
  const rows: ReadonlyArray<string>[] = []
  let sheet = ''
  for await (const part of readSheets(join(cwd, 'out', file))) {
    if (E.isLeft(part)) throw new Error(part.left.code)
    if (part.right.kind === 'sheet') sheet = part.right.sheet
    if (part.right.kind === 'rows') for (const { cells } of part.right.rows) rows.push([sheet, ...cells])
  }
  return rows
}

describe('the walk', () => {
  it('prints what its README says', async () =>
    expect(withOutputs(readme, outputs)).toMatchFileSnapshot('../README.md'))

  it('finds exactly what was planted, to the fen', async () => {
    const planted = await readPlanted(join(cwd, 'out', 'files', 'planted.json'))
    const lines = beside(planted, await readFindings(join(cwd, 'out', 'findings.json')))
    expect(lines.filter(({ plantedFen, foundFen }) => plantedFen === null || foundFen === null)).toEqual([])
    expect(lines).toHaveLength(planted.length)
    expect(planted.length).toBeGreaterThanOrEqual(15)
  })

  it('ends audits that found something with 3, and everything else with 0', () => {
    for (const [command, exit] of exits)
      expect([command, exit]).toEqual([command, /^audit (?!sample|.*--allow-findings)/.test(command) ? 3 : 0])
  })

  it('leaves a workbook and a CSV with the same findings', async () => {
    const planted = await readPlanted(join(cwd, 'out', 'files', 'planted.json'))
    const workbook = await cellsOf('findings.xlsx')
    const sheets = [...new Set(workbook.map(([sheet]) => sheet))]
    expect(sheets).toContain('findings')
    const found = workbook.filter(([sheet, code]) => sheet === 'findings' && code !== 'total').map(([, code]) => code)
    expect(found).toEqual((await cellsOf('findings.csv')).map(([, code]) => code))
    expect(found).toHaveLength(planted.length)
    expect(statSync(join(cwd, 'out', 'sample.xlsx')).size).toBeGreaterThan(0)
  })
})

describe('planted beside found', () => {
  const subject = { kind: 'participant', participantId: 'P1' } as const
  const planted = { code: 'PAID_TWICE', subject, months: [], on: '2022-05-15', fen: 13_300 }
  const finding = { ...planted, participantId: 'P1', zone: 'chenggong', year: null, sentence: { zh: '', en: '' } }
  const found = { ...finding, eventIds: [], sources: [] }
  const line = { code: 'PAID_TWICE', who: 'P1', when: '2022-05-15' }

  it('is one line where both agree', () =>
    expect(beside([planted], [found])).toEqual([{ ...line, plantedFen: 13_300, foundFen: 13_300 }]))

  it('is two lines where a fen differs', () =>
    expect(beside([planted], [{ ...found, fen: 13_299 }])).toEqual([
      { ...line, plantedFen: null, foundFen: 13_299 },
      { ...line, plantedFen: 13_300, foundFen: null },
    ]))

  it('takes each planted one once', () =>
    expect(beside([planted], [found, found]).map(({ plantedFen }) => plantedFen)).toEqual([13_300, null]))
})
