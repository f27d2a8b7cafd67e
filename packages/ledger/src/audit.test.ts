import { type AuditQuestion, type AuditReport, auditTables } from '@pension-ledger/audit'
import { businessDate, type Fact, month, participantId, wholeFen } from '@pension-ledger/domain'
import { sampleBook } from '@pension-ledger/domain/testing'
import { type EventStore, openStore, openVault } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { audit } from './audit.js'
import { openLedger } from './ledger.js'
import { adoptPolicy } from './policy-adoption.js'
import { record } from './recording/record.js'
import { adoptedOn, enrolled, jurisdiction, right, row } from './testing/sample-facts.js'

const id = participantId('p-1')
const lines = (district: number) => ({
  'basic-pension:central': wholeFen(9_800),
  'basic-pension:province': wholeFen(1_500),
  'basic-pension:city': wholeFen(900),
  'basic-pension:district': wholeFen(district),
  'age-65-increment:province': wholeFen(250),
  'age-65-increment:city': wholeFen(100),
  'age-65-increment:district': wholeFen(150),
})
const paid = (of: string, district: number): Fact => ({
  type: 'PensionPaid',
  participantId: id,
  periodOwed: month(of),
  payMonth: month(of),
  paidOn: businessDate(`${of}-20`),
  kind: 'regular',
  lines: lines(district),
})
const died: Fact = {
  type: 'DeathRecorded',
  participantId: id,
  diedOn: businessDate('2022-08-30'),
  reportedOn: businessDate('2022-10-09'),
  source: '社区',
}

const question: AuditQuestion = {
  auditedOn: businessDate('2022-10-31'),
  months: { from: month('2022-08'), to: month('2022-09') },
  codes: ['PAID_AFTER_DEATH', 'COMPONENT_UNDERPAID'],
}

let store: EventStore
const asked = async (of: Partial<AuditQuestion> = {}): Promise<AuditReport> =>
  right(await audit(store)({ ...question, ...of })())
const inShort = ({ findings }: AuditReport) =>
  findings.map(({ code, participantId, fen, months }) => [code, participantId, fen, ...months].join(' '))

beforeEach(async () => {
  store = right(await openStore('memory:', { clock: () => '2024-01-01T00:00:00.000Z' })())
})

/** Position 1 is the book, 2 the enrolment, 3 and 4 the payments of August and September, 5 the death in August. */
const aDistrict = async (): Promise<void> => {
  right(await adoptPolicy(store)({ book: sampleBook, adoptedOn })())
  const facts = [enrolled('p-1'), paid('2022-08', 1_000), paid('2022-09', 1_100), died]
  const source = (line: number) => ({ source: { file: 'rows.csv', sha256: 'ab'.repeat(32), line } })
  right(await record(store, jurisdiction)(facts.map((fact, i) => row(fact, source(i + 2))))())
}

describe('the audit of a store', () => {
  // September: 98.00 + 15.00 + 9.00 + 11.00 + 2.50 + 1.00 + 1.50 = 138.00 after the death; August: 10.00 of 11.00.
  it('finds what was overpaid and what is owed, in fen', async () => {
    await aDistrict()
    const report = await asked()
    expect(inShort(report)).toEqual(['PAID_AFTER_DEATH p-1 13800 2022-09', 'COMPONENT_UNDERPAID p-1 -100 2022-08'])
    expect(report.totals.byCode.map(({ lossFen, debtFen }) => [lossFen, debtFen])).toEqual([
      [13_800, 0],
      [0, 100],
    ])
  })

  it('cites the clauses of the book that was read, and the rows that findings rest on', async () => {
    await aDistrict()
    const [, underpaid] = (await asked()).findings
    expect(underpaid?.applied).toMatchObject([
      { parameter: 'basic-pension.district', effectiveFrom: '2022-01-01', clause: '一（一）', grade: 'seed' },
    ])
    expect(underpaid?.sources).toContainEqual({ file: 'rows.csv', sha256: 'ab'.repeat(32), line: 3 })
  })

  it('cites the book that was known, not the one that was adopted since', async () => {
    await aDistrict()
    const { 'basic-pension.district': district, ...others } = sampleBook.parameters
    if (district === undefined) throw new Error('the sample has no such parameter')
    const values = district.values.map((of) => ({ ...of, source: { ...of.source, clause: 'another' } }))
    const parameters = { ...others, 'basic-pension.district': { ...district, values } }
    const book = { ...sampleBook, version: 'later', parameters }
    right(await adoptPolicy(store)({ book, adoptedOn: businessDate('2023-01-01') })())
    const cited = async (of: Partial<AuditQuestion>) => {
      const { policy, findings } = await asked(of)
      return [policy.version, findings.at(-1)?.applied[0]?.clause]
    }
    expect(await cited({})).toEqual(['later', 'another'])
    expect(await cited({ cut: { knownAt: 5 } })).toEqual([sampleBook.version, '一（一）'])
  })

  it('answers under both cuts', async () => {
    await aDistrict()
    expect(inShort(await asked({ cut: { knownAt: 4 } }))).toEqual(['COMPONENT_UNDERPAID p-1 -100 2022-08'])
    expect(inShort(await asked({ cut: { effectiveAt: businessDate('2022-09-19') } }))).toEqual([
      'COMPONENT_UNDERPAID p-1 -100 2022-08',
    ])
  })

  it('makes tables, ready for a sheet', async () => {
    await aDistrict()
    const report = await asked()
    expect(auditTables(report).find(({ name }) => name === 'findings')?.rows).toHaveLength(2)
  })

  it('is refused without a book', async () => {
    expect(await audit(store)(question)()).toMatchObject(E.left({ code: 'NoPolicyAdopted' }))
  })

  it('is a question of an opened ledger too', async () => {
    await aDistrict()
    const ledger = right(await openLedger({ store, vault: right(await openVault('memory:')()) })())
    expect(right(await ledger.audit(question)())).toEqual(await asked())
  })
})
