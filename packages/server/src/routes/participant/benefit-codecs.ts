import { Fen, Month } from '@pension-ledger/domain'
import * as t from 'io-ts'
import { described, named, orNull } from '../../schema/described.js'

/** Why nothing is owed for a month, or what is owed is withheld. */
const Reason = t.keyof({
  'not-enrolled': null,
  'before-start': null,
  'years-missing': null,
  'after-death': null,
  terminated: null,
  imprisonment: null,
  uncertified: null,
  missing: null,
  deceased: null,
  suspended: null,
})

/** What is owed for a month, without its lines. */
export const owedProps = {
  status: t.keyof({ owed: null, withheld: null, none: null }),
  reason: orNull(Reason),
  releasedIn: described(orNull(Month), '补发年月', 'the month in which a month that had been withheld was released'),
}

const lineProps = {
  component: t.keyof({
    'basic-pension': null,
    'age-65-increment': null,
    'disability-aid': null,
    'account-pension': null,
  }),
  level: t.keyof({ central: null, province: null, city: null, district: null, account: null, pooled: null }),
}

/** 待遇明细, fen. */
export const BenefitLine = named('BenefitLine', t.strict({ ...lineProps, fen: Fen }))

/** 应发与实发 of one line, fen. */
export const ComparedLine = named(
  'ComparedLine',
  t.strict({ ...lineProps, dueFen: Fen, paidFen: Fen, differenceFen: Fen }),
)
