import * as E from 'fp-ts/lib/Either.js'
import type { Told } from '../fund.js'
import type { Reckoned } from '../fund-error.js'
import type { KeptReckoned } from '../reckoner/reckoning.js'
import type { Patience } from './patience.js'

export interface PatientlyParts {
  readonly waits: Patience
  /** Settles when what an earlier process left was read back. */
  readonly recall: (what: KeptReckoned) => Promise<void>
  readonly retryAfterS: (what: Reckoned) => number
}

/** How what takes a while is told. Both reject: BeingWorkedOut where it takes longer than is waited for, while the work goes on. */
export interface Patiently {
  readonly patient: <Answer>(what: Reckoned, told: Told<Answer>) => Told<Answer>
  /** What has been worked out before is not worked out again because somebody is quick. */
  readonly afterRecall: <Answer>(what: KeptReckoned, told: Told<Answer>) => Told<Answer>
}

export const patiently = ({ waits, recall, retryAfterS }: PatientlyParts): Patiently => {
  const patient: Patiently['patient'] = (what, told) => () =>
    waits(told(), () => E.left({ code: 'BeingWorkedOut', what, retryAfterS: retryAfterS(what) }))
  return {
    patient,
    afterRecall: (what, told) =>
      patient(what, async () => {
        await recall(what)
        return told()
      }),
  }
}
