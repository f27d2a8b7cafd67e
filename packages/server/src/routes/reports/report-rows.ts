import { Fen, Month, Round } from '@pension-ledger/domain'
import * as t from 'io-ts'
import { described } from '../../schema/described.js'
import { Whole } from '../../schema/whole.js'
import { Heads } from '../words.js'

const persons = described(Whole, '人月', 'person-months')

/** A place, as deep as was asked. */
const place = t.exact(t.partial({ street: t.string, community: t.string }))
const zone = { zone: t.string }

/** 片区汇总, a row. Fen. */
export const ZoneTotalsRow = t.intersection([
  t.strict({
    ...zone,
    enrolled: Heads,
    active: Heads,
    suspended: Heads,
    terminated: Heads,
    dead: Heads,
    contributors: Heads,
    assessedOnBehalf: Heads,
    pensionRecipients: Heads,
    aidRecipients: Heads,
    monthPaidFen: Fen,
    yearPaidFen: Fen,
    yearDistrictPaidFen: Fen,
  }),
  place,
])

/** 参保缴费, a row. Fen. */
export const EnrolmentRow = t.intersection([
  t.strict({
    ...zone,
    enrolled: Heads,
    active: Heads,
    suspended: Heads,
    terminated: Heads,
    dead: Heads,
    normalHeads: Heads,
    normalFen: Fen,
    backHeads: Heads,
    backFen: Fen,
    onBehalfHeads: Heads,
    onBehalfFen: Fen,
    collectiveFen: Fen,
    refundedFen: Fen,
    assessedHeads: Heads,
    assessedFen: Fen,
  }),
  place,
])

/** 待遇发放, a row of a month. Fen, net of returned payments. */
export const BenefitsRow = t.intersection([
  t.strict({
    ...zone,
    payMonth: Month,
    pensionHeads: Heads,
    pensionMonths: persons,
    aidHeads: Heads,
    aidMonths: persons,
    basicPensionFen: Fen,
    incrementFen: Fen,
    aidFen: Fen,
    accountPensionFen: Fen,
    centralFen: Fen,
    provinceFen: Fen,
    cityFen: Fen,
    districtFen: Fen,
    accountFen: Fen,
    pooledFen: Fen,
    totalFen: Fen,
    returnedFen: Fen,
  }),
  place,
])

/** 资金支出, a row: appropriated, settled and paid stand side by side and are never added up. Fen. */
export const FundSpendingRow = t.intersection([
  t.strict({
    ...zone,
    purpose: t.string,
    level: t.string,
    year: Whole,
    appropriatedFen: Fen,
    settledFen: Fen,
    paidFen: Fen,
    receivedFen: Fen,
    transferredFen: Fen,
    releasedToCommunityFen: Fen,
    creditedToPassbooksFen: Fen,
    sweptToIncomeAccountFen: Fen,
  }),
  t.exact(t.partial({ month: Month })),
])

/** 生存认证, a row: due = passed + missing + deceased + outstanding. */
export const CertificationRow = t.intersection([
  t.strict({
    ...zone,
    round: Round,
    due: Heads,
    passed: Heads,
    passedByApp: Heads,
    passedOnSite: Heads,
    passedAtHome: Heads,
    passedOtherwise: Heads,
    passedUnstated: Heads,
    missing: Heads,
    deceased: Heads,
    outstanding: Heads,
  }),
  place,
])
