import {
  addDays,
  allocate,
  firstDayOf,
  funeralGrantFor,
  monthOf,
  subtract,
  valueInForce,
  wholeFen,
} from '@pension-ledger/domain'
import type { Row } from '../../files/row.js'
import { lawful } from '../../scheme/lawful.js'
import { whole } from '../../scheme/whole.js'
import { type Bench, canDemand, type ParticipantPlant, paysPension, pickFrom, regularPayments } from '../bench.js'
import { demanded, expected, planted, replaced } from '../planting.js'

type FuneralRow = Extract<Row, { kind: 'funerals' }>

const grantOf = ({ dossier }: Bench): FuneralRow | null => dossier.rows.find((row) => row.kind === 'funerals') ?? null

const totalOf = ({ fact }: FuneralRow): number => fact.cityFen + fact.districtFen

const daysBetween = 20

/** 重复发放丧葬补助 */
export const funeralTwice: ParticipantPlant = (bench) => {
  const grant = grantOf(bench)
  if (grant === null) return null
  const paidOn = addDays(grant.fact.paidOn, daysBetween)
  if (!canDemand(bench, paidOn)) return null
  const again: FuneralRow = { ...grant, fact: { ...grant.fact, paidOn } }
  const fen = totalOf(grant)
  return planted(
    bench,
    [...replaced(bench.dossier.rows, grant, [grant, again]), demanded(bench, fen, paidOn, null)],
    [expected(bench, 'FUNERAL_TWICE', { on: paidOn, fen })],
  )
}

/** 未死亡发放丧葬补助: a grant is paid for a recipient who lives. */
export const funeralWithoutDeath: ParticipantPlant = (bench) => {
  const run = pickFrom(bench, regularPayments(bench).filter(paysPension))
  if (run === null) return null
  const { paidOn } = run.fact
  const { baseFen, months, cityFen, districtFen, totalFen } = lawful(
    funeralGrantFor(bench.setting.policy, monthOf(paidOn)),
  )
  const { participantId, rows } = bench.dossier
  const grant: FuneralRow = {
    kind: 'funerals',
    fact: { type: 'FuneralGrantPaid', participantId, baseFen, months: whole(months), cityFen, districtFen, paidOn },
  }
  return planted(
    bench,
    [...rows, grant, demanded(bench, totalFen, paidOn, null)],
    [expected(bench, 'FUNERAL_WITHOUT_DEATH', { on: paidOn, fen: totalFen })],
  )
}

const baseShortFen = wholeFen(500)

/** 丧葬补助金额错误: the base is five yuan short; what it comes to is split as it should be. */
export const funeralAmountWrong: ParticipantPlant = (bench) => {
  const grant = grantOf(bench)
  const death = bench.dossier.state.deaths?.last
  if (grant === null || death === undefined || grant.fact.baseFen <= baseShortFen) return null
  const baseFen = subtract(grant.fact.baseFen, baseShortFen)
  const weights = lawful(valueInForce(bench.setting.policy, 'funeral.split', firstDayOf(monthOf(death.diedOn))))
  const [cityFen = wholeFen(0), districtFen = wholeFen(0)] = allocate(wholeFen(baseFen * grant.fact.months), weights)
  const wrong: FuneralRow = { ...grant, fact: { ...grant.fact, baseFen, cityFen, districtFen } }
  return planted(bench, replaced(bench.dossier.rows, grant, [wrong]), [
    expected(bench, 'FUNERAL_AMOUNT_WRONG', { on: grant.fact.paidOn, fen: totalOf(wrong) - totalOf(grant) }),
  ])
}

/** 丧葬补助分担错误: city and district bear each other's share. */
export const funeralSplitWrong: ParticipantPlant = (bench) => {
  const grant = grantOf(bench)
  if (grant === null || grant.fact.cityFen === grant.fact.districtFen) return null
  const { cityFen, districtFen, paidOn } = grant.fact
  const wrong: FuneralRow = { ...grant, fact: { ...grant.fact, cityFen: districtFen, districtFen: cityFen } }
  return planted(bench, replaced(bench.dossier.rows, grant, [wrong]), [
    expected(bench, 'FUNERAL_SPLIT_WRONG', { on: paidOn }),
  ])
}
