import { listOf, type Month, monthOf, type ParticipantState } from '@pension-ledger/domain'
import { componentUnderpaid } from './component-underpaid.js'
import { lessFen, noLines } from './line-sums.js'
import type { Share } from './shares.js'

/** Months under audit, both included. */
interface Within {
  readonly from: Month
  readonly to: Month
}

interface Recovered {
  /** Fen by 费款所属期 of the overpayment. */
  readonly dated: ReadonlyMap<Month, number>
  /** Fen of which the source does not say what was overpaid. */
  readonly undated: number
}

/**
 * 追回、抵扣: what is left of the shares once the money that came back is taken off.
 *
 * Money that came back counts for the overpayments of its month, in the order of precedence; what is more, and what has no month, for
 * those of other months, the earliest first. What then remains of a month's is owed to the participant. What was given up
 * (核销) did not come back. Recoveries of months outside the audited ones are of no concern here.
 *
 * What was set off against a benefit came back only so far as less was paid: that underpayment is then none.
 */
export const afterRecoveries = (
  shares: ReadonlyArray<Share>,
  state: ParticipantState,
  within: Within,
): ReadonlyArray<Share> => {
  if (state.recoveries === null) return shares
  const left = shares.map((share) => ({ ...share }))
  const { dated, undated } = moneyBack(left, state, within)

  const beyond: Array<readonly [month: Month, fen: number]> = []
  for (const [month, fen] of dated) {
    const rest = takeOff(
      left.filter((share) => share.month === month),
      fen,
      1,
    )
    if (rest > 0) beyond.push([month, rest])
  }
  for (const [month, fen] of beyond) {
    const rest = takeOff(left, fen, 1)
    if (rest > 0) left.push({ rule: componentUnderpaid, month, lines: noLines, fen: -rest, isOfRuleAlone: false })
  }
  takeOff(left, undated, 1)
  return left.filter(({ fen, isOfRuleAlone }) => fen !== 0 || isOfRuleAlone)
}

type OpenShare = { -readonly [Field in keyof Share]: Share[Field] }

const moneyBack = (left: ReadonlyArray<OpenShare>, state: ParticipantState, { from, to }: Within): Recovered => {
  const dated = new Map<Month, number>()
  let undated = 0
  for (const recovery of listOf(state.recoveries)) {
    if (recovery.type !== 'RecoveryReceived' && recovery.type !== 'RecoveryOffset') continue
    const { periodOwed } = recovery
    if (monthOf(recovery.on) > to) continue
    if (periodOwed !== null && (periodOwed < from || periodOwed > to)) continue
    const isSetOff = recovery.type === 'RecoveryOffset' && recovery.against === 'benefit'
    const fen = isSetOff ? setOff(left, monthOf(recovery.on), recovery.fen) : recovery.fen
    if (periodOwed === null) undated += fen
    else dated.set(periodOwed, (dated.get(periodOwed) ?? 0) + fen)
  }
  return { dated, undated }
}

/** How much of a set-off shows in benefits paid short since; that much of them is no underpayment. */
const setOff = (left: ReadonlyArray<OpenShare>, since: Month, fen: number): number => {
  const short = left.filter(({ rule, month }) => rule === componentUnderpaid && month >= since)
  return fen - takeOff(short, fen, -1)
}

/** Takes fen off the shares of one sign, in the order they stand; answers what could not be taken. */
const takeOff = (shares: ReadonlyArray<OpenShare>, fen: number, sign: 1 | -1): number => {
  let toTake = fen
  for (const share of shares) {
    const taken = Math.min(Math.max(0, sign * share.fen), toTake)
    if (taken === 0) continue
    share.lines = lessFen(share.lines, taken)
    share.fen -= sign * taken
    toTake -= taken
  }
  return toTake
}
