import {
  accountOf,
  addDays,
  type BusinessDate,
  caseOf,
  type DeathRecorded,
  funeralGrantOf,
  monthOf,
  yearOf,
  zeroFen,
} from '@pension-ledger/domain'
import { isPensionerIn } from '../life/benefits.js'
import { left } from '../life/enrolment.js'
import type { Leaving, Life } from '../life/life.js'
import { earlierDate, endOfYear } from '../scheme/days.js'
import { lawful } from '../scheme/lawful.js'
import type { Setting } from '../scheme/setting.js'
import { whole } from '../scheme/whole.js'
import { payUntilReported } from './after-death.js'
import { approveBenefits } from './approvals.js'
import { type Dossier, newDossier, put } from './dossier.js'
import { creditClosing, creditYears, newPassbook, type Passbook } from './passbook.js'
import { payBenefits } from './payments.js'
import { creditSubsidies } from './subsidies.js'

const daysToSettle = 24

/** When the account is closed: some weeks after a death is reported, in the year of the death unless that was its last month. */
const settledOn = (death: DeathRecorded, lastDay: BusinessDate): BusinessDate => {
  const on = earlierDate(addDays(death.reportedOn, daysToSettle), lastDay)
  return death.diedOn.slice(5, 7) === '12' ? on : earlierDate(on, endOfYear(yearOf(death.diedOn)))
}

/**
 * 办理: the office's own work on a life, without a mistake: subsidies and interest credited, benefits approved, paid, withheld and
 * released, grants and refunds paid, each by the rules and as the domain computes it.
 *
 * Returns: the whole dossier, the lines of the life first.
 */
export const workedOut = (life: Life, setting: Setting): Dossier => {
  const { policy, lastDay } = setting
  const { death, leaving } = life
  const dossier = newDossier(life.person.participantId)
  for (const row of life.rows) put(dossier, row)
  const closesOn = leaving !== null ? leaving.on : death !== null ? settledOn(death, lastDay) : lastDay
  creditSubsidies(dossier, policy, closesOn)

  const unreported = dossier.state
  if (death !== null) put(dossier, { kind: 'deaths', fact: death })
  const passbook = newPassbook()
  if (leaving !== null) {
    leave(dossier, life, leaving, passbook, setting)
    return dossier
  }

  // The account pension rests on the balance before the start month, so interest up to then comes first.
  const { standing } = lawful(caseOf(dossier.state, setting))
  const lastYear = yearOf(death === null ? lastDay : death.diedOn) - (death === null ? 0 : 1)
  const creditUntil = (year: number): void => creditYears(dossier, passbook, Math.min(year, lastYear), policy)
  if (standing?.pension) creditUntil(yearOf(standing.pension.from) - 1)
  approveBenefits(dossier, life, setting)
  payBenefits(dossier, life, setting, creditUntil)
  creditUntil(lastYear)
  if (death !== null) settle(dossier, life, death, unreported, passbook, setting)
  return dossier
}

/** 终止参保 or 关系转出: the account is closed with the interest to that month, and goes to the participant or the other scheme. */
const leave = (
  dossier: Dossier,
  life: Life,
  { how, on, reason }: Leaving,
  passbook: Passbook,
  setting: Setting,
): void => {
  creditClosing(dossier, passbook, on, on, setting.policy)
  const { participantId } = life.person
  const { balanceFen } = accountOf(dossier.state)
  if (how === 'transfer-out') {
    const fact = {
      type: 'TransferredOut',
      participantId,
      effectiveOn: on,
      fen: balanceFen,
      years: null,
      reason,
    } as const
    put(dossier, left(fact))
    return
  }
  put(dossier, left({ type: 'EnrolmentTerminated', participantId, effectiveOn: on, reason }))
  refund(dossier, life, on, reason, '本人')
}

/** 死亡结算: what was paid in ignorance comes back, the funeral grant is paid, and the account goes to the heirs. */
const settle = (
  dossier: Dossier,
  life: Life,
  death: DeathRecorded,
  unreported: Dossier['state'],
  passbook: Passbook,
  setting: Setting,
): void => {
  const { participantId } = life.person
  const { standing } = lawful(caseOf(dossier.state, setting))
  const lastPayableMonth = monthOf(death.diedOn)
  if (standing !== null && isPensionerIn(standing, lastPayableMonth))
    put(dossier, {
      kind: 'benefits',
      fact: { type: 'BenefitTerminated', participantId, benefit: 'pension', lastPayableMonth, reason: 'death' },
    })
  payUntilReported(dossier, life, death, unreported, setting)

  const paidOn = settledOn(death, setting.lastDay)
  const grant = lawful(funeralGrantOf(dossier.state, setting.policy))
  if (grant !== null) {
    const { baseFen, cityFen, districtFen } = grant
    const months = whole(grant.months)
    put(dossier, {
      kind: 'funerals',
      fact: { type: 'FuneralGrantPaid', participantId, baseFen, months, cityFen, districtFen, paidOn },
    })
  }
  creditClosing(dossier, passbook, death.diedOn, paidOn, setting.policy)
  refund(dossier, life, paidOn, '死亡', '法定继承人')
}

const refund = (dossier: Dossier, life: Life, refundedOn: BusinessDate, reason: string, to: string): void => {
  const { balanceFen } = accountOf(dossier.state)
  if (balanceFen <= zeroFen) return
  const { participantId } = life.person
  put(dossier, {
    kind: 'account-refunds',
    fact: { type: 'AccountRefunded', participantId, fen: balanceFen, refundedOn, reason, to },
  })
}
