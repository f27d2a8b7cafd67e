import { businessDateOf } from '@pension-ledger/domain'
import type { Desk } from '../../files/handling.js'
import { chance } from '../../random/random.js'
import { isInScheme, isPlain, type ParticipantPlant, pickFrom } from '../bench.js'
import { expected, planted } from '../planting.js'

const evenOdds = 0.5
const oneHand: Desk = { maker: 'JB001', checker: 'JB001' }
const unchecked: Desk = { maker: 'JB001', checker: '' }

/** 一人经办复核: one line was entered and checked by one person, or by nobody at all a second time. */
export const sameMakerChecker: ParticipantPlant = (bench) => {
  if (!(isInScheme(bench) && isPlain(bench))) return null
  const { rows } = bench.dossier
  const row = pickFrom(
    bench,
    rows.filter(({ kind }) => kind === 'payments' || kind === 'contributions'),
  )
  if (row === null) return null
  const desk = chance(bench.random, evenOdds) ? oneHand : unchecked
  return planted(bench, rows, [expected(bench, 'SAME_MAKER_CHECKER', { on: businessDateOf(row.fact) })], {
    desks: new Map([[row, desk]]),
  })
}
