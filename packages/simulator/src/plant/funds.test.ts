import { describe, expect, it } from 'vitest'
import type { Row } from '../files/row.js'
import { addToBook, newFundBook } from '../scheme/fund-book.js'
import type { Simulation } from '../simulate.js'
import { findingOf, one, planted } from '../testing/planted.js'
import { simulated } from '../testing/simulated.js'
import type { fundCodes } from './codes.js'

const schemeRowsOf = (simulation: Simulation): ReadonlyArray<Row> => {
  const book = newFundBook()
  for (let index = 0; index < simulation.participants; index++) addToBook(book, simulation.dossierOf(index))
  return simulation.schemeRows(book)
}
const textsOf = (rows: ReadonlyArray<Row>): ReadonlyArray<string> => rows.map(({ fact }) => JSON.stringify(fact))

const clean = textsOf(schemeRowsOf(simulated('planted', { participants: 250 })))

/** Movements and statements that one plant added to a history and took out of it. */
const changedBy = (code: (typeof fundCodes)[number]) => {
  const simulation = planted(one(code), { participants: 250 })
  const dirty = textsOf(schemeRowsOf(simulation))
  const facts = (texts: ReadonlyArray<string>, others: ReadonlyArray<string>) => {
    const known = new Set(others)
    return texts.filter((text) => !known.has(text)).map((text): Record<string, unknown> => JSON.parse(text))
  }
  return { finding: findingOf(simulation, code), added: facts(dirty, clean), removed: facts(clean, dirty) }
}
type Changed = ReturnType<typeof changedBy>

const movements = (facts: Changed['added']) => facts.filter(({ type }) => type !== 'BankStatementRecorded')
/** What statements of an account show more than before, by day. */
const shifts = ({ added, removed }: Changed, account: string): ReadonlyArray<number> =>
  added
    .filter((fact) => fact.account === account)
    .map((fact) => {
      const before = removed.find((old) => old.account === account && old.on === fact.on)
      return Number(fact.balanceFen) - Number(before?.balanceFen)
    })

describe('plants in the fund', () => {
  it('ADVANCE_NOT_SETTLED: one settlement is not there; its difference, turned round, is what is open', () => {
    const { finding, added, removed } = changedBy('ADVANCE_NOT_SETTLED')
    expect(movements(added)).toEqual([])
    const [settled, ...more] = movements(removed)
    expect(more).toEqual([])
    expect(settled).toMatchObject({ type: 'FundSettled', fen: -finding.fen })
    expect(finding.subject).toEqual({ kind: 'fund', zone: settled?.zone, year: settled?.year })
  })

  it('MONEY_IN_TRANSIT: a release goes no further, and the fiscal account has it never again', () => {
    const changed = changedBy('MONEY_IN_TRANSIT')
    const gone = movements(changed.removed)
    expect(gone.map(({ type }) => type).sort()).toEqual(['SubsidyCreditedToPassbooks', 'SubsidySweptToIncomeAccount'])
    expect(movements(changed.added)).toEqual([])
    expect(new Set(shifts(changed, 'fiscal'))).toEqual(new Set([-Number(gone[0]?.fen)]))
    expect(changed.finding.on?.slice(0, 7)).toBe(String(gone[0]?.on).slice(0, 7))
  })

  it('OUTSIDE_PURPOSE: one transfer to the office’s own account, which the fiscal account is short of from then on', () => {
    const changed = changedBy('OUTSIDE_PURPOSE')
    expect(changed.removed.every(({ type }) => type === 'BankStatementRecorded')).toBe(true)
    expect(movements(changed.added)).toMatchObject([
      { type: 'FundTransferred', toAccount: '机关办公经费账户', fen: changed.finding.fen, on: changed.finding.on },
    ])
    expect(new Set(shifts(changed, 'fiscal'))).toEqual(new Set([-changed.finding.fen]))
  })

  it('INCOME_ACCOUNT_NOT_EMPTY: at one month’s end the income account holds what the fiscal account lacks', () => {
    const changed = changedBy('INCOME_ACCOUNT_NOT_EMPTY')
    expect(movements(changed.added)).toEqual([])
    const [income, ...more] = shifts(changed, 'income')
    expect(more).toEqual([])
    expect(income).toBeGreaterThan(0)
    expect(shifts(changed, 'fiscal')).toEqual([-Number(income)])
    expect(changed.finding).toMatchObject({ subject: { kind: 'scheme' }, months: [], fen: 0 })
  })
})
