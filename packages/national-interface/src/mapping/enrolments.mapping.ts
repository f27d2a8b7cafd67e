import { type BusinessDate, monthOf } from '@pension-ledger/domain'
import { ofTypes } from '../history/history.js'
import { enrolments } from '../tables/t04-enrolments.js'
import { filling, type RowOf } from '../writing/row.js'
import { changedOn, handledOn } from './days.js'
import { enrolmentSpells, type Spell } from './enrolment-spells.js'
import type { Subject } from './subject.js'

/** Table 4: the spells of an enrolment up to the last day of the batch. */
export const enrolmentsFilling = filling(enrolments, { 单位编码: 'not-of-scheme', 单位名称: 'not-of-scheme' })

export const enrolmentsRows = (subject: Subject): ReadonlyArray<RowOf<typeof enrolmentsFilling>> => {
  const { state, batch } = subject
  const first = state.enrolment === null ? null : monthOf(state.enrolment.enrolledOn)
  return enrolmentSpells(subject.facts).map((spell) => {
    const status = batch.codes.contributionStatus.values[spell.status]
    const tier = spell.status === 'contributing' ? tierIn(subject, spell) : null
    const { recorded } = spell.opened
    return {
      record: `${subject.participantId} ${spell.from}`,
      common: subject.commonOn(spell.from),
      person: subject.person,
      own: {
        首次参保年月: first,
        个人参保状态: spell.status === 'ended' ? '终止参保' : '正常参保',
        个人缴费状态代码: status.code,
        个人缴费状态: status.name,
        缴费基数: tier,
        本次开始日期: spell.from,
        // Empty while contributing, by the standard's rule 10; the next spell shows when it was over.
        本次终止日期: spell.status === 'contributing' ? null : spell.to,
        经办人: recorded.provenance.maker,
        经办日期: handledOn(recorded),
        修改时间: changedOn(recorded),
      },
      breaks: spell.status === 'contributing' && (tier === null || tier <= 0) ? [11] : [],
    }
  })
}

/** 缴费档次 of the normal contribution received last within a spell, in fen; null where none was, or its tier is not recorded. */
const tierIn = ({ facts }: Subject, { from, to }: Spell): number | null => {
  let on: BusinessDate | null = null
  let tier: number | null = null
  for (const { fact } of ofTypes(facts, 'ContributionReceived')) {
    const { receivedOn, tierFen, kind } = fact
    const isHere = from <= receivedOn && (to === null || receivedOn <= to)
    if (!isHere || kind !== 'normal' || tierFen === null || (on !== null && receivedOn < on)) continue
    on = receivedOn
    tier = tierFen
  }
  return tier
}
