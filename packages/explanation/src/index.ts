export { canonicalJson } from './document/canonical-json.js'
export { digestOf } from './document/digest.js'
export {
  type Answer,
  type ExplainedStep,
  Explanation,
  type PaidForMonth,
  type ReadParameter,
} from './document/explanation.js'
export { type Evidence, evidenceFrom, type FactRecord } from './evidence/evidence.js'
export { explanationOf, type NothingToExplain, type ToExplain } from './explanation-of.js'
export { lastPayment, paymentsFor } from './paid/paid-for-month.js'
export { type AtPayment, type Split, splitOf } from './paid/split.js'
export { componentWords, levelWords, subAccountWords, type Words } from './steps/step-words.js'
export { type CodedField, codeWords } from './text/event-codes.js'
export { type EventField, isMoneyField } from './text/event-fields.js'
export { answerBranches, explanationText } from './text/explanation-text.js'
export { factDataText, factFields, factKindText } from './text/fact-text.js'
export { paidBranches } from './text/paid-text.js'
export type { Branch } from './text/tree.js'
export { valueText } from './text/value-text.js'
