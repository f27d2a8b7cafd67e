import { wholeFen } from '@pension-ledger/domain'
import { isContributor, type ParticipantPlant } from '../bench.js'
import { expected, planted, replaced } from '../planting.js'

const shortFen = 50

/** 结息错误: the interest of the last year is five jiao short. No later year rests on it. */
export const interestWrong: ParticipantPlant = (bench) => {
  const { rows } = bench.dossier
  const row = isContributor(bench) ? rows.filter(({ kind }) => kind === 'interest').at(-1) : undefined
  if (row?.kind !== 'interest' || row.fact.fen <= shortFen) return null
  if (row.fact.creditedOn !== bench.setting.lastDay) return null
  const wrong = { ...row, fact: { ...row.fact, fen: wholeFen(row.fact.fen - shortFen) } }
  return planted(bench, replaced(rows, row, [wrong]), [
    expected(bench, 'INTEREST_WRONG', { on: row.fact.creditedOn, fen: -shortFen }),
  ])
}
