import { words } from '../words.js'

/** What the pages of findings say. */
export const findingsWords = {
  title: words('审计发现', 'Findings'),
  lead: words(
    '每条发现都附证据：由编号到参保人，由月份到计算说明，由证据到原始记录。未评估的检查不算作无误。',
    'Each finding has its evidence: its number leads to the participant, its months to the explanation, its evidence to the event. A check that was not assessed is not clean.',
  ),
  found: words('发现', 'Findings'),
  subjects: words('涉及对象', 'Subjects'),
  loss: words('多支出', 'Overpaid'),
  debt: words('应补发', 'Owed'),
  items: words('条', ''),
  byCode: words('按编码', 'By code'),
  byZone: words('按片区', 'By zone'),
  byStreet: words('按街道', 'By street'),
  code: words('发现', 'Finding'),
  severity: words('性质', 'Kind'),
  street: words('街道', 'Street'),
  community: words('社区', 'Community'),
  list: words('逐条', 'One by one'),
  auditedOn: words('审计基准日', 'Audited on'),
  checks: words('已运行的检查', 'Checks run'),
  notAssessed: words('未评估的检查', 'Checks not assessed'),
  missing: words('缺少', 'Missing'),
  empty: words('没有发现。', 'Nothing was found.'),
  unit: words('单位：元', 'in yuan'),
  all: words('全部', 'total'),
}
