import type { KindName } from '../rows/kind-name.js'
import { sampleFiles } from './sample-files.js'

const two = (n: number): string => String(n).padStart(2, '0')

/** Files of several batches: `persons` participants, each paid for `months` months from 2015-01 on. */
export const manyPayments = (persons: number, months: number): Readonly<Partial<Record<KindName, string>>> => {
  const enrolments = [sampleFiles.participants.split('\n')[0]]
  const payments = [sampleFiles.payments.split('\n')[0]]
  for (let person = 0; person < persons; person++)
    enrolments.push(
      `q-${person},53012119500101${String(person).padStart(4, '0')},金丝雀${person},F,1950-01-01,2011-07-01,chenggong,龙城街道,,,甲,乙`,
    )
  for (let month = 0; month < months; month++) {
    const period = `${2015 + Math.floor(month / 12)}-${two((month % 12) + 1)}`
    for (let person = 0; person < persons; person++)
      payments.push(
        `q-${person},${period},${period},${period}-20,regular,paid,98.00,15.00,9.00,11.00,1.50,,B-${period}`,
      )
  }
  return { participants: `${enrolments.join('\n')}\n`, payments: `${payments.join('\n')}\n` }
}
