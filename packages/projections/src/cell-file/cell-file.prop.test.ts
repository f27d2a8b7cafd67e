import { businessDate, Instant } from '@pension-ledger/domain'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { sameCells } from '../cells/cells.js'
import type { ReplayOptions } from '../replay/histories.js'
import { replay } from '../replay/replay.js'
import { anyHistory } from '../testing/any-history.js'
import { done, ledgerOf, right } from '../testing/ledger-of.js'
import { allViews } from '../views/all-views.js'
import { type CellFile, cellFileOf } from './cell-file.js'
import { beginMerge } from './merge-cell-files.js'
import { readCellFile } from './read-cell-file.js'
import { cellFileTexts } from './write-cell-file.js'

type Store = Awaited<ReturnType<typeof ledgerOf>>

const counted = async (store: Store, options: ReplayOptions = {}): Promise<CellFile> =>
  cellFileOf(await done(replay(store, allViews)(options)), allViews, options.partition ?? null)

const textOf = (file: CellFile): string => [...cellFileTexts(file).texts].join('')
const read = (text: string, name = 'x') => readCellFile(name, text.split('\n').slice(0, -1))

const merged = async (texts: ReadonlyArray<string>) => {
  const merge = beginMerge()
  for (const [n, text] of texts.entries()) {
    const added = merge.add(`file ${n}`, right(await read(text)))
    if (E.isLeft(added)) return added
  }
  return merge.end()
}

const at: Instant = right(Instant.decode('2022-12-31T00:00:00Z'))
const cuts = fc.constantFrom<NonNullable<ReplayOptions['cut']>>(
  {},
  { effectiveAt: businessDate('2022-10-31') },
  { knownAt: 7 },
  { knownAt: at },
  { effectiveAt: businessDate('2022-06-30'), knownAt: 12 },
)

describe('files of cells', () => {
  it('of all partitions, merged in any order, are the file of the whole to the byte, at any cut', () =>
    fc.assert(
      fc.asyncProperty(
        anyHistory(),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(5),
        cuts,
        async (events, count, turn, cut) => {
          const ledger = await ledgerOf(...events)
          const whole = textOf(await counted(ledger, { cut }))
          const parts: string[] = []
          for (let index = 0; index < count; index++)
            parts.push(textOf(await counted(ledger, { cut, partition: { index, count }, eventsInMemory: 5 })))
          const turned = [...parts.slice(turn % count), ...parts.slice(0, turn % count)]
          expect(textOf(right(await merged(turned)))).toBe(whole)
          expect(textOf(right(await merged([whole])))).toBe(whole)
        },
      ),
      { numRuns: 40 },
    ))

  it('are read as they were written', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), async (events) => {
        const file = await counted(await ledgerOf(...events))
        const again = right(await read(textOf(file)))
        for (const { name } of allViews) {
          const [a, b] = [file.cells.get(name), again.cells.get(name)]
          expect(a !== undefined && b !== undefined && sameCells(a, b)).toBe(true)
        }
        expect(textOf(again)).toBe(textOf(file))
      }),
      { numRuns: 20 },
    ))

  it('are refused when any byte of them is another', () =>
    fc.assert(
      fc.asyncProperty(
        anyHistory(),
        fc.nat(),
        fc.constantFrom('0', '7', 'x', '"', ']'),
        async (events, place, byte) => {
          const text = textOf(await counted(await ledgerOf(...events)))
          const i = place % (text.length - 1)
          fc.pre(text[i] !== byte && text[i] !== '\n')
          expect(E.isLeft(await read(text.slice(0, i) + byte + text.slice(i + 1)))).toBe(true)
        },
      ),
      { numRuns: 60 },
    ))
})
