import * as E from 'fp-ts/lib/Either.js'
import type { ReconciliationCheck } from '../wide-check.js'

/**
 * `REPORT_DIFFERS` 公布数不符: a published figure is not the ledger's at the published precision. It is a difference of figures, not of
 * fen; cross-checks that a publication itself leaves open are not the ledger's.
 */
export const reportDiffers: ReconciliationCheck = {
  scope: 'reconciliation',
  codes: ['REPORT_DIFFERS'],
  needs: ['published-figures'],
  check: ({ figures }) =>
    E.right(
      figures
        .filter(({ status }) => status === 'differs')
        .map(({ label, published, ledger, difference, effectiveAt }) => ({
          code: 'REPORT_DIFFERS',
          severity: 'data',
          subject: { kind: 'scheme' },
          months: [],
          on: effectiveAt,
          fen: 0,
          applied: [],
          evidence: [],
          sentence: {
            zh: `${label.zh}：公布 ${published}，台账至 ${effectiveAt} ${ledger === null ? '没有此数' : `为 ${ledger}，差 ${difference ?? '不可比'}`}。`,
            en: `${label.en}: published ${published}; by ${effectiveAt} the ledger has ${ledger === null ? 'no answer' : `${ledger}, a difference of ${difference ?? 'words'}`}.`,
          },
        })),
    ),
}
