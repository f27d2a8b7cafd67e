import * as E from 'fp-ts/lib/Either.js'
import { dateField } from '../fields/calendar.js'
import { eventIdField } from '../fields/text.js'
import { required } from '../rows/column.js'
import { kind } from '../rows/kind.js'
import { reasonColumn } from './columns.js'

/** 冲正 */
export const reversals = kind({
  name: 'reversals',
  zh: '冲正',
  columns: {
    eventId: required('event_id', ['记录编号', '原记录编号'], eventIdField),
    reason: reasonColumn,
    effectiveOn: required('effective_on', ['生效日期', '冲正日期'], dateField),
  },
  becomes: ['RecordReversed'],
  say: (fields) => E.right({ kind: 'reversal', ...fields }),
})
