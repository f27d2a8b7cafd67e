import { businessDateOf } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { RecordCheck } from '../wide-check.js'

/** One name, however it was typed: full-width letters and stray spaces make no second person. */
const person = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toUpperCase()

/**
 * `SAME_MAKER_CHECKER` 一人经办复核 (一事两岗两审): maker and checker of a record are one person, or it was made and nobody reviewed it. A record
 * of which the source names neither says nothing; where no record of a ledger has a maker, the check is not assessed.
 */
export const sameMakerChecker: RecordCheck = {
  scope: 'record',
  codes: ['SAME_MAKER_CHECKER'],
  needs: ['makers'],
  check: ({ subject, body, maker, checker }) => {
    if (maker === null || person(maker) === '') return E.right([])
    const isUnchecked = checker === null || person(checker) === ''
    if (!isUnchecked && person(maker) !== person(checker)) return E.right([])
    return E.right([
      {
        code: 'SAME_MAKER_CHECKER',
        severity: 'control',
        subject,
        months: [],
        on: businessDateOf(body),
        fen: 0,
        applied: [],
        evidence: [body],
        sentence: isUnchecked
          ? {
              zh: `${body.type} 由 ${maker} 经办，没有复核人。`,
              en: `${body.type} was made by ${maker} and checked by nobody.`,
            }
          : {
              zh: `${body.type} 的经办和复核同为 ${maker}。`,
              en: `${body.type} was made and checked by the same person, ${maker}.`,
            },
      },
    ])
  },
}
