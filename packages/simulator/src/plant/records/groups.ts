import { constantOf, type Month, reaches } from '@pension-ledger/domain'
import { lawful } from '../../scheme/lawful.js'
import { lastMonthOf } from '../../scheme/setting.js'
import { type Bench, isContributor, paysPension, regularPayments } from '../bench.js'
import type { PlantedDossier } from '../planted.js'
import { expected, planted, replaced } from '../planting.js'
import { enrolledAs, steadyEnrolment } from './identity.js'

/** A plant that needs several participants; `heads` of them fit one by one. The first keeps its lines as they are. */
export interface GroupPlant {
  readonly heads: number
  readonly fits: (bench: Bench) => boolean
  readonly plant: (benches: ReadonlyArray<Bench>) => ReadonlyArray<PlantedDossier>
}

const reachesAid = ({ setting: { policy } }: Bench, birthDate: Parameters<typeof reaches>[0]): Month =>
  reaches(birthDate, lawful(constantOf(policy, 'age.aid')))

/**
 * 一人两号: a second participant has the first one's number, name, sex and birth date. Both are far from any age at which something
 * would be owed, so that a birth date changes nothing else. Found with the one who was enrolled last.
 */
export const duplicatePerson: GroupPlant = {
  heads: 2,
  fits: (bench) => {
    const row = steadyEnrolment(bench)
    return row !== null && isContributor(bench) && reachesAid(bench, row.fact.birthDate) > lastMonthOf(bench.setting)
  },
  plant: (benches) => {
    const [first, second] = inOrder(benches)
    if (first === undefined || second === undefined) return []
    const [whole, row] = [steadyEnrolment(first), steadyEnrolment(second)]
    if (whole === null || row === null) return []
    const { name, idNumber, sex, birthDate } = whole.person
    const same = enrolledAs(row, { ...row.person, name, idNumber, sex, birthDate })
    return [
      unchanged(first),
      planted(second, replaced(second.dossier.rows, row, [same]), [
        expected(second, 'DUPLICATE_PERSON', { on: row.fact.enrolledOn }),
      ]),
    ]
  },
}

/** 一户多领: three recipients draw their pensions on one passbook. Found once, with the one enrolled last, at the history's end. */
export const accountShared: GroupPlant = {
  heads: 3,
  fits: (bench) => steadyEnrolment(bench) !== null && regularPayments(bench).some(paysPension),
  plant: (benches) => {
    const [first, ...others] = inOrder(benches)
    const owner = first === undefined ? null : steadyEnrolment(first)
    if (first === undefined || owner === null) return []
    const { bankAccount } = owner.person
    const last = others.at(-1)
    return [
      unchanged(first),
      ...others.flatMap((bench) => {
        const row = steadyEnrolment(bench)
        if (row === null) return []
        const shared = enrolledAs(row, { ...row.person, bankAccount })
        const findings = bench === last ? [expected(bench, 'ACCOUNT_SHARED', { on: bench.setting.lastDay })] : []
        return [planted(bench, replaced(bench.dossier.rows, row, [shared]), findings)]
      }),
    ]
  },
}

/** By the day of enrolment, those of one day by number. */
const inOrder = (benches: ReadonlyArray<Bench>): ReadonlyArray<Bench> =>
  [...benches].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))

const orderOf = ({ dossier: { participantId, state } }: Bench): string =>
  `${state.enrolment?.enrolledOn} ${participantId}`

const unchanged = ({ dossier }: Bench): PlantedDossier => ({ dossier, findings: [], desks: new Map(), listRows: [] })
