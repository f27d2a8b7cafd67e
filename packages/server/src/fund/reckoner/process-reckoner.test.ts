import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rowsOf } from '@pension-ledger/books'
import { businessDate, month } from '@pension-ledger/domain'
import { contributed, died, enrolled, paid } from '@pension-ledger/domain/testing'
import type { Ledger } from '@pension-ledger/ledger'
import { allViews, sameCells } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { append, done, ledgerOf, reckonerOver, terms, wholeReport } from '../fund.kit.js'
import type { Moment } from '../moment.js'
import { processReckoner } from './process-reckoner.js'
import type { Reckoner, ReckoningTerms } from './reckoning.js'

const root = fileURLToPath(new URL('../../../../../', import.meta.url))
/** Within node_modules, so that the driver is found from there. */
const built = join(root, 'node_modules', `.reckoner-${process.pid}`)
const program = join(built, 'reckoner.mjs')

/** A process cannot run TypeScript, and what was built before may be old. */
const buildProgram = () =>
  build({
    root,
    configFile: join(root, 'vitest.config.ts'),
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: fileURLToPath(new URL('./reckoner-program.ts', import.meta.url)),
      outDir: built,
      rollupOptions: { output: { entryFileNames: 'reckoner.mjs' } },
    },
  })

const inMonth = (of: string) => ({ payMonth: of, periodOwed: of, paidOn: `${of}-15` })
let folder = ''
let ledger: Ledger
let storeUrl = ''
const open: Reckoner[] = []
const reckonerIn = (keptIn: string, over: Ledger = ledger, given: ReckoningTerms = terms): Reckoner => {
  const scratch = join(folder, `scratch-${open.length}`)
  const parts = { store: over.store, storeUrl, terms: given, keptIn: join(folder, keptIn), scratch }
  const opened = processReckoner(parts, { program })
  open.push(opened)
  return opened
}
beforeAll(async () => {
  await buildProgram()
  folder = await mkdtemp(join(tmpdir(), 'reckoner-'))
  storeUrl = `sqlite:${join(folder, '账本.sqlite')}`
  ledger = await ledgerOf(
    [
      enrolled(),
      enrolled({ participantId: 'P2' }),
      contributed({ year: 2014, fen: 20_000, receivedOn: '2014-05-10' }),
      died({ participantId: 'P2', diedOn: '2022-08-01' }),
      paid(inMonth('2022-08')),
      paid({ ...inMonth('2022-10'), participantId: 'P2' }),
      paid(inMonth('2022-09')),
    ],
    storeUrl,
  )
})
afterAll(async () => {
  for (const reckoner of open) await reckoner.stop()
  await ledger.close()
  await rm(folder, { recursive: true })
  await rm(built, { recursive: true, force: true })
})

const now: Moment = { position: 8, effectiveAt: null, knownAt: null }

describe('what another process works out', () => {
  it.each<[string, Moment]>([
    ['now', now],
    ['at an earlier position', { ...now, position: 6 }],
    ['by a day', { ...now, effectiveAt: businessDate('2022-08-31') }],
  ])('is what is worked out in this one, %s', async (_, at) => {
    const there = reckonerIn('same')
    const here = reckonerOver(ledger)
    const findings = await done(there.ask('findings', at, 'questions'))
    expect(wholeReport(findings)).toEqual(wholeReport(await done(here.ask('findings', at, 'questions'))))
    if (at === now) expect(findings.findings.map(({ code }) => code)).toContain('PAID_AFTER_DEATH')
    expect(rowsOf(await done(there.ask('turnovers', at, 'questions')))).toEqual(
      rowsOf(await done(here.ask('turnovers', at, 'questions'))),
    )
    expect(await done(there.ask('participants', at, 'questions'))).toEqual(
      await done(here.ask('participants', at, 'questions')),
    )
    const [counted, expected] = [
      await done(there.ask('cells', at, 'questions')),
      await done(here.ask('cells', at, 'questions')),
    ]
    expect(counted.events).toBe(expected.events)
    for (const { name } of allViews) {
      const [a, b] = [counted.cells.get(name), expected.cells.get(name)]
      expect(a !== undefined && b !== undefined && sameCells(a, b)).toBe(true)
    }
    expect(await there.ask('reconciliation', at, 'questions')()).toEqual(E.left({ code: 'NothingPublished' }))
    await there.stop()
  })

  it('leaves no file behind but the newest of the background', async () => {
    const reckoner = reckonerIn('files')
    const scratch = join(folder, `scratch-${open.length - 1}`)
    await done(reckoner.ask('participants', now, 'questions'))
    expect(await readdir(scratch)).toEqual([])
    await done(reckoner.ask('turnovers', now, 'background'))
    expect(await readdir(join(folder, 'files'))).toEqual(['turnovers.jsonl'])
    await reckoner.stop()
    expect((await readdir(folder)).filter((name) => name === `scratch-${open.length - 1}`)).toEqual([])
  })
})

describe('what was kept', () => {
  it('is at hand after a restart, and is the same', async () => {
    const first = reckonerIn('kept')
    const findings = await done(first.ask('findings', now, 'background'))
    expect(await first.kept('turnovers')).toBeNull()
    await first.stop()
    const kept = await reckonerIn('kept').kept('findings')
    expect(kept).toMatchObject({ position: 8 })
    expect(kept && wholeReport(kept.answer)).toEqual(wholeReport(findings))
  })
  it('is not believed of another log, of other terms, or where it is damaged', async () => {
    const first = reckonerIn('doubted')
    await done(first.ask('participants', now, 'background'))
    await first.stop()
    const found = (over?: Ledger, given?: ReckoningTerms) => reckonerIn('doubted', over, given).kept('participants')
    expect(await found()).toMatchObject({ position: 8 })
    expect(await found(await ledgerOf([enrolled()]))).toBeNull()
    expect(await found(ledger, { ...terms, auditMonths: { from: month('2022-01') } })).toBeNull()
    expect(await found(ledger, { ...terms, program: 'another one' })).toBeNull()
    await appendFile(join(folder, 'doubted', 'participants.jsonl'), '{}\n')
    expect(await found()).toBeNull()
  })
  it('is still of the log after more was recorded', async () => {
    const first = reckonerIn('grown')
    await done(first.ask('participants', now, 'background'))
    await first.stop()
    await append(ledger.store, [paid(inMonth('2022-11'))])
    expect(await reckonerIn('grown').kept('participants')).toMatchObject({ position: 8 })
  })
})
