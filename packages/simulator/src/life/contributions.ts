import {
  type BusinessDate,
  type Category,
  type ContributionReceived,
  type Fen,
  type ParticipantId,
  wholeFen,
} from '@pension-ledger/domain'
import type { Row } from '../files/row.js'
import { yearNumber } from '../scheme/year-number.js'

/** 正常缴费 or 补缴 of one tier. */
export const contribution = (
  participantId: ParticipantId,
  year: number,
  kind: 'normal' | 'back',
  tierFen: Fen,
  receivedOn: BusinessDate,
): Row & { kind: 'contributions' } => ({
  kind: 'contributions',
  fact: {
    type: 'ContributionReceived',
    participantId,
    year: yearNumber(year),
    kind,
    fen: tierFen,
    receivedOn,
    tierFen,
    funder: null,
    category: null,
  },
})

/** 代缴单位, by the category paid for. */
const funders: Readonly<Record<string, string>> = {
  disabled: '省级财政',
  'minimum-living': '区级财政',
  'extreme-poverty': '区级财政',
}

/** 代缴: the assessment and the payment that follows it. */
export const onBehalf = (
  participantId: ParticipantId,
  year: number,
  category: Category,
  tierFen: Fen,
  assessedOn: BusinessDate,
  receivedOn: BusinessDate,
): ReadonlyArray<Row> => {
  const funder = funders[category] ?? '区级财政'
  const paid: ContributionReceived = {
    type: 'ContributionReceived',
    participantId,
    year: yearNumber(year),
    kind: 'onBehalf',
    fen: tierFen,
    receivedOn,
    tierFen,
    funder,
    category,
  }
  return [
    {
      kind: 'on-behalf-assessments',
      fact: {
        type: 'OnBehalfAssessed',
        participantId,
        year: yearNumber(year),
        category,
        tierFen,
        funder,
        assessedOn,
      },
    },
    { kind: 'contributions', fact: paid },
  ]
}

/** 退费 of a year's contribution. */
export const contributionRefund = (
  participantId: ParticipantId,
  year: number,
  fen: Fen,
  refundedOn: BusinessDate,
): Row => ({
  kind: 'contribution-refunds',
  fact: { type: 'ContributionRefunded', participantId, year: yearNumber(year), fen, refundedOn, reason: '重复缴费' },
})

const collectiveFen = wholeFen(20_000)

/** 集体补助, from the community whose land was taken. */
export const collective = (participantId: ParticipantId, year: number, receivedOn: BusinessDate): Row => ({
  kind: 'contributions',
  fact: {
    type: 'ContributionReceived',
    participantId,
    year: yearNumber(year),
    kind: 'collective',
    fen: collectiveFen,
    receivedOn,
    tierFen: null,
    funder: '社区居民委员会',
    category: 'land-expropriated',
  },
})
