import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columnsOf } from './files/columns.js'
import type { Plan } from './plan.js'
import { chenggong } from './testing/chenggong.js'
import { writeSimulation } from './write-simulation.js'

const plan: Plan = { participants: 150, fromYear: 2011, toYear: 2022, seed: 'golden', policy: chenggong }

let root = ''
const at = (name: string): string => join(root, name)
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'simulated-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const sha256Of = (directory: string): string => {
  const hash = createHash('sha256')
  for (const name of readdirSync(directory).sort()) hash.update(name).update(readFileSync(join(directory, name)))
  return hash.digest('hex')
}

const linesOf = (directory: string, kind: string): ReadonlyArray<string> =>
  readFileSync(join(directory, `${kind}.csv`), 'utf8')
    .trimEnd()
    .split('\n')

describe('a written history', () => {
  it('has the bytes it has always had', () => {
    // Another value here means that every seed gives another history: say so in the commit.
    writeSimulation(plan, at('golden'))
    expect(sha256Of(at('golden'))).toMatchInlineSnapshot(
      `"f7daa6463c80ee1d34dc20dde5fd629c0b27db7decd5825bfd4e1c46b477ec85"`,
    )
  })

  it('has the same bytes when written over itself, or over another', () => {
    writeSimulation({ ...plan, seed: 'other', participants: 200 }, at('again'))
    expect(sha256Of(at('again'))).not.toBe(sha256Of(at('golden')))
    writeSimulation(plan, at('again'))
    expect(sha256Of(at('again'))).toBe(sha256Of(at('golden')))
  })

  it('with irregularities has what an audit must find beside its files, and goes again with them', () => {
    const codes = ['SAME_MAKER_CHECKER', 'SCHEME_OVERLAP', 'ON_EXTERNAL_DEATH_LIST', 'PAID_TWICE'] as const
    const planted = writeSimulation({ ...plan, plant: new Map(codes.map((code) => [code, 1])) }, at('planted'))
    if (E.isLeft(planted)) return expect.unreachable()
    const listed: unknown = JSON.parse(readFileSync(join(at('planted'), 'planted.json'), 'utf8'))
    expect(listed).toEqual(planted.right.planted)
    expect(planted.right.planted?.length).toBe(4)
    for (const kind of ['external-deaths', 'external-memberships'] as const) {
      expect(planted.right.rows[kind]).toBe(1)
      const [header = '', line = ''] = linesOf(at('planted'), kind)
      expect(header).toBe(columnsOf(kind).join(','))
      expect(line.split(',').length).toBe(header.split(',').length)
    }
    const alone = readdirSync(at('planted'))
      .filter((name) => name.endsWith('.csv'))
      .flatMap((name) => linesOf(at('planted'), name.slice(0, -4)))
      .filter((line) => /,JB001,(JB001)?,/.test(line))
    expect(alone.length).toBe(1)

    writeSimulation(plan, at('planted'))
    expect(sha256Of(at('planted'))).toBe(sha256Of(at('golden')))
  })

  it('says how many lines each file has', () => {
    const written = writeSimulation(plan, at('golden'))
    if (E.isLeft(written)) return expect.unreachable()
    const { rows, totalRows } = written.right
    expect(Object.entries(rows).map(([kind]) => linesOf(at('golden'), kind).length - 1)).toEqual(Object.values(rows))
    expect(totalRows).toBe(Object.values(rows).reduce((sum, count) => sum + count, 0))
    expect(rows.participants).toBe(150)
  })

  it('has the columns of its kind, and as many cells in every line', () => {
    for (const name of readdirSync(at('golden')).filter((file) => file.endsWith('.csv'))) {
      const [header = '', ...lines] = linesOf(at('golden'), name.slice(0, -4))
      for (const line of lines) expect(line.split(',').length).toBe(header.split(',').length)
    }
    expect(linesOf(at('golden'), 'deaths')[0]).toBe(columnsOf('deaths').join(','))
  })

  it('has the first participants of a larger population, line by line', () => {
    writeSimulation({ ...plan, participants: 60 }, at('few'))
    for (const kind of ['participants', 'contributions', 'interest', 'certifications']) {
      const few = linesOf(at('few'), kind)
      expect(linesOf(at('golden'), kind).slice(0, few.length)).toEqual(few)
    }
  })

  it('has its payments in the order of their runs, and by participant within', () => {
    const keys = linesOf(at('golden'), 'payments')
      .slice(1)
      .map((line) => line.split(','))
      .map(([id, , payMonth]) => `${payMonth} ${id}`)
    expect(keys).toEqual([...keys].sort())
  })

  it('has two different hands on every record', () => {
    for (const name of readdirSync(at('golden')).filter((file) => file.endsWith('.csv'))) {
      const [header = '', ...lines] = linesOf(at('golden'), name.slice(0, -4))
      const [maker, checker] = [header.split(',').indexOf('maker'), header.split(',').indexOf('checker')]
      for (const cells of lines.map((line) => line.split(','))) {
        expect(cells[maker]).toMatch(/^JB\d{3}$/)
        expect(cells[checker]).toMatch(/^FH\d{3}$/)
      }
    }
  })

  it('says that everybody is invented, in both languages', () => {
    const readme = readFileSync(join(at('golden'), 'README.txt'), 'utf8')
    expect(readme).toContain('均为虚构')
    expect(readme).toContain('invented')
  })

  it('tells how far it has come', () => {
    const seen: number[] = []
    writeSimulation({ ...plan, fromYear: 2022, participants: 2_500 }, at('progress'), {
      onProgress: (n) => seen.push(n),
    })
    expect(seen).toEqual([1_000, 2_000])
  })

  it('is refused where the plan is, and leaves nothing behind', () => {
    const refused = writeSimulation({ ...plan, participants: 0 }, at('none'))
    expect(E.isLeft(refused) && refused.left.code).toBe('ParticipantsOutOfRange')
    expect(readdirSync(root)).not.toContain('none')
  })

  it('is refused where a file stands in the way of its directory', () => {
    writeFileSync(at('a-file'), '')
    const refused = writeSimulation(plan, at('a-file'))
    expect(E.isLeft(refused) && refused.left).toMatchObject({ code: 'FileNotWritable', why: 'EEXIST' })
  })
})
