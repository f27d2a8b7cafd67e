import * as E from 'fp-ts/lib/Either.js'
import { checkFacts } from './checks/facts.check.js'
import { checkPaid } from './checks/paid.check.js'
import { checkParameters } from './checks/parameters.check.js'
import { checkReferences } from './checks/references.check.js'
import { checkSteps } from './checks/steps.check.js'
import { checkAnswer, checkDigest } from './checks/whole.check.js'
import { digestOf } from './document/canonical.js'
import { readDocument } from './document/read-document.js'
import { workOut } from './plan/entitlement.plan.js'
import type { Finding } from './verdict/finding.js'
import { type Rederived, rederivedOf } from './verdict/rederived.js'

/** 核验不通过: everything that is wrong; `rederived` is null for what is no document of this format. */
export interface Refusal {
  readonly findings: ReadonlyArray<Finding>
  readonly rederived: Rederived | null
}

/**
 * 核验待遇计算说明: works the amount out anew from the document's own facts and parameters, and compares every step, every reference and
 * the answer with it. The text is a document of the format `pension-ledger/explanation`, version 1. Pure: it looks at nothing but the text.
 *
 * Rejects: `Refusal` with every finding, never only the first.
 */
export const verifyExplanation = (text: string): E.Either<Refusal, Rederived> => {
  const read = readDocument(text)
  if (E.isLeft(read)) return E.left({ findings: read.left, rederived: null })
  const document = read.right
  const digest = digestOf(document)
  const { workings, answer } = workOut(document)
  const findings = [
    ...checkDigest(document, digest),
    ...checkAnswer(document, answer),
    ...checkSteps(document, workings),
    ...checkReferences(document),
    ...checkParameters(document, workings),
    ...checkFacts(document, workings),
    ...checkPaid(document, answer ?? document.answer),
  ]
  const rederived = rederivedOf(document, workings, answer, digest)
  return findings.length === 0 ? E.right(rederived) : E.left({ findings, rederived })
}
