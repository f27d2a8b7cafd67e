import {
  businessDate,
  type CertificationRecorded,
  type CertificationRoundOpened,
  type ContributionReceived,
  type DomainEvent,
  type Fact,
  type FundAppropriated,
  type FundSettled,
  type Lines,
  month,
  type ParticipantEnrolled,
  type ParticipantId,
  type PaymentReturned,
  type PensionPaid,
  participantId,
  Round,
  wholeFen,
  Year,
} from '@pension-ledger/domain'
import * as t from 'io-ts'

const whole = (n: number): t.Int => {
  if (!t.Int.is(n)) throw new Error(`${n} is no whole number`)
  return n
}

export const day = businessDate
export const fen = wholeFen
export const year = (n: number): Year => {
  if (!Year.is(n)) throw new Error(`${n} is no year`)
  return n
}
export const round = (text: string): Round => {
  if (!Round.is(text)) throw new Error(`${text} is no round`)
  return text
}

type Given<T extends DomainEvent> = Partial<Omit<T, 'type' | 'participantId'>>

/** Facts about one participant, complete but for what a test is about. Born 1950-03: 65 since 2015-03. */
export const person = (id: string) => {
  const who: ParticipantId = participantId(id)
  return {
    enrolled: (given: Given<ParticipantEnrolled> = {}): ParticipantEnrolled => ({
      type: 'ParticipantEnrolled',
      participantId: who,
      sex: 'F',
      birthDate: day('1950-03-09'),
      enrolledOn: day('2011-07-01'),
      zone: 'chenggong',
      street: '龙城街道',
      community: null,
      idToken: `token of ${id}`,
      idFlags: [],
      accountToken: null,
      identityCommitment: `commitment of ${id}`,
      ...given,
    }),
    moved: (field: 'zone' | 'street' | 'community', after: string, effectiveOn: string): Fact => ({
      type: 'PlaceChanged',
      participantId: who,
      effectiveOn: day(effectiveOn),
      field,
      before: null,
      after,
      reason: null,
    }),
    contributed: (given: Given<ContributionReceived> = {}): ContributionReceived => ({
      type: 'ContributionReceived',
      participantId: who,
      year: year(2022),
      kind: 'normal',
      fen: fen(20_000),
      receivedOn: day('2022-05-10'),
      tierFen: fen(20_000),
      funder: null,
      category: null,
      ...given,
    }),
    refunded: (ofYear: number, amount: number, on: string): Fact => ({
      type: 'ContributionRefunded',
      participantId: who,
      year: year(ofYear),
      fen: fen(amount),
      refundedOn: day(on),
      reason: 'double',
    }),
    assessed: (category: 'minimum-living' | 'extreme-poverty' | 'disabled', on: string, funder = '呈贡区'): Fact => ({
      type: 'OnBehalfAssessed',
      participantId: who,
      year: year(2022),
      category,
      tierFen: fen(10_000),
      funder,
      assessedOn: day(on),
    }),
    subsidised: (level: 'province' | 'city' | 'district', amount: number, on: string): Fact => ({
      type: 'SubsidyCredited',
      participantId: who,
      contributionYear: year(2022),
      level,
      fen: fen(amount),
      creditedOn: day(on),
    }),
    paid: (payMonth: string, lines: Lines, given: Given<PensionPaid> = {}): PensionPaid => ({
      type: 'PensionPaid',
      ...payment(who, payMonth, lines),
      ...given,
    }),
    returned: (payMonth: string, lines: Lines, given: Given<PaymentReturned> = {}): PaymentReturned => ({
      type: 'PaymentReturned',
      ...payment(who, payMonth, lines),
      ...given,
    }),
    certified: (given: Given<CertificationRecorded> = {}): CertificationRecorded => ({
      type: 'CertificationRecorded',
      participantId: who,
      round: round('2022-H1'),
      result: 'passed',
      recordedOn: day('2022-05-20'),
      method: 'on-site',
      ...given,
    }),
    disabled: (grade: number, from = '2012-01-01'): Fact => ({
      type: 'CategoryGranted',
      participantId: who,
      category: 'disabled',
      from: day(from),
      grade: whole(grade),
      sourceAgency: null,
    }),
    died: (on: string): Fact => ({
      type: 'DeathRecorded',
      participantId: who,
      diedOn: day(on),
      reportedOn: day(on),
      source: 'family',
    }),
    buried: (city: number, district: number, on: string): Fact => ({
      type: 'FuneralGrantPaid',
      participantId: who,
      baseFen: fen(Math.round((city + district) / 12)),
      months: whole(12),
      cityFen: fen(city),
      districtFen: fen(district),
      paidOn: day(on),
    }),
    enrolmentChanged: (type: 'EnrolmentSuspended' | 'EnrolmentResumed' | 'EnrolmentTerminated', on: string): Fact => ({
      type,
      participantId: who,
      effectiveOn: day(on),
      reason: null,
    }),
  }
}

const payment = (who: ParticipantId, payMonth: string, lines: Lines) => ({
  participantId: who,
  periodOwed: month(payMonth),
  payMonth: month(payMonth),
  paidOn: day(`${payMonth}-15`),
  kind: 'regular' as const,
  lines,
})

const linesOf = (amounts: ReadonlyArray<readonly [keyof Lines, number]>): Lines =>
  Object.fromEntries(amounts.map(([key, amount]) => [key, fen(amount)]))

/** 133.00 yuan, as from 2022-07 on. */
export const pension = linesOf([
  ['basic-pension:central', 9_800],
  ['basic-pension:province', 1_500],
  ['basic-pension:city', 900],
  ['basic-pension:district', 1_100],
])
/** 138.00 yuan. */
export const pensionFrom65: Lines = {
  ...pension,
  ...linesOf([
    ['age-65-increment:province', 250],
    ['age-65-increment:city', 100],
    ['age-65-increment:district', 150],
  ]),
}
/** 133.00 yuan. */
export const aid = linesOf([
  ['disability-aid:central', 9_800],
  ['disability-aid:province', 1_500],
  ['disability-aid:city', 900],
  ['disability-aid:district', 1_100],
])

export const opened = (of: string, deadline: string): CertificationRoundOpened => ({
  type: 'CertificationRoundOpened',
  round: round(of),
  opensOn: day(`${deadline.slice(0, 4)}-01-01`),
  deadline: day(deadline),
})

export const targeted = (heads: number, population: number): Fact => ({
  type: 'TargetSet',
  year: year(2022),
  targetHeads: whole(heads),
  eligiblePopulation: whole(population),
  on: day('2022-01-10'),
})

const fund = (zone: string, purpose: FundAppropriated['purpose'], amount: number, on: string) => ({
  zone,
  year: year(2022),
  purpose,
  fen: fen(amount),
  on: day(on),
  level: 'district' as const,
  fromAccount: null,
  toAccount: null,
  community: null,
  heads: null,
  kind: null,
})
export const appropriated = (
  zone: string,
  purpose: FundAppropriated['purpose'],
  amount: number,
  on = '2022-03-01',
): FundAppropriated => ({ type: 'FundAppropriated', ...fund(zone, purpose, amount, on) })
export const settled = (
  zone: string,
  purpose: FundSettled['purpose'],
  amount: number,
  on = '2022-12-20',
): FundSettled => ({ type: 'FundSettled', ...fund(zone, purpose, amount, on) })
