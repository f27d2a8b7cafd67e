import { words } from '../words.js'

/** What the trial balance and the entries of its accounts have in common. */
export const trialBalanceWords = {
  title: words('余额表', 'Trial balance'),
  lead: words(
    '借方为正。期初与期末合计恒为零，借贷合计恒相等。科目可按片区、级次、用途展开。',
    'Debits are positive. Opening and closing sums are always zero, debits and credits always equal. Accounts open up by zone, level and purpose.',
  ),
  account: words('科目', 'Account'),
  code: words('编号', 'Code'),
  kind: words('要素', 'Kind'),
  opening: words('期初余额', 'Opening'),
  debit: words('借方发生', 'Debit'),
  credit: words('贷方发生', 'Credit'),
  closing: words('期末余额', 'Closing'),
  from: words('起始月', 'From'),
  to: words('末月', 'To'),
  by: words('辅助核算', 'By'),
  none: words('不分', 'whole'),
  byZone: words('片区', 'zone'),
  byLevel: words('级次', 'level'),
  byPurpose: words('用途', 'purpose'),
  chart: words('科目表', 'Chart of accounts'),
}
