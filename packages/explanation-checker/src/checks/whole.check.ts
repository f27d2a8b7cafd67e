import { same } from '../document/canonical.js'
import type { Answer, ExplanationDocument } from '../document/document.js'
import type { Finding } from '../verdict/finding.js'
import { shownApart } from '../verdict/shown.js'

/** The digest is the one that was calculated of the document. */
export const checkDigest = ({ digest }: ExplanationDocument, expected: string): ReadonlyArray<Finding> =>
  expected === digest ? [] : [{ code: 'DigestWrong', path: 'digest', expected }]

/** The answer is what the calculation comes to, or, where it cannot be made, what its last step says; and its lines sum. */
export const checkAnswer = (
  { answer, steps, root }: ExplanationDocument,
  worked: Answer | undefined,
): ReadonlyArray<Finding> => {
  const expected = worked ?? steps.find(({ id }) => id === root)?.output
  const sum = answer.lines.reduce((so, { fen }) => so + fen, 0)
  return [
    ...(expected === undefined || same(expected, answer)
      ? []
      : [{ code: 'AnswerDiffers' as const, path: 'answer', ...shownApart(expected, answer) }]),
    ...(sum === answer.totalFen
      ? []
      : [{ code: 'LinesDoNotSum' as const, path: 'answer.totalFen', sum, stated: answer.totalFen }]),
  ]
}
