import { ofTypes } from '../history/history.js'
import { transfers } from '../tables/t07-transfers.js'
import { filling, type RowOf } from '../writing/row.js'
import { isWithin } from './batch.js'
import { changedOn, handledOn } from './days.js'
import type { Subject } from './subject.js'

/** Table 7: transfers that took effect within the batch. Only accounts are transferred: nothing is of a unit or pooled. */
export const transfersFilling = filling(transfers, {
  对方社会保险机构名称: 'not-recorded',
  对方所在单位名称: 'not-of-scheme',
  视同缴费月数: 'not-of-scheme',
  对方行政区划代码: 'not-recorded',
  对方行政区划: 'not-recorded',
})

export const transfersRows = (subject: Subject): ReadonlyArray<RowOf<typeof transfersFilling>> =>
  ofTypes(subject.facts, 'TransferredOut', 'TransferredIn')
    .filter(({ fact }) => isWithin(subject.batch.period, fact.effectiveOn))
    .map(({ fact, recorded }) => {
      const direction = subject.batch.codes.direction.values[fact.type === 'TransferredOut' ? 'out' : 'in']
      return {
        record: `${subject.participantId} ${recorded.position}`,
        common: subject.commonOn(fact.effectiveOn),
        person: subject.person,
        own: {
          转移方向: direction.name,
          转移方向代码: direction.code,
          实际缴费月数: fact.years === null ? null : fact.years * 12,
          转移个人划转金额: fact.fen,
          转移单位划转金额: 0,
          基本养老保险基金转移总额: fact.fen,
          统筹部分转移金额: 0,
          经办人: recorded.provenance.maker,
          经办日期: handledOn(recorded),
          修改时间: changedOn(recorded),
        },
        breaks: [],
      }
    })
