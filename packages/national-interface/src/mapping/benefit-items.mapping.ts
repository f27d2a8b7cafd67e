import { benefitItemKeys } from '../codes/benefit-items.js'
import { benefitItems } from '../tables/t17-benefit-items.js'
import { filling, type RowOf } from '../writing/row.js'
import type { Batch } from './batch.js'

/**
 * Table 17: every item that table 13 may pay. The code of the fund's side stays empty: the samples of the standard print six
 * characters for a field of four.
 */
export const benefitItemsFilling = filling(benefitItems, {
  基金列支类型代码: 'not-configured',
  修改时间: 'not-recorded',
})

export const benefitItemsRows = (batch: Batch): ReadonlyArray<RowOf<typeof benefitItemsFilling>> =>
  benefitItemKeys.map((key) => {
    const item = batch.items[key]
    const type = batch.codes.paymentType.values[item.paid]
    const pooling = batch.codes.pooling.values.pooled
    return {
      record: key,
      common: batch.commonIn(''),
      person: null,
      own: {
        待遇项目代码: item.code,
        待遇项目名称: item.name,
        待遇项目支付类型代码: type.code,
        待遇项目支付类型: type.name,
        统筹类型代码: pooling.code,
        统筹类型: pooling.name,
        基金列支类型: item.fund,
        有效标志: batch.codes.yesNo.values.yes.name,
      },
      breaks: [],
    }
  })
