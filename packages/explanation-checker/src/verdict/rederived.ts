import type { Answer, ExplanationDocument } from '../document/document.js'
import type { Workings } from '../plan/workings.js'

/** What was worked out anew, whether or not the document agrees with it. */
export interface Rederived {
  readonly participantId: string
  /** 费款所属期, `YYYY-MM`. */
  readonly month: string
  /** Null where something is missing from the document that the calculation needs. */
  readonly answer: Answer | null
  /** The document's steps that the calculation has, in the document's order. */
  readonly steps: ReadonlyArray<RederivedStep>
  /** How many parameters and facts the calculation read. */
  readonly parameters: number
  readonly facts: number
  /** SHA-256 of the document without its own digest. */
  readonly digest: string
}

/** A step in the document's words, with the output that it should have; null where that cannot be worked out. */
export interface RederivedStep {
  readonly id: string
  readonly rule: string
  readonly unit: string
  readonly zh: string
  readonly en: string
  readonly output: unknown
}

export const rederivedOf = (
  document: ExplanationDocument,
  { steps, parameters, facts }: Workings,
  answer: Answer | undefined,
  digest: string,
): Rederived => ({
  participantId: document.participantId,
  month: document.month,
  answer: answer ?? null,
  steps: document.steps.flatMap(({ id, unit, zh, en }) => {
    const worked = steps.get(id)
    return worked === undefined ? [] : [{ id, rule: worked.rule, unit, zh, en, output: worked.output ?? null }]
  }),
  parameters: parameters.size,
  facts: facts.size,
  digest,
})
