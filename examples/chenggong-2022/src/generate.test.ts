import { readFileSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from './generate.js'
import { publishedTexts, readPublished } from './published.js'

// The figures are worked out here from the files alone, by hand, so that neither the generator nor the ledger vouches for itself.

type Cells = Readonly<Record<string, string>>

let directory = ''
let rowsPerKind: Awaited<ReturnType<typeof generate>> = {}
const published = publishedTexts(readPublished())

const known = new Map<string, ReadonlyArray<Cells>>()

const read = (kind: string): ReadonlyArray<Cells> => {
  const rows = known.get(kind) ?? rowsOf(kind)
  known.set(kind, rows)
  return rows
}

const rowsOf = (kind: string): ReadonlyArray<Cells> => {
  const [header = '', ...lines] = readFileSync(join(directory, `${kind}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
  const columns = header.split(',')
  const blank: Cells = Object.fromEntries(columns.map((column) => [column, '']))
  return lines.map((line) => {
    const row: Record<string, string> = { ...blank }
    let i = 0
    for (const cell of line.split(',')) row[columns[i++] ?? ''] = cell
    return row
  })
}

const fenOf = (yuan: string | undefined): number => Math.round(Number(yuan ?? '') * 100)
const yuanText = (fen: number): string => (fen / 100).toFixed(2)
const tenThousandText = (fen: number): string => (fen / 1_000_000).toFixed(2)

const countOf = (values: Iterable<string>): string => String(new Set(values).size)

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'chenggong-2022-'))
  rowsPerKind = generate(directory)
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe('the generated files', () => {
  it('hold between 0.6 and 0.9 million rows', () => {
    const total = Object.values(rowsPerKind).reduce((sum, rows) => sum + rows, 0)
    expect(total).toBeGreaterThan(600_000)
    expect(total).toBeLessThan(900_000)
  })

  it('say that everybody is invented', () =>
    expect(readFileSync(join(directory, 'README.txt'), 'utf8')).toContain('All persons'))

  it('give E1 to E5', () => {
    const participants = read('participants')
    const enrolled = participants.filter(({ enrolled_on = '' }) => enrolled_on <= '2022-10-31')
    expect(countOf(enrolled.map(({ participant_id = '' }) => participant_id))).toBe(published.get('E1'))
    expect(new Set(participants.map(({ zone }) => zone)).size).toBe(5)
    expect(new Set(participants.map(({ id_number }) => id_number)).size).toBe(participants.length)

    const renewed = read('contributions').filter(
      ({ year, kind, received_on = '' }) => year === '2022' && kind === 'normal' && received_on <= '2022-10-31',
    )
    expect(countOf(renewed.map(({ participant_id = '' }) => participant_id))).toBe(published.get('E2'))

    const [target] = read('targets')
    expect(target?.target_heads).toBe(published.get('E3'))
    const percent = (of: string | undefined): number => (enrolled.length * 100) / Number(of)
    expect(String(Math.trunc(percent(target?.target_heads)))).toBe(published.get('E4'))
    expect(String(Math.round(percent(target?.eligible_population)))).toBe(published.get('E5'))
  })

  it('give B1 to B4', () => {
    const october = read('payments').filter(({ pay_month }) => pay_month === '2022-10')
    const sumOf = (row: Cells, isMeant: (line: string) => boolean): number =>
      Object.entries(row).reduce((sum, [column, yuan]) => (isMeant(column) ? sum + fenOf(yuan) : sum), 0)
    const signed = (row: Cells, fen: number): number => (row.status === 'paid' ? fen : -fen)
    const paid = (isMeant: (line: string) => boolean) => {
      const byPerson = new Map<string, number>()
      for (const row of october) {
        const id = row.participant_id ?? ''
        byPerson.set(id, (byPerson.get(id) ?? 0) + signed(row, sumOf(row, isMeant)))
      }
      const recipients = [...byPerson.values()].filter((fen) => fen > 0)
      return { heads: String(recipients.length), yuan: yuanText(recipients.reduce((sum, fen) => sum + fen, 0)) }
    }
    const pension = paid((line) => line.startsWith('basic-pension:') || line.startsWith('age-65-increment:'))
    expect(pension).toEqual({ heads: published.get('B1'), yuan: published.get('B2') })
    const aid = paid((line) => line.startsWith('disability-aid:'))
    expect(aid).toEqual({ heads: published.get('B3'), yuan: published.get('B4') })
  })

  it('give O1 to O3', () => {
    const homes = new Map(read('participants').map((row) => [row.participant_id, row]))
    const assessed = read('on-behalf-assessments').filter(
      ({ year, category }) => year === '2022' && (category === 'minimum-living' || category === 'extreme-poverty'),
    )
    const homesOfAssessed = assessed.map(({ participant_id }) => homes.get(participant_id))
    expect(String(homesOfAssessed.filter((home) => home?.zone === 'chenggong').length)).toBe(published.get('O1'))
    expect(String(homesOfAssessed.filter((home) => home?.street === '洛羊街道').length)).toBe(published.get('O2'))
    expect(String(homesOfAssessed.filter((home) => home?.street === '七甸街道').length)).toBe(published.get('O3'))
    expect(assessed.length).toBe(234)
  })

  it('give C1 to C7, with a result for everybody who was owed anything for June', () => {
    const results = new Map<string, Cells>()
    for (const row of read('certifications'))
      if (row.round === '2022-H1' && (row.recorded_on ?? '') <= '2022-10-31') results.set(row.participant_id ?? '', row)
    const having = (result: string, method?: string): string =>
      String(
        [...results.values()].filter((row) => row.result === result && (method ?? row.method) === row.method).length,
      )
    expect(String(results.size)).toBe(published.get('C1'))
    expect(having('passed')).toBe(published.get('C2'))
    expect(having('passed', 'app')).toBe(published.get('C3'))
    expect(having('passed', 'on-site')).toBe(published.get('C4'))
    expect(having('passed', 'home-visit')).toBe(published.get('C5'))
    expect(having('missing')).toBe(published.get('C6'))
    expect(having('deceased')).toBe(published.get('C7'))

    const dead = new Map(read('deaths').map((row) => [row.participant_id, row.died_on ?? '']))
    for (const { participant_id = '', period_owed } of read('payments'))
      if (period_owed === '2022-06' && (dead.get(participant_id) ?? '9999') >= '2022-06-01')
        expect(results.has(participant_id)).toBe(true)
    const homes = new Map(read('participants').map((row) => [row.participant_id ?? '', row.zone]))
    expect([...new Set([...results.keys()].map((id) => homes.get(id)))].sort()).toEqual([
      'chenggong',
      'high-tech',
      'resort',
    ])
  })

  it('give F1 to F9', () => {
    const district = read('funds').filter(
      ({ action, level, year, on = '' }) =>
        action === 'appropriated' && level === 'district' && year === '2022' && on <= '2022-10-31',
    )
    const appropriated = (purpose: string, zone?: string): number =>
      district
        .filter((row) => row.purpose === purpose && (zone ?? row.zone) === row.zone)
        .reduce((sum, { amount_yuan }) => sum + fenOf(amount_yuan), 0)
    expect(
      ['chenggong', 'resort', 'high-tech'].flatMap((zone) => [
        tenThousandText(appropriated('basic-pension', zone)),
        tenThousandText(appropriated('funeral', zone)),
      ]),
    ).toEqual(['F1', 'F5', 'F2', 'F6', 'F3', 'F7'].map((id) => published.get(id)))
    expect(tenThousandText(appropriated('basic-pension'))).toBe(published.get('F4'))
    expect(tenThousandText(appropriated('funeral'))).toBe(published.get('F8'))
    expect(tenThousandText(appropriated('basic-pension') + appropriated('funeral'))).toBe(published.get('F9'))
  })

  it('show the rates R1 to R6 in what was credited and paid', () => {
    const disabled = new Map<string, string>()
    for (const { participant_id = '', category, from = '' } of read('categories'))
      if (category === 'disabled') disabled.set(participant_id, from)
    const first = new Map<string, string>()
    for (const { participant_id = '', year, kind, received_on = '' } of read('contributions'))
      if (year === '2022' && kind === 'normal' && received_on < (first.get(participant_id) ?? '9999'))
        first.set(participant_id, received_on)
    const rates = new Map<string, Set<string>>()
    for (const { participant_id = '', contribution_year, level, amount_yuan = '' } of read('subsidies')) {
      if (contribution_year !== '2022' || level !== 'district') continue
      const receivedOn = first.get(participant_id) ?? ''
      const isDisabled = (disabled.get(participant_id) ?? '9999') <= receivedOn
      const group = `${isDisabled ? 'disabled' : 'general'} ${receivedOn < '2022-10-26' ? 'before' : 'from'} 2022-10-26`
      rates.set(group, (rates.get(group) ?? new Set()).add(amount_yuan))
    }
    const rate = (group: string) => [...(rates.get(`${group} 2022-10-26`) ?? [])]
    expect(rate('general before')).toEqual(['100.00'])
    expect(rate('general from')).toEqual(['200.00'])
    expect(rate('disabled before')).toEqual(['200.00'])
    expect(rate('disabled from')).toEqual(['200.00'])

    const paid = (line: string): ReadonlyArray<string> => [
      ...new Set(read('payments').flatMap((row) => (row[line] === '' ? [] : [row[line] ?? '']))),
    ]
    expect(paid('basic-pension:district')).toEqual(['11.00'])
    expect(paid('disability-aid:district')).toEqual(['11.00'])
    expect(paid('age-65-increment:district')).toEqual(['1.50'])
    for (const { base_yuan, months, city_yuan, district_yuan } of read('funerals')) {
      const total = fenOf(base_yuan) * Number(months)
      expect(months).toBe('12')
      expect(fenOf(city_yuan)).toBe(Math.floor((total * 4) / 10))
      expect(fenOf(city_yuan) + fenOf(district_yuan)).toBe(total)
    }
  })

  it('pay the October arrears that B2 was taken apart into', () => {
    const arrears = read('payments').filter(({ pay_month, kind }) => pay_month === '2022-10' && kind === 'arrears')
    const totals = arrears.map((row) =>
      Object.entries(row).reduce(
        (sum, [column, yuan]) =>
          column.includes(':') && !column.startsWith('account-pension') ? sum + fenOf(yuan) : sum,
        0,
      ),
    )
    expect(totals.filter((fen) => fen === 13_300).length).toBe(98)
    expect(totals.filter((fen) => fen === 12_800).length).toBe(3)
    expect(totals.length).toBe(101)
  })
})
