interface Differs {
  /** Both as JSON, or in the words of the format. */
  readonly expected: string
  readonly found: string
}
interface OfStep {
  readonly step: string
}
interface OfParameter {
  readonly parameter: string
}
interface OfFact {
  readonly fact: string
}
interface Reference extends OfStep {
  readonly to: string
}
interface Cut extends OfFact {
  readonly cut: string
  readonly found: string
}

/** What is said of each kind of finding, beside where it is. */
interface Details {
  /** What is no document of this format. */
  readonly Empty: object
  readonly TooLong: { readonly limit: number }
  readonly TooDeep: object
  readonly NotJson: { readonly why: string }
  readonly FieldTwice: object
  readonly UnknownFormat: { readonly found: string }
  readonly UnknownVersion: { readonly found: string }
  readonly UnknownField: object
  readonly FieldMissing: { readonly expected: string }
  readonly Malformed: Differs
  /** The document as a whole. */
  readonly DigestWrong: { readonly expected: string }
  readonly AnswerDiffers: Differs
  readonly LinesDoNotSum: { readonly sum: number; readonly stated: number }
  readonly StepMissing: OfStep
  readonly StepTwice: OfStep
  readonly StepNotUsed: OfStep
  readonly LastStepNotRoot: object
  readonly StepRuleWrong: OfStep & Differs
  readonly StepInputWrong: OfStep & Differs
  readonly StepOutputWrong: OfStep & Differs
  readonly ReferenceToNothing: Reference
  /** So that no step can rest on itself. */
  readonly ReferenceNotEarlier: Reference
  readonly ParameterMissing: OfParameter
  readonly ParameterTwice: OfParameter
  readonly ParameterNotUsed: OfParameter
  readonly ParameterReadOnWrongDay: OfParameter & { readonly on: string; readonly asked: string }
  readonly ParameterNotInForce: OfParameter & { readonly on: string }
  readonly ParameterFieldWrong: OfParameter & Differs
  readonly ParametersContradict: OfParameter & { readonly other: string }
  readonly EnrolmentMissing: object
  readonly FactNumberWrong: OfFact
  readonly FactTwice: OfFact
  readonly FactOutOfOrder: OfFact
  readonly FactNotUsed: OfFact
  readonly FactAfterCut: Cut
  readonly FactAfterPosition: Cut
  readonly PaidDiffers: Differs
}

/** What may be wrong with an explanation, by its code. */
export type FindingCode = keyof Details

export type FindingOf<Code extends FindingCode> = {
  readonly code: Code
  /** Where in the document: `steps[3].output`; empty for the document as a whole. */
  readonly path: string
} & Details[Code]

/** 核验发现: something in an explanation that is not so. The codes stay; the sentences may be reworded. */
export type Finding = { readonly [Code in FindingCode]: FindingOf<Code> }[FindingCode]
