import { words } from '../words.js'

/** What the pages of the reports have in common. */
export const reportWords = {
  overview: words('总览', 'Overview'),
  yuan: words('单位：元', 'in yuan'),
  total: words('合计', 'total'),
  empty: words('该范围内没有记录。', 'There is nothing on record within this question.'),
  by: words('按', 'By'),
  byZone: words('片区', 'zone'),
  byStreet: words('街道', 'street'),
  byCommunity: words('社区', 'community'),
  zone: words('片区', 'Zone'),
  year: words('年度', 'Year'),
  month: words('月份', 'Month'),
  people: words('人', 'persons'),
  moneyUnit: words('元', 'yuan'),
}
