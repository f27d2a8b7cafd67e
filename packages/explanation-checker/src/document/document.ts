import * as t from 'io-ts'
import { Fact } from './fact.js'
import { Input } from './input.js'
import { components, levels } from './line-names.js'
import { closed, date, instant, integer, month, nullable, oneOf, present, sha256, text } from './shapes.js'

const lineName = { component: oneOf(...components), level: oneOf(...levels) }
const Line = closed({ ...lineName, fen: integer })
/** One line of an answer, in fen. */
export type Line = t.TypeOf<typeof Line>

const Answer = closed({
  status: oneOf('owed', 'withheld', 'none'),
  reason: nullable(text),
  releasedIn: nullable(month),
  lines: t.readonlyArray(Line),
  totalFen: integer,
})
/** The answer of an explanation: what is owed, withheld or not due, in fen by line. */
export type Answer = t.TypeOf<typeof Answer>

const Step = closed({
  id: text,
  rule: text,
  inputs: t.readonly(t.record(text, Input)),
  output: present,
  unit: text,
  zh: text,
  en: text,
})
export type Step = t.TypeOf<typeof Step>

const value = new t.Type<number | string | ReadonlyArray<number>>(
  'integer, text or list of integers',
  (u): u is number | string | ReadonlyArray<number> =>
    typeof u === 'string' || integer.is(u) || (Array.isArray(u) && u.every(integer.is)),
  (u, context) =>
    typeof u === 'string'
      ? t.success(u)
      : Array.isArray(u)
        ? t.readonlyArray(integer).validate(u, context)
        : integer.validate(u, context),
  t.identity,
)

const Parameter = closed({
  id: text,
  parameter: text,
  zh: text,
  en: text,
  unit: text,
  basis: oneOf('always', 'benefit-month', 'start-month'),
  on: nullable(date),
  value,
  from: date,
  until: nullable(date),
  // The one object that may have more fields than these.
  source: t.readonly(t.type({ document: text, clause: nullable(text), grade: text, note: nullable(text) })),
})
export type Parameter = t.TypeOf<typeof Parameter>

const parts = { dueFen: integer, paidFen: integer, errorFen: integer, lateInformationFen: integer, lateLawFen: integer }
const PaidLine = closed({ ...lineName, ...parts })
export type PaidLine = t.TypeOf<typeof PaidLine>

const Paid = closed({
  payments: t.readonlyArray(text),
  knownAt: instant,
  policyThen: closed({ id: text, version: text }),
  lines: t.readonlyArray(PaidLine),
  totals: closed(parts),
})
export type Paid = t.TypeOf<typeof Paid>

const knownAt = new t.Type<number | string>(
  'position or instant',
  (u): u is number | string => integer.is(u) || instant.is(u),
  (u, context) => (typeof u === 'string' ? instant : integer).validate(u, context),
  t.identity,
)

export const ExplanationDocument = closed({
  format: t.literal('pension-ledger/explanation'),
  version: t.literal(1),
  participantId: text,
  month,
  effectiveAt: nullable(date),
  knownAt: nullable(knownAt),
  position: integer,
  policy: closed({ id: text, version: text, jurisdiction: text }),
  answer: Answer,
  steps: t.readonlyArray(Step),
  parameters: t.readonlyArray(Parameter),
  facts: t.readonlyArray(Fact),
  paid: nullable(Paid),
  root: t.literal('entitlement'),
  digest: sha256,
})
export interface ExplanationDocument extends t.TypeOf<typeof ExplanationDocument> {}
