import type { Kind } from '../rows/kind.js'
import { type KindName, kindNames } from '../rows/kind-name.js'
import { benefits } from './benefits.js'
import { categories } from './categories.js'
import { certificationRounds, certifications } from './certifications.js'
import { changes } from './changes.js'
import { contributionRefunds } from './contribution-refunds.js'
import { contributions } from './contributions.js'
import { externalDeaths, externalMemberships } from './external-lists.js'
import { funds } from './funds.js'
import { interest } from './interest.js'
import { onBehalfAssessments } from './on-behalf-assessments.js'
import { participants } from './participants.js'
import { payments } from './payments.js'
import { recoveries } from './recoveries.js'
import { reversals } from './reversals.js'
import { bankStatements, targets } from './scheme.js'
import { accountRefunds, deaths, funerals } from './settlements.js'
import { subsidies } from './subsidies.js'

/** Every kind of file there is. */
export const kinds: Readonly<Record<KindName, Kind>> = {
  'certification-rounds': certificationRounds,
  targets,
  participants,
  categories,
  changes,
  contributions,
  'contribution-refunds': contributionRefunds,
  'on-behalf-assessments': onBehalfAssessments,
  subsidies,
  interest,
  benefits,
  certifications,
  payments,
  deaths,
  funerals,
  'account-refunds': accountRefunds,
  recoveries,
  funds,
  'bank-statements': bankStatements,
  'external-deaths': externalDeaths,
  'external-memberships': externalMemberships,
  reversals,
}

const byName = new Map<string, Kind>()
for (const name of kindNames) {
  byName.set(name, kinds[name])
  byName.set(kinds[name].zh, kinds[name])
}

/**
 * The kind that a file's or sheet's name tells: `payments`, 待遇发放, and with a year or part behind it, `payments-2022`, `payments_2`.
 * Null for any other name.
 */
export const kindNamed = (name: string): Kind | null => {
  const plain = name.normalize('NFKC').trim().toLowerCase().replaceAll('_', '-')
  return byName.get(plain) ?? byName.get(plain.replace(/[-. ]?\(?\d[\d-]*\)?$/, '')) ?? null
}
