import { words } from '../words.js'

/** What the pages of events say. */
export const eventWords = {
  title: words('记录', 'Events'),
  lead: words(
    '账本的全部记录，只增不改，按位次先后。',
    'Everything that was recorded, in the order of positions. Nothing is ever changed.',
  ),
  type: words('类型', 'Type'),
  month: words('月份', 'Month'),
  purpose: words('用途', 'Purpose'),
  level: words('级次', 'Level'),
  stream: words('流', 'Stream'),
  position: words('位次', 'Position'),
  on: words('业务日期', 'Business date'),
  says: words('内容', 'What it says'),
  source: words('来源行', 'Source row'),
  file: words('来源文件', 'File'),
  line: words('行号', 'Line'),
  sha256: words('文件摘要 SHA-256', 'SHA-256 of the file'),
  recordedAt: words('写入账本', 'Recorded at'),
  sourceRecordedAt: words('来源系统得知', 'Known at the source'),
  maker: words('经办', 'Entered by'),
  checker: words('复核', 'Reviewed by'),
  document: words('凭证号', 'Voucher'),
  id: words('记录编号', 'Event'),
  revision: words('流内序号', 'Revision in its stream'),
  envelope: words('信封', 'Envelope'),
  leads: words('由此可去', 'Where it leads'),
  empty: words('没有记录。', 'There is nothing on record.'),
  noSource: words('这条记录不来自文件。', 'This event does not come from a file.'),
}
