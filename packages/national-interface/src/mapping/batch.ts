import type { BusinessDate } from '@pension-ledger/domain'
import type { BenefitItem, BenefitItemKey } from '../codes/benefit-items.js'
import type { CodeLists } from '../codes/code-lists.js'
import type { Settings } from '../settings/read-settings.js'
import type { CommonCells } from '../writing/row.js'
import type { PlaceCodes } from './place-codes.js'

/** 批次: the days a delivery is of, both included. */
export interface Period {
  readonly from: BusinessDate
  readonly to: BusinessDate
}

/** 行政区划 and 经办机构 of a zone; null where nobody has said. */
export interface Area {
  readonly areaCode: string
  readonly areaName: string
  readonly agencyCode: string | null
  readonly agencyName: string | null
}

/** What is the same for a whole delivery. */
export interface Batch {
  readonly period: Period
  readonly codes: CodeLists
  readonly items: Readonly<Record<BenefitItemKey, BenefitItem>>
  /** The fields that every row of a zone begins with; those of the district for a zone without an area of its own. */
  readonly commonIn: (zone: string) => CommonCells
  readonly places: PlaceCodes
}

export const batchOf = ({ codes, items, areaOf, places }: Settings, period: Period): Batch => {
  const scheme = codes.scheme.values.residents
  const made = new Map<string, CommonCells>()
  const commonOf = (area: Area): CommonCells => ({
    时间属性: `${period.from}${period.to}`,
    地域属性: `${area.areaCode.slice(0, 2)}0000`,
    行政区划代码: area.areaCode,
    行政区划: area.areaName,
    经办机构编码: area.agencyCode,
    经办机构: area.agencyName,
    险种代码: scheme.code,
    险种名称: scheme.name,
  })
  return {
    period,
    codes,
    items,
    places,
    commonIn: (zone) => {
      const before = made.get(zone)
      if (before !== undefined) return before
      const common = commonOf(areaOf(zone))
      made.set(zone, common)
      return common
    },
  }
}

export const isWithin = ({ from, to }: Period, day: BusinessDate): boolean => from <= day && day <= to
