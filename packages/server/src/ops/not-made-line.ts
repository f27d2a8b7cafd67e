import type { FundError, Reckoned } from '../fund/fund-error.js'

/** What the background could not make, as a line of JSON for the operators: why, where a process says so itself. */
export const notMadeLine = (notMade: Reckoned, position: number, error: FundError, at: string): string =>
  JSON.stringify({
    at,
    notMade,
    position,
    code: error.code,
    ...(error.code === 'WorkerFailed' ? { why: error.why } : {}),
  })
