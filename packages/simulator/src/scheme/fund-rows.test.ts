import { broken } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { FundFact, Row } from '../files/row.js'
import { simulate } from '../simulate.js'
import { chenggong } from '../testing/chenggong.js'
import { addToBook, newFundBook } from './fund-book.js'

const made = simulate({ participants: 800, fromYear: 2019, toYear: 2022, seed: 'funds', policy: chenggong })
const simulation = E.isRight(made) ? made.right : broken(made.left.code)
const book = newFundBook()
const rows: Row[] = []
for (let index = 0; index < simulation.participants; index++) {
  const dossier = simulation.dossierOf(index)
  addToBook(book, dossier)
  rows.push(...dossier.rows)
}
const schemeRows = simulation.schemeRows(book)
const funds: ReadonlyArray<FundFact> = schemeRows.flatMap((row) => (row.kind === 'funds' ? [row.fact] : []))

const sumOf = (facts: ReadonlyArray<{ readonly fen: number }>): number => facts.reduce((sum, { fen }) => sum + fen, 0)
const fundsOf = (type: FundFact['type'], isMeant: (fact: FundFact) => boolean = () => true) =>
  sumOf(funds.filter((fact) => fact.type === type && isMeant(fact)))

describe('the money of finance', () => {
  it('with its settlements is what every purpose and level took, in the years that are settled', () => {
    const districtPension = rows.flatMap((row) => {
      if (row.kind !== 'payments' || row.fact.payMonth > '2021-12') return []
      const { lines, type } = row.fact
      const fen = (lines['basic-pension:district'] ?? 0) + (lines['age-65-increment:district'] ?? 0)
      return [{ fen: type === 'PensionPaid' ? fen : -fen }]
    })
    const isMeant = ({ level, purpose, year }: FundFact): boolean =>
      level === 'district' && purpose === 'basic-pension' && year <= 2021
    expect(fundsOf('FundAppropriated', isMeant) + fundsOf('FundSettled', isMeant)).toBe(sumOf(districtPension))
    expect(sumOf(districtPension)).toBeGreaterThan(0)
  })

  it('does not settle the last year: that comes in the next March', () => {
    expect(funds.some(({ type, year }) => type === 'FundSettled' && year === 2022)).toBe(false)
    expect(funds.some(({ type, year }) => type === 'FundSettled' && year === 2021)).toBe(true)
  })

  it('for subsidies goes to communities, to passbooks and to the income account, without loss', () => {
    const credited = sumOf(
      rows.flatMap((row) => (row.kind === 'subsidies' && row.fact.level === 'district' ? [row.fact] : [])),
    )
    expect(fundsOf('SubsidyReleasedToCommunity')).toBe(credited)
    expect(fundsOf('SubsidyCreditedToPassbooks')).toBe(credited)
    expect(fundsOf('SubsidySweptToIncomeAccount')).toBe(credited)
  })

  it('for funerals is shared by city and district, and by nobody else', () => {
    const levels = new Set(
      funds.flatMap(({ purpose, level }) => (purpose === 'funeral' && level !== null ? [level] : [])),
    )
    expect([...levels].sort()).toEqual(['city', 'district'])
  })

  it('is moved to the account that pays by as much as it pays', () => {
    const paid = sumOf(
      rows.flatMap((row) => {
        if (row.kind === 'funerals') return [{ fen: row.fact.cityFen + row.fact.districtFen }]
        if (row.kind !== 'payments') return []
        // The account pension is the participant's own money.
        const ofOthers = row.fact.lines['account-pension:account'] ?? 0
        const fen = Object.values(row.fact.lines).reduce((sum, line) => sum + line, 0) - ofOthers
        return [{ fen: row.fact.type === 'PensionPaid' ? fen : -fen }]
      }),
    )
    expect(fundsOf('FundTransferred')).toBe(paid)
  })

  it('has no two movements that an import would take for one', () => {
    const keys = funds.map(({ type, zone, year, purpose, level, on, kind, fromAccount, toAccount, community }) =>
      [type, zone, year, purpose, level, on, kind, fromAccount, toAccount, community].join(' '),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('bank statements', () => {
  const statements = schemeRows.flatMap((row) => (row.kind === 'bank-statements' ? [row.fact] : []))

  it('show the income account empty at every month’s end', () => {
    const income = statements.filter(({ account }) => account === 'income')
    expect(income.length).toBe(48)
    for (const { balanceFen } of income) expect(balanceFen).toBe(0)
  })

  it('show in the expenditure account what families paid back, and nothing else', () => {
    const recovered = sumOf(rows.flatMap((row) => (row.fact.type === 'RecoveryReceived' ? [row.fact] : [])))
    expect(statements.filter(({ account }) => account === 'expenditure').at(-1)?.balanceFen).toBe(recovered)
  })

  it('never show a debt', () => {
    for (const { balanceFen } of statements) expect(balanceFen).toBeGreaterThanOrEqual(0)
  })
})

describe('targets', () => {
  it('are below the heads enrolled by the end of their year, which are below the population', () => {
    const enrolled = (year: number): number =>
      rows.filter((row) => row.kind === 'participants' && row.fact.enrolledOn <= `${year}-12-31`).length
    for (const row of schemeRows)
      if (row.kind === 'targets') {
        const { year, targetHeads, eligiblePopulation } = row.fact
        expect(targetHeads).toBeLessThanOrEqual(enrolled(year))
        expect(eligiblePopulation).toBeGreaterThan(enrolled(year))
      }
    expect(schemeRows.filter(({ kind }) => kind === 'targets').length).toBe(4)
  })
})
