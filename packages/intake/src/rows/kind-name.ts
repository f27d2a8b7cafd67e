/**
 * The kinds of files, in the order in which they are imported: who is referred to comes before what refers to him, and reversals,
 * which may take back anything, come last.
 */
export const kindNames = [
  'certification-rounds',
  'targets',
  'participants',
  'categories',
  'changes',
  'contributions',
  'contribution-refunds',
  'on-behalf-assessments',
  'subsidies',
  'interest',
  'benefits',
  'certifications',
  'payments',
  'deaths',
  'funerals',
  'account-refunds',
  'recoveries',
  'funds',
  'bank-statements',
  'external-deaths',
  'external-memberships',
  'reversals',
] as const
/** One of `kindNames`. */
export type KindName = (typeof kindNames)[number]
