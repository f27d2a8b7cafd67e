import { createHash } from 'node:crypto'
import { type BusinessDate, businessDate, participantId } from '@pension-ledger/domain'
import { contributed, enrolled } from '@pension-ledger/domain/testing'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { replay } from '../replay/replay.js'
import { done, ledgerOf, right } from '../testing/ledger-of.js'
import { allViews } from '../views/all-views.js'
import { type CellFile, cellFileOf } from './cell-file.js'
import { beginMerge } from './merge-cell-files.js'
import { readCellFile } from './read-cell-file.js'
import { cellFileTexts } from './write-cell-file.js'

let parts: ReadonlyArray<CellFile> = []
let whole = ''

const textOf = (file: CellFile): string => [...cellFileTexts(file).texts].join('')
const read = (text: string) => readCellFile('x', text.split('\n').slice(0, -1))

const fileOf = async (index: number, count: number, effectiveAt?: BusinessDate): Promise<CellFile> => {
  const ledger = await ledgerOf(
    enrolled({ participantId: participantId('A') }),
    enrolled({ participantId: participantId('B') }),
  )
  const partition = { index, count }
  return cellFileOf(await done(replay(ledger, allViews)({ partition, cut: { effectiveAt } })), allViews, partition)
}

beforeAll(async () => {
  parts = [await fileOf(0, 2), await fileOf(1, 2)]
  whole = textOf(await fileOf(0, 1))
})

const part = (index: number): CellFile => parts[index] ?? expect.fail()

/** The files given to a merge, up to the first refusal. */
const mergeOf = (...files: ReadonlyArray<CellFile>) => {
  const merge = beginMerge()
  for (const [n, file] of files.entries()) {
    const added = merge.add(`file ${n}`, file)
    if (E.isLeft(added)) return added
  }
  return merge.end()
}

const changed = (file: CellFile, change: Partial<CellFile['head']>): CellFile => ({
  ...file,
  head: { ...file.head, ...change },
})

describe('a merge refuses', () => {
  it.each([
    ['position', { position: 99 }],
    ['cut', { effectiveAt: businessDate('2022-10-31') }],
    ['cut', { knownAt: 3 }],
    ['rules', { rules: '00' }],
    ['views', { views: [] }],
    ['partitions', { partition: { index: 1, count: 3 } }],
    ['partitions', { partition: null }],
  ] as const)('files of which the %s is not the same', (what, change) => {
    expect(mergeOf(part(0), changed(part(1), change))).toEqual(
      E.left({ code: 'CellFilesDiffer', file: 'file 1', other: 'file 0', what }),
    )
  })

  it('files of which a view has another version', () => {
    const views = part(1).head.views.map((view, n) => (n === 3 ? { ...view, version: view.version + 1 } : view))
    expect(mergeOf(part(0), changed(part(1), { views }))).toMatchObject(E.left({ what: 'views' }))
  })

  it('a partition twice', () => {
    expect(mergeOf(part(1), part(1))).toEqual(
      E.left({ code: 'CellPartitionDoubled', file: 'file 1', other: 'file 0', index: 1, count: 2 }),
    )
  })

  it('less than all partitions, and nothing at all', () => {
    expect(mergeOf(part(1))).toEqual(E.left({ code: 'CellPartitionsMissing', missing: [0], count: 2 }))
    expect(mergeOf()).toEqual(E.left({ code: 'CellPartitionsMissing', missing: [0], count: 1 }))
  })

  it('a file, and goes on without it', () => {
    const merge = beginMerge()
    right(merge.add('a', part(0)))
    expect(E.isLeft(merge.add('a again', part(0)))).toBe(true)
    right(merge.add('b', part(1)))
    expect(right(merge.end()).head.events).toBe(part(0).head.events + part(1).head.events)
  })
})

describe('a file of cells', () => {
  it('says in its last line the SHA-256 of what stands above it', () => {
    const lines = whole.split('\n').slice(0, -1)
    const above = `${lines.slice(0, -1).join('\n')}\n`
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ sha256: createHash('sha256').update(above).digest('hex') })
  })

  it('counts its cells', () => {
    const [head, ...rows] = whole.split('\n').slice(0, -2)
    const views: ReadonlyArray<{ readonly cells: number }> = JSON.parse(head ?? '').views
    for (const [view, { cells }] of views.entries())
      expect(rows.filter((row) => JSON.parse(row)[0] === view)).toHaveLength(cells)
  })

  it.each<readonly [string, (text: string) => string, Partial<Record<'code' | 'why' | 'line', unknown>>]>([
    ['nothing', () => '', { code: 'CellFileMalformed', line: 1 }],
    ['a letter', () => 'Dear all\n', { code: 'CellFileMalformed', line: 1 }],
    ['other JSON', () => '{"a":1}\n', { code: 'CellFileMalformed', line: 1 }],
    ['a later version', (text) => text.replace('"version":1', '"version":2'), { code: 'CellFileVersionUnknown' }],
    [
      'a head without a part',
      (text) => text.replace('"rules"', '"rulez"'),
      { code: 'CellFileMalformed', why: 'rules' },
    ],
    ['half', (text) => text.slice(0, text.lastIndexOf('{"sha256')), { code: 'CellFileDamaged' }],
    ['half a line', (text) => `${text.slice(0, text.indexOf('[0,') + 9)}\n`, { code: 'CellFileMalformed', line: 2 }],
    ['a line less', (text) => text.replace(/\n\[0.*\n/, '\n'), { code: 'CellFileDamaged' }],
    ['more behind the end', (text) => `${text}[0,[],[]]\n`, { code: 'CellFileMalformed' }],
    ['a cell of no view', (text) => text.replace('\n[0,', '\n[99,'), { code: 'CellFileMalformed', line: 2 }],
    [
      'a cell that does not fit',
      (text) => text.replace('\n[0,[', '\n[0,["x",'),
      { code: 'CellFileMalformed', line: 2 },
    ],
    ['another number', (text) => text.replace(/(\n\[0.*,\[)(\d+)/, '$17'), { code: 'CellFileDamaged' }],
    [
      'a partition out of range',
      (text) => text.replace('"partition":{"index":0', '"partition":{"index":9'),
      { line: 1 },
    ],
  ])('of %s is refused', async (_, spoil, refusal) => {
    expect(await read(spoil(whole))).toMatchObject(E.left(refusal))
  })

  it('whose counts are wrong is refused, whatever its digest says', async () => {
    const text = whole.replace(/"cells":(\d+)/, (_, cells) => `"cells":${Number(cells) + 1}`)
    const above = text.slice(0, text.lastIndexOf('{"sha256'))
    const forged = `${above}{"sha256":"${createHash('sha256').update(above).digest('hex')}"}\n`
    expect(await read(forged)).toMatchObject(E.left({ code: 'CellFileMalformed', line: 1 }))
  })

  it('of other facts is another', async () => {
    const more = await ledgerOf(
      enrolled({ participantId: participantId('A') }),
      contributed({ participantId: participantId('A') }),
    )
    const other = cellFileOf(await done(replay(more, allViews)()), allViews)
    expect(textOf(other)).not.toBe(whole)
  })
})
