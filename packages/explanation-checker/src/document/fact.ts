import * as t from 'io-ts'
import { isLineKey } from './line-names.js'
import { closed, date, instant, integer, month, nullable, oneOf, recordOf, round, sha256, text } from './shapes.js'

export const Benefit = oneOf('pension', 'disability-aid')
export type Benefit = t.TypeOf<typeof Benefit>

const why = oneOf('uncertified', 'imprisonment', 'death', 'other')
const payment = {
  periodOwed: month,
  payMonth: month,
  paidOn: date,
  kind: text,
  lines: recordOf(isLineKey, integer),
}
const transfer = { effectiveOn: date, fen: integer, years: nullable(integer) }

const head = {
  id: text,
  eventId: text,
  position: integer,
  recordedAt: instant,
  sourceRecordedAt: nullable(instant),
  source: nullable(closed({ file: text, sha256, line: integer })),
}

const fact = <Type extends string, Data extends t.Props>(type: Type, data: Data) =>
  closed({ ...head, type: t.literal(type), data: closed(data) })

/** Every type of fact that an explanation may name, with the fields that rules look at. */
const factCodecs = {
  ParticipantEnrolled: fact('ParticipantEnrolled', { birthDate: date, enrolledOn: date }),
  IdentityCorrected: fact('IdentityCorrected', { effectiveOn: date, after: date }),
  CategoryGranted: fact('CategoryGranted', { category: t.literal('disabled'), grade: nullable(integer), from: date }),
  CategoryEnded: fact('CategoryEnded', { category: t.literal('disabled'), from: date, to: date }),
  ContributionReceived: fact('ContributionReceived', {
    year: integer,
    kind: oneOf('normal', 'back', 'onBehalf', 'collective'),
    fen: integer,
    receivedOn: date,
  }),
  ContributionRefunded: fact('ContributionRefunded', { year: integer, fen: integer, refundedOn: date }),
  SubsidyCredited: fact('SubsidyCredited', {
    contributionYear: integer,
    level: oneOf('central', 'province', 'city', 'district'),
    fen: integer,
    creditedOn: date,
  }),
  InterestCredited: fact('InterestCredited', { year: integer, rate: text, fen: integer, creditedOn: date }),
  EnrolmentTerminated: fact('EnrolmentTerminated', { effectiveOn: date }),
  TransferredOut: fact('TransferredOut', transfer),
  TransferredIn: fact('TransferredIn', transfer),
  AccountRefunded: fact('AccountRefunded', { fen: integer, refundedOn: date }),
  RecoveryOffset: fact('RecoveryOffset', { against: t.literal('account'), fen: integer, on: date }),
  BenefitSuspended: fact('BenefitSuspended', { benefit: Benefit, month, reason: why }),
  BenefitResumed: fact('BenefitResumed', { benefit: Benefit, month }),
  BenefitTerminated: fact('BenefitTerminated', { benefit: Benefit, lastPayableMonth: month, reason: nullable(why) }),
  DeathRecorded: fact('DeathRecorded', { diedOn: date, reportedOn: date }),
  CertificationRoundOpened: fact('CertificationRoundOpened', { round, deadline: date }),
  CertificationRecorded: fact('CertificationRecorded', {
    round,
    result: oneOf('passed', 'missing', 'deceased'),
    recordedOn: date,
  }),
  PensionPaid: fact('PensionPaid', payment),
  PaymentReturned: fact('PaymentReturned', payment),
}

export type FactType = keyof typeof factCodecs
export type FactOf<Type extends FactType> = { readonly [T in Type]: t.TypeOf<(typeof factCodecs)[T]> }[Type]
export type Fact = FactOf<FactType>

const isFactType = (type: unknown): type is FactType => typeof type === 'string' && Object.hasOwn(factCodecs, type)

const typeOf = (u: unknown): unknown => (typeof u === 'object' && u !== null && 'type' in u ? u.type : undefined)

const typeCodec = closed({ ...head, type: oneOf(...Object.keys(factCodecs)), data: t.UnknownRecord })

export const Fact = new t.Type<Fact>(
  'fact',
  (u): u is Fact => {
    const type = typeOf(u)
    return isFactType(type) && factCodecs[type].is(u)
  },
  (u, context) => {
    const type = typeOf(u)
    if (isFactType(type)) return factCodecs[type].validate(u, context)
    const read = typeCodec.validate(u, context)
    return read._tag === 'Left' ? read : t.failure(u, context)
  },
  t.identity,
)

/** The facts of some types, in their order. */
export const factsOf = <Type extends FactType>(
  facts: ReadonlyArray<Fact>,
  ...types: ReadonlyArray<Type>
): ReadonlyArray<FactOf<Type>> => {
  const isOne = (fact: Fact): fact is FactOf<Type> => types.some((type) => type === fact.type)
  return facts.filter(isOne)
}

/** When the office learned of a fact: when its source says so, else when the ledger recorded it. */
export const learnedAt = ({ sourceRecordedAt, recordedAt }: Fact): string => sourceRecordedAt ?? recordedAt
