import type { BusinessDate, NoPolicyInForce, ParameterKey } from '@pension-ledger/domain'
import type { FindingCode } from '../finding.js'

/** A check that had no rule for some of its subjects: what was missing first, and for how many. */
export interface RefusedCheck {
  readonly codes: ReadonlyArray<FindingCode>
  readonly parameter: ParameterKey
  readonly at: BusinessDate
  readonly subjects: number
}

/** Refusals by check, in any order of subjects the same. */
export interface RefusalBook {
  readonly note: (codes: ReadonlyArray<FindingCode>, refusal: NoPolicyInForce) => void
  readonly all: () => ReadonlyArray<RefusedCheck>
}

const textOf = ({ at, parameter }: Pick<RefusedCheck, 'at' | 'parameter'>): string => `${at} ${parameter}`

const combined = (a: RefusedCheck, b: RefusedCheck): RefusedCheck => {
  const first = textOf(a) <= textOf(b) ? a : b
  return { codes: a.codes, parameter: first.parameter, at: first.at, subjects: a.subjects + b.subjects }
}

export const mergedRefusals = (refusals: Iterable<RefusedCheck>): ReadonlyArray<RefusedCheck> => {
  const byCodes = new Map<string, RefusedCheck>()
  for (const refused of refusals) {
    const key = refused.codes.join()
    const other = byCodes.get(key)
    byCodes.set(key, other === undefined ? refused : combined(other, refused))
  }
  return [...byCodes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, refused]) => refused)
}

export const refusalBook = (): RefusalBook => {
  const byCodes = new Map<ReadonlyArray<FindingCode>, RefusedCheck>()
  return {
    note: (codes, { parameter, at }) => {
      const refused = { codes, parameter, at, subjects: 1 }
      const other = byCodes.get(codes)
      byCodes.set(codes, other === undefined ? refused : combined(other, refused))
    },
    all: () => mergedRefusals(byCodes.values()),
  }
}
