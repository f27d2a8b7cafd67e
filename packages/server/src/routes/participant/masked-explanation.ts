import { BusinessDate } from '@pension-ledger/domain'
import type { Explanation } from '@pension-ledger/explanation'
import type { MaskingLevel } from '../../access/caller.js'

/**
 * An explanation as it is shown. Where ID numbers are masked, so is the day of birth, for together they would be the whole number; its month
 * stays, because everything else is worked out from it. The digest is that of the whole document, so a masked one cannot be verified.
 */
export const maskedExplanation = (explanation: Explanation, masking: MaskingLevel): Explanation => {
  const days = masking === 'whole' ? [] : birthDatesIn(explanation)
  if (days.length === 0) return explanation
  return {
    ...explanation,
    steps: explanation.steps.map((step) => ({
      ...step,
      output: typeof step.output === 'string' ? withoutDay(step.output, days) : step.output,
      zh: withoutDay(step.zh, days),
      en: withoutDay(step.en, days),
    })),
    facts: explanation.facts.map((fact) => ({
      ...fact,
      data: Object.fromEntries(
        Object.entries(fact.data).map(([field, value]) => [
          field,
          typeof value === 'string' ? withoutDay(value, days) : value,
        ]),
      ),
    })),
  }
}

/** All that was ever taken for the day of birth. */
const birthDatesIn = ({ steps, facts }: Explanation): ReadonlyArray<string> => {
  const said = [
    ...steps.filter(({ rule }) => rule === 'birth-date').map(({ output }) => output),
    ...facts.flatMap(({ data }) => [
      data['birthDate'],
      ...(data['field'] === 'birth-date' ? [data['before'], data['after']] : []),
    ]),
  ]
  return [...new Set(said.filter(BusinessDate.is))]
}

const withoutDay = (text: string, days: ReadonlyArray<string>): string =>
  days.reduce((left, day) => left.replaceAll(day, `${day.slice(0, 7)}-**`), text)
