import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { businessDate, type DomainEvent, month } from '@pension-ledger/domain'
import { sampleBook } from '@pension-ledger/domain/testing'
import type { EventStore } from '@pension-ledger/store'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allChecks } from '../all-checks.js'
import { auditReport } from '../report/audit-report.js'
import { done, ledgerOf } from '../testing/recorded-ledger.js'
import { wrongDistrict } from '../testing/wrong-district.js'
import { audit } from './audit.js'
import { auditInParallel } from './audit-in-parallel.js'
import type { AuditQuestion } from './audit-question.js'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
/** Within node_modules, so that the driver is found from there. */
const built = join(root, 'node_modules', `.audit-worker-${process.pid}`)
const workerProgram = join(built, 'worker.mjs')

/** A process cannot run TypeScript, and what was built before may be old. */
const buildWorker = () =>
  build({
    root,
    configFile: join(root, 'vitest.config.ts'),
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: fileURLToPath(new URL('./audit-worker.ts', import.meta.url)),
      outDir: built,
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  })

const [first] = wrongDistrict
const twin = { ...first, participantId: 'P900', enrolledOn: businessDate('2015-01-01') } as DomainEvent
const asked: AuditQuestion = {
  auditedOn: businessDate('2022-12-31'),
  months: { from: month('2022-07'), to: month('2022-12') },
}

let directory = ''
let store: EventStore
beforeAll(async () => {
  await buildWorker()
  directory = await mkdtemp(join(tmpdir(), 'audit-'))
  store = await ledgerOf([...wrongDistrict, twin], `sqlite:${join(directory, '账本.sqlite')}`, {
    maker: '李',
    checker: null,
  })
})
afterAll(async () => {
  await store.close()
  await rm(directory, { recursive: true })
  await rm(built, { recursive: true, force: true })
})

describe('an audit in processes', () => {
  it('gives the same bytes as in one, for one to three of them', async () => {
    const inOne = auditReport(await done(audit(store, allChecks)(asked)), sampleBook)
    expect(inOne.findings.length).toBeGreaterThan(100)
    expect(new Set(inOne.findings.map(({ code }) => code))).toContain('DUPLICATE_PERSON')
    for (const processes of [1, 2, 3]) {
      const inSeveral = await done(auditInParallel(store)(asked, { processes, workerProgram }))
      expect(JSON.stringify(auditReport(inSeveral, sampleBook))).toBe(JSON.stringify(inOne))
    }
  })
  it('reads no further than the ledger went when it began, and says how far it is', async () => {
    const positions: number[] = []
    const cut = { knownAt: 100 }
    const { position } = await done(
      auditInParallel(store)(
        { ...asked, cut },
        { workerProgram, onProgress: ({ events: at, of }) => positions.push(at / of) },
      ),
    )
    expect(position).toBe(100)
    expect(positions.at(-1)).toBe(1)
  })
  it('says why a process gave no answer', async () => {
    const refused = await auditInParallel(store)(asked, { workerProgram: join(built, 'nowhere.mjs') })()
    expect(refused).toMatchObject({ left: { code: 'WorkerFailed' } })
  })
  it('ends its processes when they find too much', async () => {
    const refused = await auditInParallel(store)(asked, { workerProgram, mostFindings: 100 })()
    expect(refused).toEqual({ _tag: 'Left', left: { code: 'TooManyFindings', most: 100 } })
  })
  it('ends its processes when it is aborted', async () => {
    for (const processes of [1, 2]) {
      const signal = AbortSignal.abort()
      const refused = await auditInParallel(store)(asked, { workerProgram, processes, signal })()
      expect(refused).toMatchObject({ left: { code: 'Aborted' } })
    }
  })
  it('ends when it is aborted in its midst, in one process or in two', async () => {
    for (const processes of [1, 2]) {
      const ending = new AbortController()
      const onProgress = (): void => ending.abort()
      const refused = await auditInParallel(store)(asked, {
        workerProgram,
        processes,
        onProgress,
        signal: ending.signal,
      })()
      expect(refused).toMatchObject({ left: { code: 'Aborted' } })
    }
  })
})
