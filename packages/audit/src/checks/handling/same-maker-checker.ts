import { businessDateOf } from '@pension-ledger/domain'
import type { Handlers } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { RecordCheck } from '../wide-check.js'

/** One name, however it was typed: full-width letters and stray spaces make no second person. Nobody is ''. */
const person = (name: string | null): string => (name ?? '').normalize('NFKC').replace(/\s+/g, '').toUpperCase()

const suspects = ({ maker, checker }: Handlers): boolean => {
  const made = person(maker)
  const checked = person(checker)
  return made !== '' && (checked === '' || checked === made)
}

/**
 * `SAME_MAKER_CHECKER` 一人经办复核 (一事两岗两审): maker and checker of a record are one person, or it was made and nobody reviewed it. A record
 * of which the source names neither says nothing; where no record of a ledger has a maker, the check is not assessed.
 */
export const sameMakerChecker: RecordCheck = {
  scope: 'record',
  codes: ['SAME_MAKER_CHECKER'],
  needs: ['makers'],
  suspects,
  check: ({ subject, body, maker, checker }) => {
    if (!suspects({ maker, checker })) return E.right([])
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
        sentence:
          person(checker) === ''
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
