import type { Need } from '../check.js'
import { type FindingCode, findingCodes } from '../finding.js'
import type { NotAssessed } from './audited.js'
import { type Checks, everyCheck, needsOf } from './checks.js'
import type { RefusedCheck } from './refusals.js'

interface Assessed {
  readonly checksRun: ReadonlyArray<FindingCode>
  readonly notAssessed: ReadonlyArray<NotAssessed>
}

/** Which codes were assessed for everybody, and of which the audit can say nothing, or not for all. */
export const assessedCodes = (
  checks: Checks,
  met: ReadonlySet<Need>,
  refusals: ReadonlyArray<RefusedCheck>,
  isWanted: (code: FindingCode) => boolean,
): Assessed => {
  const all = everyCheck(checks)
  const checksRun: FindingCode[] = []
  const notAssessed: NotAssessed[] = []
  for (const code of findingCodes.filter(isWanted)) {
    const ofCode = all.filter(({ codes }) => codes.includes(code))
    const missing = ofCode.flatMap((check) => needsOf(checks, check)).filter((need) => !met.has(need))
    const refused = refusals.filter(({ codes }) => codes.includes(code))
    for (const need of new Set(missing)) notAssessed.push({ code, because: 'need', need })
    for (const { parameter, at, subjects } of refused)
      notAssessed.push({ code, because: 'no-rule', parameter, at, subjects })
    if (ofCode.length > 0 && missing.length === 0 && refused.length === 0) checksRun.push(code)
  }
  return { checksRun, notAssessed }
}
