import { type BusinessDate, type FundingLevel, monthOf, type ParticipantState, yearOf } from '@pension-ledger/domain'
import { addAt, branchAt, leafAt, type Tally } from '../cells/tally.js'
import { placeOn } from './place-branch.js'

type Days = Map<BusinessDate, number>

/** Subsidies by zone, level and day. There are a few days of crediting and millions of credits; months are made of days at the end. */
export const creditSums = () => {
  const byZone = new Map<Tally, Record<FundingLevel, Days>>()

  const daysOf = (zone: Tally): Record<FundingLevel, Days> => {
    const known = byZone.get(zone)
    if (known !== undefined) return known
    const days = { central: new Map(), province: new Map(), city: new Map(), district: new Map() }
    byZone.set(zone, days)
    return days
  }

  return {
    add: (state: ParticipantState, tally: Tally): void => {
      let home: Record<FundingLevel, Days> | null = null
      for (let link = state.credits; link !== null; link = link.before) {
        const credit = link.last
        if (credit.type !== 'SubsidyCredited') continue
        if (home === null || state.places !== null)
          home = daysOf(branchAt(tally, placeOn(state, credit.creditedOn).zone))
        const days = home[credit.level]
        days.set(credit.creditedOn, (days.get(credit.creditedOn) ?? 0) + credit.fen)
      }
    },
    end: (): void => {
      for (const [zone, levels] of byZone)
        for (const [level, days] of Object.entries(levels))
          for (const [day, fen] of days) {
            const month = monthOf(day)
            addAt(leafAt(zone, ['contribution-subsidy', 'paid', level, yearOf(month), month]), 0, fen)
          }
    },
  }
}
