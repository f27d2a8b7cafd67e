import {
  type Case,
  type Entitlement,
  entitlementIn,
  laterMonth,
  type Month,
  type ParticipantState,
  type Standing,
} from '@pension-ledger/domain'
import { lawful } from '../scheme/lawful.js'
import { type PayMonth, payMonthOf, type Setting } from '../scheme/setting.js'

/** A month that is paid, and in which run. */
export interface Payable {
  readonly owed: PayMonth
  readonly run: PayMonth
  readonly entitlement: Entitlement
}

const everOwed = (state: ParticipantState, { pension, aid }: Standing): Month | null => {
  const isDisabled = state.categories !== null
  if (pension === null) return isDisabled ? aid.from : null
  return isDisabled && aid.from < pension.from ? aid.from : pension.from
}

/** Every month that the rules release within the setting, with the run in which it is paid. */
export const payables = (of: Case, setting: Setting): ReadonlyArray<Payable> => {
  if (of.standing === null) return []
  const first = everOwed(of.state, of.standing)
  if (first === null) return []
  const { ends } = of.standing
  const last =
    ends.pension === null || ends['disability-aid'] === null
      ? null
      : laterMonth(ends.pension.month, ends['disability-aid'].month)
  const paid: Payable[] = []
  for (const owed of setting.payMonths) {
    if (owed.month < first) continue
    if (last !== null && owed.month > last) break
    const entitlement = lawful(entitlementIn(of, owed.month))
    if (entitlement.status !== 'owed') continue
    const run = entitlement.releasedIn === null ? owed : payMonthOf(setting, entitlement.releasedIn)
    if (run !== null) paid.push({ owed, run, entitlement })
  }
  return paid
}
