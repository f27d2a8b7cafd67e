import { dateIn, yearOf } from '@pension-ledger/domain'
import { onBehalf } from '../../life/contributions.js'
import { tierAt } from '../../life/tiers.js'
import { isContributor, type ParticipantPlant, pickFrom } from '../bench.js'
import { lastDayOnBehalf } from '../limits.js'
import { demanded, expected, replaced } from '../planting.js'
import { withInterestAnew } from './kept-account.js'
import { unpaidYears } from './subsidies.js'

/** 无身份代缴: the district pays the lowest tier on behalf of somebody of whom no category is on record. */
export const onBehalfWithoutCategory: ParticipantPlant = (bench) => {
  const { dossier, setting } = bench
  if (!isContributor(bench) || dossier.state.categories !== null) return null
  const year = pickFrom(bench, unpaidYears(bench))
  if (year === null) return null
  const fen = tierAt(setting.policy, year, 0)
  const on = dateIn(year, 9, 10)
  const paid = onBehalf(dossier.participantId, year, 'minimum-living', fen, dateIn(year, 4, 10), on).filter(
    ({ kind }) => kind === 'contributions',
  )
  return {
    dossier: withInterestAnew(bench, [...dossier.rows, ...paid, demanded(bench, fen, on, null)]),
    findings: [expected(bench, 'ON_BEHALF_WITHOUT_CATEGORY', { on, fen })],
    desks: new Map(),
    listRows: [],
  }
}

/** 漏代缴: assessed in an earlier year, and not paid. Found on the last day on which it should have been. */
export const onBehalfMissing: ParticipantPlant = (bench) => {
  const { dossier, setting } = bench
  if (!isContributor(bench)) return null
  const row = pickFrom(
    bench,
    dossier.rows
      .filter((one) => one.kind === 'contributions')
      .filter(({ fact }) => fact.kind === 'onBehalf' && fact.year < yearOf(setting.lastDay)),
  )
  const assessment = dossier.rows
    .filter((one) => one.kind === 'on-behalf-assessments')
    .find(({ fact }) => fact.year === row?.fact.year)
  if (row === null || assessment === undefined) return null
  const deadline = lastDayOnBehalf(setting.policy, row.fact.year, assessment.fact.assessedOn)
  return {
    dossier: withInterestAnew(bench, replaced(dossier.rows, row, [])),
    findings: [expected(bench, 'ON_BEHALF_MISSING', { on: deadline, fen: -row.fact.fen })],
    desks: new Map(),
    listRows: [],
  }
}
