import type { CertificationMethod } from '@pension-ledger/domain'
import type { Life } from '@pension-ledger/simulator'
import type { Calibration } from '../calibration.js'
import type { Seat } from '../cohorts/cohorts.js'
import { aidRecipient, aidThenPension } from './aid.js'
import { methodOfPass } from './certified-in.js'
import { diedLater, diedUncertified, foundDeadLife } from './departed.js'
import { insured, paidOnBehalf, withoutYears } from './insured.js'
import type { Making } from './made.js'
import {
  certifiedLate,
  imprisonedLife,
  missingLife,
  newPensioner,
  pensionerFromNovember,
  recipientFrom65,
  recipientUnder65,
  suspendedLife,
} from './recipients.js'

const beforeTheRaise = ['2022-01-10', '2022-10-25'] as const
const fromTheRaise = ['2022-10-26', '2022-10-31'] as const
const afterOctober = ['2022-11-01', '2022-12-24'] as const

/** Which months the four still suspended in October were suspended from, and when two of them are resumed. */
const stillSuspended = [
  ['2022-05', '2022-11'],
  ['2022-06', '2022-11'],
  ['2022-08', null],
  ['2022-09', null],
] as const

/** Makes the life of whoever sits in a seat. */
export const livesOf = (calibration: Calibration): ((seat: Seat, making: Making) => Life) => {
  const { inferred, chosen } = calibration
  const methodOf = methodOfPass(calibration)

  const under65 = (member: number, method: CertificationMethod | null, making: Making): Life => {
    if (method === null) return newPensioner(making, calibration)
    let next = inferred.certifiedLateInOctober
    if (member < next) return certifiedLate(making, method, calibration)
    next += inferred.suspendedFromAprilResumedInOctober
    if (member < next) return suspendedLife(making, method, '2022-04', '2022-10', calibration)
    next += inferred.suspendedFromAugustResumedInOctober
    if (member < next) return suspendedLife(making, method, '2022-08', '2022-10', calibration)
    next += chosen.aidBeforeThatPension
    return member < next ? aidThenPension(making, method, calibration) : recipientUnder65(making, method, calibration)
  }

  return ({ cohort, member, pass }, making) => {
    const method = pass === null ? null : methodOf(pass)
    const passed = method ?? 'on-site'
    switch (cohort.name) {
      case 'recipients-from-65':
        return recipientFrom65(making, passed, member < chosen.recipientsDyingAfterOctober, calibration)
      case 'recipients-under-65':
        return under65(member, method, making)
      case 'aid-recipients':
        return aidRecipient(making, method)
      case 'missing':
        return missingLife(making, member === 0, calibration)
      case 'found-dead':
        return foundDeadLife(making, calibration)
      case 'died-uncertified':
        return diedUncertified(making, calibration)
      case 'died-later':
        return diedLater(making, passed, calibration)
      case 'imprisoned':
        return imprisonedLife(making, calibration)
      case 'suspended': {
        const [from, until] = stillSuspended[member % stillSuspended.length] ?? ['2022-05', null]
        return suspendedLife(making, passed, from, until, calibration)
      }
      case 'pension-from-november':
        return pensionerFromNovember(making, calibration)
      case 'years-missing':
        return withoutYears(making)
      case 'on-behalf-chenggong':
      case 'on-behalf-luoyang':
      case 'on-behalf-qidian':
        return paidOnBehalf(making, member % 5 === 0 ? 'extreme-poverty' : 'minimum-living')
      case 'disabled-on-behalf':
        return paidOnBehalf(making, 'disabled')
      case 'contributors-certified':
        return insured(making, { paid: beforeTheRaise, firstPass: method, end: null })
      case 'contributors': {
        const paid = member < chosen.contributorsFrom26October ? fromTheRaise : beforeTheRaise
        return insured(making, {
          paid,
          firstPass: null,
          end: cohort.size - member <= chosen.leaving ? 'leaving' : null,
        })
      }
      case 'contributors-after-october':
        return insured(making, { paid: afterOctober, firstPass: null, end: null })
      case 'idle-certified':
        return insured(making, { paid: null, firstPass: method, end: null })
      case 'idle':
        return insured(making, { paid: null, firstPass: null, end: member < chosen.insuredDying ? 'death' : null })
    }
  }
}
