import { ParticipantId } from '@pension-ledger/domain'
import * as t from 'io-ts'
import { described, named } from '../schema/described.js'
import { Whole } from '../schema/whole.js'
import { required } from './param.js'
import { ZoneText } from './texts.js'

/** A text in both languages. */
export const BilingualText = named('Bilingual', t.readonly(t.strict({ zh: t.string, en: t.string })))

/** 人数 */
export const Heads = described(Whole, '人数', 'heads')
/** How many. */
export const Count = described(Whole, '个数', 'a count')

/** A text, a number or nothing: a cell of a table whose columns are told beside it. */
export const Cell = t.union([t.string, t.number])

/** 片区, street and community of whatever has a place. Empty where the facts do not say. */
export const place = { zone: t.string, street: t.string, community: t.string } as const

/** 个人编号 in a path. */
export const participantParam = {
  id: required(ParticipantId, '个人编号（不是身份证号）', 'the participant’s id, never an ID number', 'CG000001'),
} as const

/** 片区 in a path. */
export const zoneParam = {
  zone: required(ZoneText, '片区代码', 'the code of a zone', 'chenggong'),
} as const
