import {
  type BusinessDate,
  type FactBody,
  type IdentityCorrected,
  listOf,
  type ParticipantState,
} from '@pension-ledger/domain'
import { inOrderOf } from '../in-order.js'

/** Corrections of names, numbers, sex and birth date up to a day, earliest first. */
export const correctionsOf = (
  { identity }: ParticipantState,
  by: BusinessDate,
): ReadonlyArray<FactBody<IdentityCorrected>> =>
  identity === null
    ? []
    : inOrderOf(
        listOf(identity)
          .filter((fact) => fact.type === 'IdentityCorrected')
          .filter(({ effectiveOn }) => effectiveOn <= by),
        ({ effectiveOn }) => effectiveOn,
      )

/** 身份证号 as its token, on a day: as enrolled or as corrected; null for someone never enrolled. */
export const idTokenAt = (state: ParticipantState, on: BusinessDate): string | null =>
  correctionsOf(state, on).reduce<string | null>(
    (token, { field, idToken }) => (field === 'id-number' && idToken !== null ? idToken : token),
    state.enrolment?.idToken ?? null,
  )

/** 银行账户 as its token, on a day: as enrolled or as changed; null where none is known. */
export const accountTokenAt = (state: ParticipantState, on: BusinessDate): string | null => {
  let latest: { readonly on: BusinessDate; readonly token: string } | null = null
  for (let link = state.identity; link !== null; link = link.before) {
    const change = link.last
    if (change.type !== 'BankAccountChanged' || change.effectiveOn > on) continue
    if (latest === null || change.effectiveOn > latest.on)
      latest = { on: change.effectiveOn, token: change.accountToken }
  }
  return latest?.token ?? state.enrolment?.accountToken ?? null
}
