import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as t from 'io-ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

let cwd = ''
const ask = (line: string) => tryRun(line, { cwd })

const enrolled = (published: string) => ({
  id: 'E1',
  label: { zh: '累计参保', en: 'ever enrolled' },
  basis: { zh: '全区', en: 'all zones' },
  effectiveAt: '2022-10-31',
  published,
  value: {
    unit: 'heads',
    decimals: 0,
    rounding: 'half-up',
    query: { of: 'view', view: 'enrolment', measure: 'heads', where: {} },
  },
})

const published = (figures: ReadonlyArray<unknown>): void =>
  writeFileSync(
    join(cwd, 'published.json'),
    JSON.stringify({
      schemaVersion: 1,
      id: 'small',
      title: { zh: '小账', en: 'a small one' },
      source: 'a report',
      year: 2022,
      figures,
      crossChecks: [{ ...enrolled('3'), id: 'X1', reason: { zh: '口径不同', en: 'another basis' }, values: {} }],
    }),
  )

const ReconcileShape = t.strict({
  figures: t.array(
    t.strict({
      id: t.string,
      label: t.string,
      unit: t.string,
      published: t.string,
      ledger: t.union([t.string, t.null]),
      difference: t.union([t.string, t.null]),
      status: t.keyof({ equal: null, differs: null, unexplained: null }),
      reason: t.union([t.string, t.null]),
      basis: t.string,
    }),
  ),
  equal: t.Int,
  differs: t.Int,
  unexplained: t.Int,
})

beforeAll(async () => {
  cwd = folderOf(smallFiles)
  await ask('import files --allow-quarantine')
})

describe('reconcile', () => {
  it('finds equal what is equal, and exits with 0 though a cross-check cannot hold', async () => {
    published([enrolled('2')])
    const { exit, out } = await ask('reconcile --published published.json --json')
    const answer: unknown = JSON.parse(out)
    expect(ReconcileShape.is(answer)).toBe(true)
    expect(answer).toMatchObject({ equal: 1, differs: 0, unexplained: 1 })
    expect(exit).toBe(0)
  })

  it('exits with 3 when a figure differs by one', async () => {
    published([enrolled('3')])
    expect(await ask('reconcile --published published.json')).toMatchObject({ exit: 3 })
    expect(await ask('reconcile --published published.json --allow-differences')).toMatchObject({ exit: 0 })
  })

  it('moves with the ledger', async () => {
    published([enrolled('1')])
    expect(await ask('reconcile --published published.json --known-at 3')).toMatchObject({ exit: 0 })
  })

  it('shows both sides, and why two cannot both be right', async () => {
    published([enrolled('86,297'), { ...enrolled('2'), id: 'E2' }])
    expect((await ask('reconcile --published published.json --lang zh')).out).toMatchInlineSnapshot(`
      "对账：小账
      结果      相等 1，不等 1，无法解释 1
      记录截至  不限
      账本位次  13
      政策册    kunming-chenggong 2022.2

      编号  指标      单位    公布  账本       差  状态      截止日期
      ────  ────────  ────  ──────  ────  ───────  ────────  ──────────
      E1    累计参保  人    86,297     2  -86,295  不等      2022-10-31
      E2    累计参保  人         2     2        0  相等      2022-10-31
      X1    累计参保  人         3     2       -1  无法解释  2022-10-31

      X1 累计参保：口径不同
      不等的数：核对公布的口径，或查该口径下的事件（pension-ledger events）。
      "
    `)
  })

  it.each([
    ['nowhere.json', 6, 'FileMissing'],
    ['files', 6, 'FileIsDirectory'],
    ['files/participants.csv', 1, 'NotJson'],
  ])('refuses %s', async (file, exit, code) => {
    expect(await ask(`reconcile --published ${file}`)).toMatchObject({ exit, err: expect.stringContaining(code) })
  })

  it('refuses a file that asks for a view there is not', async () => {
    const odd = enrolled('2')
    published([{ ...odd, value: { ...odd.value, query: { ...odd.value.query, view: 'enrolments' } } }])
    expect(await ask('reconcile --published published.json')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('UnknownInQuery'),
    })
  })
})
