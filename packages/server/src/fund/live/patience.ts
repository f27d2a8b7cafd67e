/** How long one waits for what is under way, and how many do at once. */
export interface PatienceTerms {
  /** Milliseconds. */
  readonly ms: number
  readonly most: number
}

/** The answer, or what is said instead to whoever does not wait for it any longer; the work goes on. */
export type Patience = <Answer>(answer: Promise<Answer>, instead: () => Answer) => Promise<Answer>

/**
 * 耐心: whoever waits holds a place that others want, who ask for what lies ready. So only a few wait; the rest are told at once, unless the
 * answer lies ready, too.
 */
export const patience = ({ ms, most }: PatienceTerms): Patience => {
  let waiting = 0
  return async (answer, instead) => {
    const isPatient = waiting < most
    if (isPatient) waiting += 1
    let timer: NodeJS.Timeout | undefined
    const timeUp = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, isPatient ? ms : 0)
    })
    try {
      return await Promise.race([answer, timeUp.then(instead)])
    } finally {
      clearTimeout(timer)
      if (isPatient) waiting -= 1
    }
  }
}
