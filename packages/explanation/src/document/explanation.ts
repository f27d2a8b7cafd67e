import { BusinessDate, Fen, Month, ParticipantId } from '@pension-ledger/domain'
import * as t from 'io-ts'

const strict = <Props extends t.Props>(props: Props, name: string) => t.readonly(t.strict(props), name)
const orNull = <Of extends t.Mixed>(of: Of) => t.union([of, t.null])

/** A whole number, of years, lines, positions. */
export const Whole = new t.Type<number, number, unknown>(
  'Whole',
  (value): value is number => Number.isInteger(value),
  (value, context) =>
    typeof value === 'number' && Number.isInteger(value) ? t.success(value) : t.failure(value, context),
  t.identity,
)

const Component = t.keyof({
  'basic-pension': null,
  'age-65-increment': null,
  'disability-aid': null,
  'account-pension': null,
})
const LineLevel = t.keyof({ central: null, province: null, city: null, district: null, account: null, pooled: null })
const line = { component: Component, level: LineLevel }

/** 应享待遇, as an explanation states it: `entitlementOf`, its lines in full. */
export const Answer = strict(
  {
    status: t.keyof({ owed: null, withheld: null, none: null }),
    reason: orNull(
      t.keyof({
        'before-start': null,
        'years-missing': null,
        'after-death': null,
        terminated: null,
        imprisonment: null,
        uncertified: null,
        missing: null,
        deceased: null,
        suspended: null,
      }),
    ),
    releasedIn: orNull(Month),
    lines: t.readonlyArray(strict({ ...line, fen: Fen }, 'Line')),
    totalFen: Fen,
  },
  'Answer',
)
export type Answer = t.TypeOf<typeof Answer>

/** A reference to what a step was worked out from, or the value itself. */
export const InputReference = t.union([
  strict({ step: t.string }, 'a step'),
  strict({ steps: t.readonlyArray(t.string) }, 'steps'),
  strict({ parameter: t.string }, 'a parameter'),
  strict({ fact: t.string }, 'a fact'),
  strict({ facts: t.readonlyArray(t.string) }, 'facts'),
  strict({ value: t.union([t.string, Whole, t.null]) }, 'a value'),
])
export type InputReference = t.TypeOf<typeof InputReference>

/** 计算步骤 */
export const ExplainedStep = strict(
  {
    id: t.string,
    rule: t.string,
    inputs: t.readonly(t.record(t.string, InputReference)),
    output: t.unknown,
    unit: t.string,
    zh: t.string,
    en: t.string,
  },
  'Step',
)
export type ExplainedStep = t.TypeOf<typeof ExplainedStep>

/** 依据: as the policy book has it; it may say more than this. */
const Source = t.readonly(
  t.type({ document: t.string, clause: orNull(t.string), grade: t.string, note: orNull(t.string) }),
  'Source',
)

/** 参数 as it was read on a day. */
export const ReadParameter = strict(
  {
    id: t.string,
    parameter: t.string,
    zh: t.string,
    en: t.string,
    unit: t.string,
    basis: t.keyof({ always: null, 'benefit-month': null, 'start-month': null }),
    on: orNull(BusinessDate),
    value: t.union([Whole, t.string, t.readonlyArray(Whole)]),
    from: BusinessDate,
    until: orNull(BusinessDate),
    source: Source,
  },
  'Parameter',
)
export type ReadParameter = t.TypeOf<typeof ReadParameter>

/** 事实 that was used, and the row it came from. */
export const UsedFactRecord = strict(
  {
    id: t.string,
    eventId: t.string,
    type: t.string,
    data: t.readonly(t.record(t.string, t.unknown)),
    position: Whole,
    recordedAt: t.string,
    sourceRecordedAt: orNull(t.string),
    source: orNull(strict({ file: t.string, sha256: t.string, line: Whole }, 'Row')),
  },
  'Fact',
)
export type UsedFactRecord = t.TypeOf<typeof UsedFactRecord>

const difference = { dueFen: Fen, paidFen: Fen, errorFen: Fen, lateInformationFen: Fen, lateLawFen: Fen }

/** 实发对比: what was paid for the month, and what a difference comes from. */
export const PaidForMonth = strict(
  {
    payments: t.readonlyArray(t.string),
    knownAt: t.string,
    policyThen: strict({ id: t.string, version: t.string }, 'PolicyThen'),
    lines: t.readonlyArray(strict({ ...line, ...difference }, 'LineCompared')),
    totals: strict(difference, 'Totals'),
  },
  'Paid',
)
export type PaidForMonth = t.TypeOf<typeof PaidForMonth>

/**
 * 待遇计算说明: of one participant and one month, what is owed and why. docs/reference/explanation.md defines it.
 *
 * Units: fen.
 */
export const Explanation = strict(
  {
    format: t.literal('pension-ledger/explanation'),
    version: t.literal(1),
    participantId: ParticipantId,
    month: Month,
    effectiveAt: orNull(BusinessDate),
    knownAt: t.union([Whole, t.string, t.null]),
    position: Whole,
    policy: strict({ id: t.string, version: t.string, jurisdiction: t.string }, 'Policy'),
    answer: Answer,
    steps: t.readonlyArray(ExplainedStep),
    parameters: t.readonlyArray(ReadParameter),
    facts: t.readonlyArray(UsedFactRecord),
    paid: orNull(PaidForMonth),
    root: t.literal('entitlement'),
    digest: t.string,
  },
  'Explanation',
)
export interface Explanation extends t.TypeOf<typeof Explanation> {}
