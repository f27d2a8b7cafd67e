import { firstDayOf, type Month } from '../../vocabulary/calendar/month.js'
import type { DueBenefit } from '../due-benefit.js'
import { type Step, unseen, type Workings } from './workings.js'

export const severeStep = (month: Month, areGradesRead: boolean, isSevere: boolean): Step => ({
  name: `severe:${month}`,
  rule: 'severely-disabled',
  inputs: {
    month: { value: month },
    held: { step: 'disabilities' },
    grades: areGradesRead ? { parameter: 'disability-aid.grades', on: firstDayOf(month) } : unseen,
  },
  output: isSevere,
})

export const dueStep = (month: Month, due: DueBenefit, has: Workings['has']): Step => ({
  name: `due:${month}`,
  rule: 'benefit-due',
  inputs: {
    month: { value: month },
    pensionStart: { step: 'pension-start' },
    earliest: { step: 'earliest:pension' },
    aidFrom: { step: 'earliest:aid' },
    aidTo: { step: 'reached:pension' },
    severe: has(`severe:${month}`) ? { step: `severe:${month}` } : unseen,
    pensionEnd: { step: 'end:pension' },
    aidEnd: { step: 'end:disability-aid' },
    pensionLost: { step: 'lost:pension' },
    aidLost: { step: 'lost:disability-aid' },
  },
  output: due.benefit === null ? due : { benefit: due.benefit, because: null },
})
