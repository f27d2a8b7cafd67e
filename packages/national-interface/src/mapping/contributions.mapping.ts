import {
  type BusinessDate,
  businessDateOf,
  type ContributionReceived,
  type ContributionRefunded,
  type FundingLevel,
  monthOf,
  placeAt,
  type SubsidyCredited,
} from '@pension-ledger/domain'
import type { DueKind } from '../codes/code-lists.js'
import { ofTypes, type Standing } from '../history/history.js'
import { residentsContributions } from '../tables/t10-residents-contributions.js'
import { filling, type RowOf } from '../writing/row.js'
import { isWithin } from './batch.js'
import { changedLast } from './days.js'
import { placeCells } from './place-codes.js'
import type { Subject } from './subject.js'

/** Table 10: contributions received, refunds, and subsidies credited within the batch. */
export const contributionsFilling = filling(residentsContributions, {
  征缴方式代码: 'not-recorded',
  征缴方式: 'not-recorded',
})

type Movement = Standing<ContributionReceived | ContributionRefunded>
type Subsidies = ReadonlyArray<Standing<SubsidyCredited>>

/**
 * The subsidies of a contribution year stand once, on the first normal contribution of the year that the batch holds; where it holds
 * none, on a row of their own. So the sums of the table are those of what happened in the batch, whatever was paid in another one.
 */
export const contributionsRows = (subject: Subject): ReadonlyArray<RowOf<typeof contributionsFilling>> => {
  const inBatch = ({ fact }: Standing): boolean => isWithin(subject.batch.period, businessDateOf(fact))
  const movements: ReadonlyArray<Movement> = ofTypes(
    subject.facts,
    'ContributionReceived',
    'ContributionRefunded',
  ).filter(inBatch)
  const subsidies = new Map<number, Array<Standing<SubsidyCredited>>>()
  for (const subsidy of ofTypes(subject.facts, 'SubsidyCredited').filter(inBatch)) {
    const year = subsidies.get(subsidy.fact.contributionYear)
    if (year === undefined) subsidies.set(subsidy.fact.contributionYear, [subsidy])
    else year.push(subsidy)
  }
  const rows = movements.map((movement) => {
    const { fact } = movement
    const takesSubsidies = fact.type === 'ContributionReceived' && fact.kind === 'normal'
    const own = takesSubsidies ? (subsidies.get(fact.year) ?? []) : []
    if (takesSubsidies) subsidies.delete(fact.year)
    return rowOf(subject, amountsOf(fact), own, [movement])
  })
  for (const [year, own] of subsidies) {
    const on = own[0]?.fact.creditedOn
    if (on !== undefined) rows.push(rowOf(subject, { ...nothing, year, on }, own, []))
  }
  return rows
}

/** What a row says of its money, in fen. */
interface Amounts {
  readonly kind: DueKind
  readonly year: number
  readonly on: BusinessDate
  readonly due: number
  readonly paid: number
  readonly credited: number
}

const nothing = { kind: 'subsidy', due: 0, paid: 0, credited: 0 } as const

/** 集体补助 is paid by the collective, not by the person: it is credited, and nothing of it is due or paid. */
const amountsOf = (fact: Movement['fact']): Amounts => {
  if (fact.type === 'ContributionRefunded')
    return { kind: 'refund', year: fact.year, on: fact.refundedOn, due: 0, paid: -fact.fen, credited: -fact.fen }
  const { kind, year, receivedOn: on, fen } = fact
  return kind === 'collective'
    ? { kind, year, on, due: 0, paid: 0, credited: fen }
    : { kind, year, on, due: fact.tierFen ?? fen, paid: fen, credited: fen }
}

const rowOf = (
  subject: Subject,
  { kind, year, on, due, paid, credited }: Amounts,
  subsidies: Subsidies,
  movements: ReadonlyArray<Standing>,
): RowOf<typeof contributionsFilling> => {
  const { codes } = subject.batch
  const place = placeAt(subject.state, on)
  const full = codes.yesNo.values[paid >= due ? 'yes' : 'no']
  const isPayment = kind === 'normal' || kind === 'back' || kind === 'onBehalf'
  return {
    record: `${subject.participantId} ${year} ${on}`,
    common: subject.commonOn(on),
    person: subject.person,
    own: {
      ...placeCells(subject.batch.places, place),
      应缴类型代码: codes.due.values[kind].code,
      应缴类型: codes.due.values[kind].name,
      应缴年度: String(year),
      结算年月: monthOf(on),
      个人应缴金额: due,
      个人实缴金额: paid,
      划入个人账户金额: credited,
      中央财政补贴: sumOf(subsidies, 'central'),
      省级财政补贴: sumOf(subsidies, 'province'),
      市级财政补贴: sumOf(subsidies, 'city'),
      县区财政补贴: sumOf(subsidies, 'district'),
      足额到账标志代码: isPayment ? full.code : null,
      足额到账标志: isPayment ? full.name : null,
      到账日期: on,
      本年缴费月数: isPayment ? 12 : null,
      修改时间: changedLast([...movements, ...subsidies]),
    },
    breaks: paid > due ? [8] : [],
  }
}

const sumOf = (subsidies: Subsidies, level: FundingLevel): number =>
  subsidies.reduce((total, { fact }) => (fact.level === level ? total + fact.fen : total), 0)
