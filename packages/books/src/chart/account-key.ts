/** 会计要素: asset 资产, liability 负债, net-assets 净资产, income 收入, expense 支出, memorandum 备查. */
export const accountKinds = ['asset', 'liability', 'net-assets', 'income', 'expense', 'memorandum'] as const
/** One of `accountKinds`. */
export type AccountKind = (typeof accountKinds)[number]

/**
 * 会计科目: every account that a posting can name, with its kind; code and names are the chart's. The list is closed: there is no
 * account for office cost (社会保险法 69), so an entry for it cannot be written, and a chart that brings one is refused.
 */
export const kindOfAccount = {
  cash: 'asset',
  'income-deposit': 'asset',
  'expenditure-deposit': 'asset',
  'fiscal-deposit': 'asset',
  'treasury-deposit': 'asset',
  'unnamed-deposit': 'asset',
  'temporary-payments': 'asset',
  'subsidy-at-communities': 'asset',
  'subsidy-at-passbooks': 'asset',
  bonds: 'asset',
  'entrusted-investment': 'asset',
  'temporary-receipts': 'liability',
  'fund-balance': 'net-assets',
  'personal-contributions': 'income',
  'collective-subsidy': 'income',
  'subsidy-for-basic-pension': 'income',
  'subsidy-for-contributions': 'income',
  'subsidy-on-behalf': 'income',
  'subsidy-for-funerals': 'income',
  'subsidy-for-disability-aid': 'income',
  'fund-interest': 'income',
  'investment-return': 'income',
  'transfers-in': 'income',
  'subsidy-from-upper-level': 'income',
  'remittance-from-lower-level': 'income',
  'other-income': 'income',
  'basic-pension': 'expense',
  'age-65-increment': 'expense',
  'account-pension': 'expense',
  'account-refund': 'expense',
  'funeral-grant': 'expense',
  'disability-aid': 'expense',
  'benefits-recovered': 'expense',
  'transfers-out': 'expense',
  'subsidy-to-lower-level': 'expense',
  'remittance-to-upper-level': 'expense',
  'other-expense': 'expense',
  'personal-accounts': 'memorandum',
  'account-personal': 'memorandum',
  'account-collective': 'memorandum',
  'account-on-behalf': 'memorandum',
  'account-subsidy': 'memorandum',
  'account-interest': 'memorandum',
  'account-transfer-in': 'memorandum',
  'account-drawn': 'memorandum',
  'overpayment-claims': 'memorandum',
  'claims-demanded': 'memorandum',
  'claims-received': 'memorandum',
  'claims-offset': 'memorandum',
  'claims-written-off': 'memorandum',
  appropriations: 'memorandum',
  'appropriations-granted': 'memorandum',
  'appropriations-received': 'memorandum',
} as const satisfies Readonly<Record<string, AccountKind>>

/** Names an account that a posting can name; code and title are the chart's. */
export type AccountKey = keyof typeof kindOfAccount

export const isAccountKey = (text: string): text is AccountKey => Object.hasOwn(kindOfAccount, text)

/** Every account that a posting can name. */
export const accountKeys: ReadonlyArray<AccountKey> = Object.keys(kindOfAccount).filter(isAccountKey)

/** 存款: the accounts that lie at a bank or a treasury, which sheets call by name. */
export const depositKeys = [
  'income-deposit',
  'expenditure-deposit',
  'fiscal-deposit',
  'treasury-deposit',
  'unnamed-deposit',
] as const satisfies ReadonlyArray<AccountKey>
/** One of `depositKeys`. */
export type DepositKey = (typeof depositKeys)[number]

export const isDepositKey = (key: AccountKey): key is DepositKey => depositKeys.some((deposit) => deposit === key)
