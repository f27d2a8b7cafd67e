import { businessDate, type DomainEvent, month } from '@pension-ledger/domain'
import { bookWith, died, enrolled, moved, paid, sampleBook } from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { allChecks } from '../all-checks.js'
import { auditReport } from '../report/audit-report.js'
import { auditTables } from '../report/audit-tables.js'
import { done, idAt, ledgerOf, rowAt } from '../testing/recorded-ledger.js'
import { recordedTwice, wrongDistrict } from '../testing/wrong-district.js'
import { audit } from './audit.js'
import type { AuditQuestion } from './audit-question.js'

const codes = ['PAID_AFTER_DEATH', 'PAID_TWICE', 'COMPONENT_UNDERPAID'] as const
const asked: AuditQuestion = {
  auditedOn: businessDate('2022-12-31'),
  months: { from: month('2022-07'), to: month('2022-12') },
  codes,
}
const audited = async (events: ReadonlyArray<DomainEvent>, question: Partial<AuditQuestion> = {}, options = {}) =>
  done(audit(await ledgerOf(events), allChecks)({ ...asked, ...question }, options))

const inShort = ({ findings }: Awaited<ReturnType<typeof audited>>): ReadonlyArray<string> =>
  findings.map(({ code, subject, fen, months }) =>
    [code, subject.kind === 'participant' ? subject.participantId : subject.kind, fen, ...months].join(' '),
  )

const expected = [
  'PAID_AFTER_DEATH P007 26600 2022-11 2022-12',
  'PAID_TWICE P011 13300 2022-08',
  'COMPONENT_UNDERPAID P012 -13300 2022-07',
  'COMPONENT_UNDERPAID P030 -13300 2022-07',
]

describe('an audit', () => {
  it('finds what is wrong in a ledger, in the order of the catalogue, then of participants', async () => {
    const result = await audited(wrongDistrict)
    expect(inShort(result)).toEqual(expected)
    expect(result.checksRun).toEqual(codes)
    expect(result.notAssessed).toEqual([])
  })
  it('finds the same however few events are in memory at once', async () => {
    expect(await audited(wrongDistrict, {}, { eventsInMemory: 50 })).toEqual(await audited(wrongDistrict))
  })
  it('names the events and the rows that a finding rests on', async () => {
    const { findings } = await audited(wrongDistrict)
    const [afterDeath] = findings
    const positions = wrongDistrict.flatMap((event, i) =>
      'participantId' in event &&
      event.participantId === 'P007' &&
      (event.type === 'DeathRecorded' || (event.type === 'PensionPaid' && event.periodOwed > '2022-10'))
        ? [i + 2]
        : [],
    )
    expect(positions).toHaveLength(3)
    expect(new Set(afterDeath?.evidence.map(({ eventId }) => eventId))).toEqual(new Set(positions.map(idAt)))
    expect(afterDeath?.evidence[0]?.source).toEqual(rowAt(positions[2] ?? 0))
  })
  it('names both of two payments that say the same', async () => {
    const { findings } = await audited(wrongDistrict)
    const payments = findings[1]?.evidence.filter(({ type }) => type === 'PensionPaid')
    expect(new Set(payments?.map(({ eventId }) => eventId)).size).toBe(2)
  })
  it('does not see a record that was taken back, and names the one that stands', async () => {
    expect(inShort(await audited([...wrongDistrict, ...recordedTwice()]))).toEqual(expected)
    expect(
      inShort(await audited([...wrongDistrict, ...recordedTwice()], { cut: { knownAt: wrongDistrict.length + 2 } })),
    ).toContain('PAID_TWICE P001 13300 2022-09')
  })
  it('tells of one zone, and of nobody in another', async () => {
    expect(inShort(await audited(wrongDistrict, { zone: 'chenggong' }))).toEqual(expected)
    expect(inShort(await audited(wrongDistrict, { zone: 'resort' }))).toEqual([])
  })
  it('does not call clean what it had no list, no rule or no maker for', async () => {
    const store = await ledgerOf(wrongDistrict, 'memory:', {}, bookWith({ 'death.report-days': null }))
    const { checksRun, notAssessed } = await done(
      audit(
        store,
        allChecks,
      )({
        ...asked,
        codes: ['SCHEME_OVERLAP', 'SAME_MAKER_CHECKER', 'DEATH_REPORTED_LATE', 'REPORT_DIFFERS', 'ADVANCE_NOT_SETTLED'],
      }),
    )
    // No fund had an advance.
    expect(checksRun).toEqual(['ADVANCE_NOT_SETTLED'])
    expect(notAssessed).toEqual([
      {
        code: 'DEATH_REPORTED_LATE',
        because: 'no-rule',
        parameter: 'death.report-days',
        at: '2022-10-02',
        subjects: 1,
      },
      { code: 'SAME_MAKER_CHECKER', because: 'need', need: 'makers' },
      { code: 'SCHEME_OVERLAP', because: 'need', need: 'external-memberships' },
      { code: 'REPORT_DIFFERS', because: 'need', need: 'published-figures' },
    ])
  })
  it('reads who made and checked a record, and says where it belongs', async () => {
    const store = await ledgerOf(wrongDistrict.slice(0, 1), 'memory:', { maker: '张', checker: '张' })
    const { findings, checksRun } = await done(audit(store, allChecks)({ ...asked, codes: ['SAME_MAKER_CHECKER'] }))
    expect(checksRun).toEqual(['SAME_MAKER_CHECKER'])
    expect(findings).toMatchObject([
      { subject: { participantId: 'P000', street: '龙城街道' }, evidence: [{ eventId: idAt(2) }] },
    ])
  })
  it('does not know a maker who came after the cut', async () => {
    const store = await ledgerOf(wrongDistrict.slice(0, 1), 'memory:', { maker: '张', checker: '李' })
    const question = { ...asked, codes: ['SAME_MAKER_CHECKER'] as const }
    const { checksRun } = await done(audit(store, allChecks)(question))
    expect(checksRun).toEqual(['SAME_MAKER_CHECKER'])
    const before = await done(audit(store, allChecks)({ ...question, cut: { knownAt: 1 } }))
    expect(before.notAssessed).toEqual([{ code: 'SAME_MAKER_CHECKER', because: 'need', need: 'makers' }])
  })
  it('compares participants with each other', async () => {
    const [first] = wrongDistrict
    if (first?.type !== 'ParticipantEnrolled') throw new Error('an enrolment comes first')
    const twin = { ...first, participantId: 'P900', enrolledOn: businessDate('2015-01-01') } as DomainEvent
    const { findings } = await audited([...wrongDistrict, twin], { codes: ['DUPLICATE_PERSON'] })
    expect(findings).toMatchObject([{ subject: { participantId: 'P900' } }])
    expect(findings[0]?.evidence.map(({ eventId }) => eventId)).toEqual([idAt(2), idAt(wrongDistrict.length + 2)])
  })
  it('finds the same where everybody’s place is read at once as where one by one', async () => {
    const hands = { maker: '张', checker: null }
    const enrolments = Array.from({ length: 600 }, (_, i) => enrolled({ participantId: `Q${1000 + i}` }))
    const moves = enrolments.map(({ participantId }) => moved({ participantId, effectiveOn: '2022-09-01' }))
    const paidLater = enrolments.map(({ participantId }) => paid({ participantId, paidOn: '2022-09-15' }))
    const store = await ledgerOf([...enrolments, ...moves, ...paidLater], 'memory:', hands)
    const { findings } = await done(audit(store, allChecks)({ ...asked, codes: ['SAME_MAKER_CHECKER'] }))
    expect(findings).toHaveLength(1800)
    const places = findings.map(({ subject, on }) => (subject.kind === 'participant' ? `${on} ${subject.zone}` : ''))
    const [before, after] = [enrolled(), moved()].map((of) => ('zone' in of ? of.zone : of.after))
    expect(new Set(places)).toEqual(
      new Set([`${enrolled().enrolledOn} ${before}`, `2022-09-01 ${after}`, `2022-09-15 ${after}`]),
    )
  })
  it('ends where there is more than anybody reads', async () => {
    const store = await ledgerOf(wrongDistrict)
    const within = await done(audit(store, allChecks)(asked, { mostFindings: 4 }))
    expect(within.findings).toHaveLength(4)
    const refused = await audit(store, allChecks)(asked, { mostFindings: 3 })()
    expect(refused).toEqual({ _tag: 'Left', left: { code: 'TooManyFindings', most: 3 } })
    // Only what was asked for counts.
    expect(await audit(store, allChecks)({ ...asked, zone: 'resort' }, { mostFindings: 0 })()).toMatchObject({
      right: { findings: [] },
    })
  })
  it('refuses a ledger without a policy', async () => {
    const { openStore } = await import('@pension-ledger/store')
    const empty = await done(openStore('memory:', { create: true }))
    expect(await audit(empty, allChecks)(asked)()).toMatchObject({ left: { code: 'NoPolicyAdopted' } })
  })
})

describe('its report', () => {
  it('sums what was found by code, zone and street, and gives the sources of the rules', async () => {
    const report = auditReport(await audited(wrongDistrict), sampleBook)
    expect(report.totals).toMatchObject({ findings: 4, subjects: 4, lossFen: 39_900, debtFen: 26_600 })
    expect(report.totals.byCode.map(({ code, findings }) => [code, findings])).toEqual([
      ['PAID_AFTER_DEATH', 1],
      ['PAID_TWICE', 1],
      ['COMPONENT_UNDERPAID', 2],
    ])
    // P007 and P011 live in 洛龙街道, P012 and P030 in 龙城街道.
    expect(report.totals.byStreet).toEqual([
      { zone: 'chenggong', street: '洛龙街道', findings: 2, subjects: 2, lossFen: 39_900, debtFen: 0 },
      { zone: 'chenggong', street: '龙城街道', findings: 2, subjects: 2, lossFen: 0, debtFen: 26_600 },
    ])
    const central = report.findings[2]?.applied.find(({ parameter }) => parameter === 'basic-pension.central')
    expect(central).toMatchObject({ on: '2022-07', effectiveFrom: '2022-07-01' })
    expect(central?.document).not.toBeNull()
    expect(report.findings[0]).toMatchObject({ participantId: 'P007', zone: 'chenggong', fen: 26_600 })
  })
  it('gives the source of a limit as it gives that of an amount', async () => {
    const late = died({ participantId: 'P000', diedOn: '2023-12-01', reportedOn: '2024-01-15' })
    const found = await audited([...wrongDistrict, late], { codes: ['DEATH_REPORTED_LATE'] })
    const [finding] = auditReport(found, sampleBook).findings
    expect(finding?.applied).toEqual([
      {
        parameter: 'death.report-days',
        on: '2023-12-01',
        effectiveFrom: '2023-12-01',
        document: '社会保险经办条例 (国务院令第765号)',
        clause: '二十五',
        grade: 'A',
      },
    ])
  })
  it('has a table of every finding whose columns and cells agree', async () => {
    const tables = auditTables(auditReport(await audited(wrongDistrict), sampleBook))
    expect(tables.map(({ name }) => name)).toEqual(['findings', 'by-code', 'by-zone', 'by-street', 'not-assessed'])
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length)
    expect(tables[0]?.rows).toHaveLength(4)
    // 26600 + 13300 − 13300 − 13300
    expect(tables[0]?.sums.filter((sum) => sum !== null)).toEqual([13_300])
    expect(tables[1]?.sums).toEqual([null, null, null, 39_900, 26_600])
  })
})
