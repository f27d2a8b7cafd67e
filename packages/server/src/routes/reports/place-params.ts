import { Month } from '@pension-ledger/domain'
import * as t from 'io-ts'
import { optional, usually } from '../param.js'
import { YearText } from '../texts.js'

/** 分层: how deep a table goes into places. */
export const byParam = {
  by: usually(
    t.keyof({ zone: null, street: null, community: null }, 'zone | street | community'),
    'zone',
    '按片区、街道或社区',
    'by zone, street or community',
    'street',
  ),
} as const

export const yearParam = {
  year: optional(
    YearText,
    '年度；不写则为账本当前年度',
    'the year; without it that of the present month of the ledger',
    '2022',
  ),
} as const

export const monthParam = {
  month: optional(
    Month,
    '实付年月；不写则为账本当前月份',
    'the pay month; without it the present month of the ledger',
    '2022-10',
  ),
} as const
