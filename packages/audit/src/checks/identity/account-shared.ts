import { leavingOf, listOf, valueInForce } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { Finding } from '../../finding.js'
import { subjectOn } from '../participant-subject.js'
import type { AcrossCheck } from '../wide-check.js'
import { byEnrolment } from './by-enrolment.js'
import { everyHolder, type Holders, heldByMoreThan, mergedHolders, noHolders, noteHolder } from './holders.js'
import { accountTokenAt } from './tokens-of.js'

/**
 * `ACCOUNT_SHARED` 共用银行账户: one bank account receives, on the audit day, for more participants than the policy allows; those who died
 * or left by then are not counted. One finding for each account, on the participant enrolled last.
 */
export const accountShared: AcrossCheck<Holders> = {
  scope: 'across-participants',
  codes: ['ACCOUNT_SHARED'],
  needs: [],
  empty: noHolders,
  note: (memo, { participantId, state }, { auditedOn }) => {
    const token = accountTokenAt(state, auditedOn)
    const left = leavingOf(state)
    if (token !== null && (left === null || left.on > auditedOn)) noteHolder(memo, token, participantId)
  },
  merge: mergedHolders,
  concerned: (memo, frame) =>
    E.map((most: number) => everyHolder(heldByMoreThan(memo, most)))(
      valueInForce(frame.rules.policy, 'bank-account.holders-most', frame.auditedOn),
    ),
  findings: (memo, subjects, frame) => {
    const on = frame.auditedOn
    const most = valueInForce(frame.rules.policy, 'bank-account.holders-most', on)
    if (E.isLeft(most)) return most
    const findings: Finding[] = []
    for (const { ids } of heldByMoreThan(memo, most.right)) {
      const holders = byEnrolment(ids, subjects)
      const last = holders.at(-1)
      if (last === undefined) continue
      findings.push({
        code: 'ACCOUNT_SHARED',
        severity: 'control',
        subject: subjectOn(last, on),
        months: [],
        on,
        fen: 0,
        applied: [{ parameter: 'bank-account.holders-most', on }],
        evidence: holders.flatMap(({ state }) => [
          ...listOf(state.enrolments),
          ...listOf(state.identity).filter(({ type }) => type === 'BankAccountChanged'),
        ]),
        sentence: {
          zh: `一个银行账户为 ${ids.length} 人收款，超过 ${most.right} 人：${ids.join('、')}。`,
          en: `One bank account receives for ${ids.length} participants, ${most.right} are allowed: ${ids.join(', ')}.`,
        },
      })
    }
    return E.right(findings)
  },
}
