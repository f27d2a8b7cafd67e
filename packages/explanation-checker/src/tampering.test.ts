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

describe('whatever is changed in an explanation, with a new digest, is found, save what the case does not turn on', () => {
  it('of somebody severely disabled', () =>
    expect(unseen(aidAt55)).toEqual([
      // Enrolment and 55th birthday are later than the scheme's start, which stays within 2011.
      'parameters[3].value: a month later',
      'parameters[3].value: a month earlier',
      // Eleven years are required, whether at most 14, 15 or 16 are.
      'parameters[4].value: one more',
      'parameters[4].value: one less',
      // Grade 2 stays among the grades.
      'parameters[5].value: without 0',
      'parameters[5].value: doubled',
      'parameters[5].value: reversed',
      'parameters[5].value[0]: one more',
      'parameters[5].value[0]: one less',
    ]))

  it('of somebody whose account runs out', () =>
    expect(unseen(accountRunsOut)).toEqual([
      'parameters[4].value: a month later',
      'parameters[4].value: a month earlier',
      'parameters[5].value: one more',
      'parameters[5].value: one less',
      // The interest was credited before the start, of whichever year and rate it was.
      'facts[7].data.year: one more',
      'facts[7].data.year: one less',
      'facts[7].data.rate: another text',
      'facts[7].data.creditedOn: a day later',
      'facts[7].data.creditedOn: a month later',
      'facts[7].data.creditedOn: a month earlier',
    ]))

  it('of somebody withheld, and paid', () =>
    expect(unseen(withheldUncertified)).toEqual([
      'parameters[3].value: a month later',
      // The first round was passed before its deadline.
      'facts[1].data.deadline: a day later',
      'facts[1].data.deadline: a month later',
      'facts[1].data.deadline: a month earlier',
      'facts[2].data.recordedOn: a day later',
      'facts[2].data.recordedOn: a month later',
      'facts[2].data.recordedOn: a month earlier',
      // What is paid for a month counts, whenever and under whatever name it was.
      'facts[4].data.payMonth: a month later',
      'facts[4].data.payMonth: a month earlier',
      'facts[4].data.paidOn: a day later',
      'facts[4].data.paidOn: a month later',
      'facts[4].data.paidOn: a month earlier',
      'facts[4].data.kind: another text',
    ]))

  it('of somebody who died', () => expect(unseen(afterDeath)).toEqual(['parameters[3].value: a month later']))
})
