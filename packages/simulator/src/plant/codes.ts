/** Irregularities of one participant's lines, rarest opportunity first: the planner serves them in this order. */
export const participantCodes = [
  'DEATH_REPORTED_LATE',
  'ARREARS_EXCEED_WITHHELD',
  'INCREMENT_TO_AID',
  'PAID_NOT_ELIGIBLE',
  'ON_BEHALF_MISSING',
  'ACCOUNT_NOT_REFUNDED',
  'ACCOUNT_OVERDRAWN',
  'PAID_AFTER_DEATH',
  'FUNERAL_TWICE',
  'FUNERAL_AMOUNT_WRONG',
  'FUNERAL_SPLIT_WRONG',
  'SUBSIDY_RATE_WRONG',
  'AID_WITHOUT_CATEGORY',
  'DUPLICATE_PERSON',
  'SUBSIDY_LATE',
  'SUBSIDY_WITHOUT_CONTRIBUTION',
  'ON_BEHALF_WITHOUT_CATEGORY',
  'SUBSIDY_MISSING',
  'SUBSIDY_TWICE',
  'INTEREST_WRONG',
  'PAID_BEFORE_START',
  'INCREMENT_EARLY',
  'INCREMENT_MISSING',
  'RESUMED_WITHOUT_CERTIFICATION',
  'UNCERTIFIED_OPEN',
  'RETURN_NOT_REISSUED',
  'ACCOUNT_SHARED',
  'PAID_TWICE',
  'PAID_WHILE_WITHHELD',
  'PAID_IN_PRISON',
  'COMPONENT_UNDERPAID',
  'COMPONENT_OVERPAID',
  'FUNDER_SPLIT_WRONG',
  'AID_AND_PENSION',
  'FUNERAL_WITHOUT_DEATH',
  'OVERPAYMENT_NOT_DEMANDED',
  'SCHEME_OVERLAP',
  'ON_EXTERNAL_DEATH_LIST',
  'IDENTITY_REPLACED',
  'ID_INVALID',
  'SAME_MAKER_CHECKER',
] as const
export type ParticipantCode = (typeof participantCodes)[number]

/** Irregularities of the fund's movements and accounts. */
export const fundCodes = [
  'ADVANCE_NOT_SETTLED',
  'MONEY_IN_TRANSIT',
  'OUTSIDE_PURPOSE',
  'INCOME_ACCOUNT_NOT_EMPTY',
] as const
export type FundCode = (typeof fundCodes)[number]

/** 可植入的问题: every code of the catalogue of audit checks that can be planted into a simulated history. */
export const plantCodes = [...participantCodes, ...fundCodes] as const
/** One of `plantCodes`. */
export type PlantCode = (typeof plantCodes)[number]

/** Whether a text names an irregularity that can be planted. */
export const isPlantCode = (text: string): text is PlantCode => plantCodes.some((code) => code === text)

/** How many of each. */
export type PlantOrder = ReadonlyMap<PlantCode, number>

/** Why an order cannot be planted. `could` is how many found a place beside the others of the same order. */
export type PlantRefused =
  | { readonly code: 'PlantCountOutOfRange'; readonly plant: PlantCode; readonly asked: number }
  | {
      readonly code: 'PlantsDoNotFit'
      readonly short: ReadonlyArray<{ readonly plant: PlantCode; readonly asked: number; readonly could: number }>
    }
