import { addDays, type BusinessDate, type Case, caseOf, type PensionPaid } from '@pension-ledger/domain'
import type { Row } from '../files/row.js'
import type { Dossier } from '../office/dossier.js'
import { pick, type Random } from '../random/random.js'
import { lawful } from '../scheme/lawful.js'
import type { Setting } from '../scheme/setting.js'
import { daysToDemand } from './limits.js'
import type { PlantedDossier } from './planted.js'

/** 一份待植入的档案: one participant's clean lines, and what a plant may ask of them. */
export interface Bench {
  readonly dossier: Dossier
  readonly setting: Setting
  readonly of: Case
  readonly random: Random
}

export const benchOf = (dossier: Dossier, setting: Setting, random: Random): Bench => ({
  dossier,
  setting,
  of: lawful(caseOf(dossier.state, setting)),
  random,
})

/** Plants an irregularity into one participant's lines; null where these do not fit. */
export type ParticipantPlant = (bench: Bench) => PlantedDossier | null

export type PaymentRow = Extract<Row, { kind: 'payments' }>
export type PaidRow = PaymentRow & { readonly fact: PensionPaid }

export const paymentsIn = ({ dossier }: Bench): ReadonlyArray<PaymentRow> =>
  dossier.rows.filter((row) => row.kind === 'payments')

/** Neither dead nor gone by the end of the history. */
export const isInScheme = ({ dossier: { rows, state } }: Bench): boolean =>
  state.deaths === null &&
  !rows.some(({ fact }) => fact.type === 'EnrolmentTerminated' || fact.type === 'TransferredOut')

/** Nothing was ever withheld, suspended or sent back, so that a plant stands alone. */
export const isPlain = (bench: Bench): boolean =>
  bench.of.withholdings.length === 0 &&
  !bench.dossier.rows.some(({ fact }) => fact.type === 'BenefitSuspended' || fact.type === 'PaymentReturned')

/** Neither recipient nor gone: nothing but the account moves. */
export const isContributor = (bench: Bench): boolean =>
  isInScheme(bench) && isPlain(bench) && paymentsIn(bench).length === 0 && bench.of.standing !== null

const isPaid = (row: Row): row is PaidRow => row.kind === 'payments' && row.fact.type === 'PensionPaid'

/** Nothing was ever paid from an account, so that months taken out move no balance and no interest. */
export const drawsNoAccount = (bench: Bench): boolean =>
  paymentsIn(bench).every(({ fact }) => fact.lines['account-pension:account'] === undefined)

/** Regular payments of plain recipients who live, early enough that what is wrong with them can be demanded within the history. */
export const regularPayments = (bench: Bench): ReadonlyArray<PaidRow> => {
  if (!(isInScheme(bench) && isPlain(bench))) return []
  const until = addDays(bench.setting.lastDay, -daysToDemand)
  return bench.dossier.rows
    .filter(isPaid)
    .filter(({ fact }) => fact.kind === 'regular' && fact.payMonth === fact.periodOwed && fact.paidOn <= until)
}

export const pickFrom = <T>(bench: Bench, list: ReadonlyArray<T>): T | null =>
  list.length === 0 ? null : pick(bench.random, list)

export const paysPension = ({ fact }: PaymentRow): boolean => fact.lines['basic-pension:central'] !== undefined

/** Whether a payment of that day can still be demanded back within the history. */
export const canDemand = ({ setting }: Bench, paidOn: BusinessDate): boolean =>
  addDays(paidOn, daysToDemand) <= setting.lastDay
