import type { AuditReport, ReportedFinding } from '@pension-ledger/audit'
import { businessDate, month } from '@pension-ledger/domain'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingAtHand } from '../findings-at-hand.js'
import { wholeReport } from '../fund.kit.js'
import { findingsLines, findingsReader } from './findings-lines.js'

const anySource = fc.record({
  file: fc.constantFrom('benefits.csv', '死亡.csv'),
  sha256: fc.constantFrom('a1', 'b2'),
  line: fc.integer({ min: 2, max: 9 }),
})
const anyCited = fc.record({
  parameter: fc.constantFrom('basic-pension.central', 'basic-pension.city'),
  on: fc.constantFrom(month('2022-01'), month('2022-02')),
  effectiveFrom: fc.option(fc.constant(businessDate('2011-07-01'))),
  document: fc.option(fc.constantFrom('文件一', 'text two')),
  clause: fc.constant(null),
  grade: fc.constantFrom('C', 'I'),
})
const anyFinding: fc.Arbitrary<ReportedFinding> = fc.record({
  code: fc.constantFrom('PAID_TWICE', 'COMPONENT_UNDERPAID'),
  severity: fc.constantFrom('loss', 'debt'),
  subject: fc.constantFrom('participant', 'fund'),
  participantId: fc.option(fc.constantFrom('P1', 'P2')),
  zone: fc.constantFrom('chenggong', ''),
  street: fc.constantFrom('龙城街道', ''),
  community: fc.option(fc.constantFrom('龙街社区', '下庄社区')),
  year: fc.option(fc.constant(2022)),
  months: fc.subarray([month('2022-01'), month('2022-02'), month('2022-03')]),
  on: fc.option(fc.constant(businessDate('2022-03-15'))),
  fen: fc.integer(),
  lines: fc.option(fc.record({ 'basic-pension:central': fc.integer() })),
  sentence: fc.record({ zh: fc.string(), en: fc.string() }),
  applied: fc.array(anyCited, { maxLength: 2 }),
  eventIds: fc.array(fc.constantFrom('id-1', 'id-2'), { maxLength: 2 }),
  sources: fc.array(anySource, { maxLength: 3 }),
})

const reportOf = (findings: ReadonlyArray<ReportedFinding>): AuditReport => ({
  effectiveAt: null,
  knownAt: null,
  auditedOn: businessDate('2022-12-31'),
  position: 7,
  policy: { id: 'sample', version: '1' },
  checksRun: ['PAID_TWICE'],
  notAssessed: [],
  totals: { findings: 0, subjects: 0, lossFen: 0, debtFen: 0, byCode: [], byZone: [], byStreet: [] },
  findings,
})
const linesOf = (report: AuditReport): ReadonlyArray<string> =>
  [...findingsLines(report)].join('').split('\n').slice(0, -1)

describe('a report as lines', () => {
  it('says what it said when it is read back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyFinding, { maxLength: 6 }), async (findings) => {
        const report = reportOf(findings)
        const reader = findingsReader()
        for (const line of linesOf(report)) reader.take(line)
        const read = await reader.end()
        const atHand = findings.map((finding) => findingAtHand(finding, () => finding))
        expect(read && wholeReport(read)).toEqual(wholeReport({ ...report, findings: atHand }))
      }),
    )
  })
  it('says once what findings share', () => {
    const [finding] = fc.sample(anyFinding, { numRuns: 1, seed: 1 })
    if (finding === undefined) throw new Error('No finding')
    const sources = [2, 3].map((line) => ({ file: 'benefits.csv', sha256: 'a1', line }))
    const lines = linesOf(reportOf([1, 2, 3].map((fen) => ({ ...finding, fen, sources }))))
    expect(lines.map((line) => Object.keys(JSON.parse(line))[0])).toEqual([
      'report',
      ...['share', 'share', 'share', 'share'],
      ...['finding', 'finding', 'finding'],
    ])
  })
  it('makes no report without its first line', async () => {
    expect(await findingsReader().end()).toBeNull()
  })
})
