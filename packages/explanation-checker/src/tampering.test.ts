import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { accountRunsOut, aidAt55 } from './testing/contributor-1957.kit.js'
import { afterDeath, withheldUncertified } from './testing/pensioner-1951.kit.js'
import { tamperingsOf } from './testing/tamper.kit.js'
import type { Fields } from './testing/writing.kit.js'
import { verifyExplanation } from './verify-explanation.js'

/**
 * Which parts of a document say something to people, or where to look in ledger, policy book and source, and take no part in the
 * derivation. Of them only the digest holds the document to what it was.
 */
const descriptions = [
  /^participantId: /,
  /^policy\.(id|version|jurisdiction): /,
  /^paid\.policyThen\.(id|version): /,
  /^steps\[\d+\]\.(unit|zh|en): /,
  /^parameters\[\d+\]\.(zh|en|unit): /,
  /^parameters\[\d+\]\.source(\.(document|clause|grade|note))?: (another text|not nothing|with a field more)/,
  /^facts\[\d+\]\.(eventId|source\.file|source\.line): (another text|one more|one less)/,
  // The order of parameters has no meaning.
  /^parameters: reversed/,
]

/** Limits within which things have to be, and still are. */
const limits = [
  /^position: /,
  /^effectiveAt: a (day|month) (later|earlier)/,
  /^facts\[\d+\]\.position: one (more|less)/,
  /^parameters\[\d+\]\.(from|until): a (day|month) (later|earlier)/,
]

/** What was tampered with and not found, when whoever did it wrote a new digest. */
const unseen = (document: Fields): ReadonlyArray<string> =>
  tamperingsOf(document).flatMap(({ path, deed, document: tampered }) => {
    const verdict = verifyExplanation(JSON.stringify(tampered))
    // The old digest stands in it, so a finding beside that one is what a new digest would leave.
    const isSeen = isLeft(verdict) && verdict.left.findings.some(({ code }) => code !== 'DigestWrong')
    const name = `${path}: ${deed}`
    return isSeen || [...descriptions, ...limits].some((pattern) => pattern.test(name)) ? [] : [name]
  })

describe('whatever is changed in an explanation, with a new digest, is found', () => {
  it('save a day that moves nothing, of somebody severely disabled', () =>
    expect(unseen(aidAt55)).toEqual([
      // The last month of the aid and the day of enrolment are far from the month asked for, and the day of birth within its month.
      'x',
    ]))

  it('save days that move nothing, of somebody whose account runs out', () =>
    expect(unseen(accountRunsOut)).toEqual([]))

  it('save days that move nothing, of somebody withheld and paid', () =>
    expect(unseen(withheldUncertified)).toEqual([]))

  it('save a day that moves nothing, of somebody who died', () => expect(unseen(afterDeath)).toEqual([]))
})
