import type { FundCheck } from '../../check.js'
import type { AssessedFundCheck, ReconciliationCheck, SchemeCheck } from '../wide-check.js'
import { advanceNotSettled } from './advance-not-settled.js'
import { incomeAccountNotEmpty } from './income-account-not-empty.js'
import { moneyInTransit } from './money-in-transit.js'
import { outsidePurpose } from './outside-purpose.js'
import { reportDiffers } from './report-differs.js'

/** 基金: of one zone's fund of a year. */
export const fundChecks: ReadonlyArray<FundCheck> = [moneyInTransit, outsidePurpose]

/** 预拨与结算: of a fund beside what its participants needed. */
export const assessedFundChecks: ReadonlyArray<AssessedFundCheck> = [advanceNotSettled]

/** 银行对账: of the statements of the fund's accounts. */
export const schemeChecks: ReadonlyArray<SchemeCheck> = [incomeAccountNotEmpty]

/** 公布数: of a reconciliation. */
export const reconciliationChecks: ReadonlyArray<ReconciliationCheck> = [reportDiffers]
