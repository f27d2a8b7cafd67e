import { dayNumber, deathOf, flagsOfIdNumber } from '@pension-ledger/domain'
import { describe, expect, it } from 'vitest'
import type { Row } from '../files/row.js'
import { findingOf, indexOf, one, type PlantedSimulation, planted, subjectOf } from '../testing/planted.js'

const size = 500
const simulation = planted(
  one(
    'DUPLICATE_PERSON',
    'ACCOUNT_SHARED',
    'ID_INVALID',
    'IDENTITY_REPLACED',
    'SCHEME_OVERLAP',
    'ON_EXTERNAL_DEATH_LIST',
  ),
  { participants: size },
)

const enrolments = ({ dossierOf }: PlantedSimulation) =>
  Array.from({ length: size }, (_, index) => dossierOf(index).rows.filter((row) => row.kind === 'participants')).flat()

type Enrolled = ReturnType<typeof enrolments>[number]
const alike = (part: (row: Enrolled) => string, row: Enrolled | undefined): ReadonlyArray<Enrolled> =>
  enrolments(simulation).filter((other) => row !== undefined && part(other) === part(row))

const enrolmentOf = (rows: ReadonlyArray<Row>): Enrolled | undefined => rows.find((row) => row.kind === 'participants')

describe('plants in records', () => {
  it('DUPLICATE_PERSON: two enrolments have one number, in order with sex and birth date; the later one is named', () => {
    const finding = findingOf(simulation, 'DUPLICATE_PERSON')
    const row = enrolmentOf(subjectOf(simulation, finding).dossier.rows)
    const both = alike(({ person }) => person.idNumber, row)
    expect(both.length).toBe(2)
    expect(both.every(({ fact }) => fact.enrolledOn <= (finding.on ?? ''))).toBe(true)
    for (const { person, fact } of both) expect(flagsOfIdNumber(person.idNumber, fact)).toEqual([])
  })

  it('ACCOUNT_SHARED: three enrolments have one account, no other two', () => {
    const row = enrolmentOf(subjectOf(simulation, findingOf(simulation, 'ACCOUNT_SHARED')).dossier.rows)
    expect(alike(({ person }) => person.bankAccount, row).length).toBe(3)
    expect(new Set(enrolments(simulation).map(({ person }) => person.bankAccount)).size).toBe(size - 2)
  })

  it('ID_INVALID: the check character is wrong, and nothing else', () => {
    const row = enrolmentOf(subjectOf(simulation, findingOf(simulation, 'ID_INVALID')).dossier.rows)
    expect(row && flagsOfIdNumber(row.person.idNumber, row.fact)).toEqual(['check-digit-wrong'])
  })

  it('IDENTITY_REPLACED: name and number change on one day; the new number is in order and nobody’s', () => {
    const finding = findingOf(simulation, 'IDENTITY_REPLACED')
    const { rows } = subjectOf(simulation, finding).dossier
    const changes = rows.flatMap((row) =>
      row.kind === 'changes' && row.fact.type === 'IdentityCorrected' ? [row] : [],
    )
    expect(changes.map(({ fact }) => fact.effectiveOn)).toEqual([finding.on, finding.on])
    const number = changes.find(({ before }) => before === enrolmentOf(rows)?.person.idNumber)?.after ?? ''
    const enrolled = enrolmentOf(rows)
    expect(enrolled && flagsOfIdNumber(number, enrolled.fact)).toEqual([])
    expect(enrolments(simulation).some(({ person }) => person.idNumber === number)).toBe(false)
  })

  it.each([
    ['SCHEME_OVERLAP', 'external-memberships'],
    ['ON_EXTERNAL_DEATH_LIST', 'external-deaths'],
  ] as const)('%s: one line of a list, with the participant’s number', (code, kind) => {
    const finding = findingOf(simulation, code)
    const listed = simulation.planting.plantedOf(indexOf(finding))?.listRows ?? []
    const { idNumber } = enrolmentOf(subjectOf(simulation, finding).dossier.rows)?.person ?? {}
    expect(listed).toMatchObject([{ kind, person: { idNumber } }])
  })

  it('DEATH_REPORTED_LATE: sixty days later, and everything is settled after that', () => {
    const late = planted(one('DEATH_REPORTED_LATE'), { participants: 2_500, fromYear: 2023, toYear: 2025 })
    const finding = findingOf(late, 'DEATH_REPORTED_LATE')
    const { state, dossier } = subjectOf(late, finding)
    const death = deathOf(state)
    if (death === null) return expect.unreachable()
    expect(death.diedOn >= '2023-12-01').toBe(true)
    expect(dayNumber(death.reportedOn) - dayNumber(death.diedOn)).toBe(60)
    expect(finding.on).toBe(death.reportedOn)
    for (const { fact } of dossier.rows) {
      if (fact.type === 'FuneralGrantPaid') expect(fact.paidOn > death.reportedOn).toBe(true)
      if (fact.type === 'AccountRefunded') expect(fact.refundedOn > death.reportedOn).toBe(true)
    }
  })
})
