import { type BusinessDate, earlierFirst } from '@pension-ledger/domain'

/** Orders facts by a day of theirs, facts of one day by what they say: so the order in which they were learned shows nowhere. */
export const inOrderOf = <Fact>(
  facts: ReadonlyArray<Fact>,
  dayOf: (fact: Fact) => BusinessDate,
): ReadonlyArray<Fact> => {
  if (facts.length < 2) return facts
  const texts = new Map<Fact, string>()
  const textOf = (fact: Fact): string => {
    const known = texts.get(fact)
    if (known !== undefined) return known
    const text = JSON.stringify(fact)
    texts.set(fact, text)
    return text
  }
  return [...facts].sort((a, b) => earlierFirst(dayOf(a), dayOf(b)) || earlierFirst(textOf(a), textOf(b)))
}
