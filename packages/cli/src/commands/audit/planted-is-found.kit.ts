import { readFileSync } from 'node:fs'
import { findingCodes } from '@pension-ledger/audit'
import { type PolicyBook, readPolicy } from '@pension-ledger/domain'
import { type Plan, type PlantCode, plantCodes } from '@pension-ledger/simulator'
import * as E from 'fp-ts/lib/Either.js'
import { defaultPolicyFile } from '../policy/read-policy-file.js'
import { auditSimulated, type SimulatedAudit } from './simulated-audit.kit.js'

const chenggong = (): PolicyBook => {
  const book = readPolicy(JSON.parse(readFileSync(defaultPolicyFile(), 'utf8')))
  if (E.isLeft(book)) throw new Error(book.left.code)
  return book.right
}

/** One history of the proof. */
export interface Trial extends Pick<Plan, 'seed' | 'participants' | 'fromYear' | 'toYear'> {
  /** How many of each code; 0 for a clean history. */
  readonly ofEach: number
}

/** REPORT_DIFFERS lies in what was published, not in the ledger; everything else is planted into the history. */
export const codesOf = (): ReadonlyArray<string> =>
  findingCodes.filter((code) => code === 'REPORT_DIFFERS' || isPlanted(code))
const isPlanted = (code: string): boolean => plantCodes.some((one) => one === code)

export interface Verdict extends SimulatedAudit {
  readonly trial: Trial
  readonly missing: ReadonlyArray<string>
  readonly unexpected: ReadonlyArray<string>
}

/** Simulates, imports and audits a trial's history, and holds what was found against what was planted, one by one. */
export const tryOut = async (trial: Trial): Promise<Verdict> => {
  const { ofEach, ...rest } = trial
  const plan: Plan = { ...rest, policy: chenggong() }
  const plant: ReadonlyMap<PlantCode, number> = new Map(plantCodes.map((code) => [code, ofEach]))
  const audit = await auditSimulated(ofEach === 0 ? plan : { ...plan, plant }, ofEach > 0)
  return {
    ...audit,
    trial,
    missing: less(audit.planted, audit.found),
    unexpected: less(audit.found, audit.planted),
  }
}

/** What one list has more often than the other. */
const less = (some: ReadonlyArray<string>, others: ReadonlyArray<string>): ReadonlyArray<string> => {
  const left = [...others]
  return some.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
