import { words } from '../words.js'

/** What the pages of people have in common. */
export const peopleWords = {
  participants: words('参保人', 'Participants'),
  participant: words('参保人', 'Participant'),
  id: words('个人编号', 'Participant'),
  zone: words('片区', 'Zone'),
  street: words('街道', 'Street'),
  community: words('社区', 'Community'),
  status: words('状态', 'Status'),
  month: words('费款所属期', 'Month owed for'),
  reason: words('原因', 'Reason'),
  owed: words('应享', 'Owed'),
  due: words('应发', 'Due'),
  paid: words('实发', 'Paid'),
  difference: words('实发减应发', 'Paid less due'),
  yuan: words('单位：元', 'in yuan'),
  moneyUnit: words('元', 'yuan'),
  balance: words('余额', 'Balance'),
  total: words('合计', 'total'),
  year: words('年度', 'Year'),
  on: words('日期', 'Day'),
  kind: words('类别', 'Kind'),
  amount: words('金额', 'Amount'),
  empty: words('没有记录。', 'There is nothing on record.'),
  unavailable: words('这一部分暂时不可用：', 'This part cannot be shown now: '),
  more: words('全部', 'All of it'),
}
