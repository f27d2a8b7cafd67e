import { dateField } from '../fields/calendar.js'
import { textField, wholeNumberField } from '../fields/text.js'
import { optional, required } from '../rows/column.js'
import { kind, says } from '../rows/kind.js'
import { categoryField } from './codes.js'
import { participantColumn } from './columns.js'

/** 参保身份: held from a day, and where the row says so, last held on another. */
export const categories = kind({
  name: 'categories',
  zh: '参保身份',
  columns: {
    participantId: participantColumn,
    category: required('category', ['参保身份', '身份', '人员类别'], categoryField),
    from: required('from', ['起始日期', '开始日期', '生效日期'], dateField),
    grade: optional('grade', ['残疾等级', '等级'], wholeNumberField(1, 4)),
    to: optional('to', ['终止日期', '截止日期', '结束日期'], dateField),
    sourceAgency: optional('source_agency', ['来源部门', '认定部门', '来源'], textField),
  },
  becomes: ['CategoryGranted', 'CategoryEnded'],
  say: ({ to, ...granted }) => {
    if (to === null) return says({ type: 'CategoryGranted', ...granted })
    const { participantId, category, from } = granted
    return says({ type: 'CategoryGranted', ...granted }, { type: 'CategoryEnded', participantId, category, from, to })
  },
})
