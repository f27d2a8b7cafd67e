import { findingCodes } from '@pension-ledger/audit'
import { BusinessDate, Month } from '@pension-ledger/domain'
import * as t from 'io-ts'
import { described, named, orNull } from '../../schema/described.js'
import { oneOf } from '../../schema/one-of.js'
import { Whole } from '../../schema/whole.js'
import { SourceRow } from '../events/event-codec.js'
import { BilingualText, Count } from '../words.js'

/** 审计编码 */
export const FindingCodeText = oneOf('FindingCode', findingCodes)
/** 严重程度 */
export const SeverityText = t.keyof({ loss: null, debt: null, control: null, data: null })

/** 审计发现, fen: positive overpaid, negative owed. */
export const FindingShown = named(
  'Finding',
  t.strict({
    number: described(Whole, '在该位次全部发现中的序号', 'its number among all findings at the position'),
    code: FindingCodeText,
    severity: SeverityText,
    subject: t.keyof({ participant: null, fund: null, scheme: null }),
    participantId: orNull(t.string),
    zone: t.string,
    street: t.string,
    community: orNull(t.string),
    year: orNull(Whole),
    months: t.readonlyArray(Month),
    on: orNull(BusinessDate),
    fen: described(Whole, '金额：正为多付，负为欠付', 'positive overpaid, negative owed'),
    lines: orNull(t.readonly(t.record(t.string, t.number))),
    sentence: BilingualText,
    applied: t.readonlyArray(
      named(
        'AppliedRule',
        t.strict({
          parameter: t.string,
          on: t.string,
          effectiveFrom: orNull(BusinessDate),
          document: orNull(t.string),
          clause: orNull(t.string),
          grade: orNull(t.string),
        }),
      ),
    ),
    eventIds: t.readonlyArray(t.string),
    sources: t.readonlyArray(SourceRow),
  }),
)
export type FindingShown = t.TypeOf<typeof FindingShown>

const tally = { findings: Count, subjects: Count, lossFen: Whole, debtFen: Whole }

/** 汇总 by code and place. */
export const FindingTotals = named(
  'FindingTotals',
  t.strict({
    ...tally,
    byCode: t.readonlyArray(t.strict({ code: t.string, ...tally })),
    byZone: t.readonlyArray(t.strict({ zone: t.string, ...tally })),
    byStreet: t.readonlyArray(t.strict({ zone: t.string, street: t.string, ...tally })),
  }),
)

/** 未评估 */
export const NotAssessedShown = named(
  'NotAssessed',
  t.strict({
    code: t.string,
    because: t.keyof({ need: null, 'no-rule': null }),
    missing: described(t.string, '缺少的资料或参数', 'the material or the parameter that is missing'),
    at: orNull(BusinessDate),
    subjects: Count,
  }),
)
