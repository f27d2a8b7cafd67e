import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { participantId } from '@pension-ledger/domain'
import type { Ledger } from '@pension-ledger/ledger'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type KindName, kindNames } from '../rows/kind-name.js'
import { manyPayments } from '../testing/many-payments.js'
import { sampleFiles, writeSample } from '../testing/sample-files.js'
import { contentOf, importInto, logOf, newDirectory, openSample } from '../testing/sample-ledger.js'
import { right } from '../testing/sample-policy.js'

let directory: string

beforeEach(async () => {
  directory = await newDirectory()
})
afterEach(() => rm(directory, { recursive: true }))

const imported = async (files: Readonly<Partial<Record<KindName, string>>>): Promise<Ledger> => {
  await writeSample(directory, files)
  const ledger = await openSample('memory:')
  await importInto(ledger, directory)
  return ledger
}

/** The sample, in which one payment and one contribution are reversed. */
const withReversals = async (): Promise<Readonly<Record<KindName, string>>> => {
  const ledger = await imported(sampleFiles)
  const reversed = (await logOf(ledger)).filter(({ data }) => /"PensionPaid".*"p-3"|"kind":"back"/.test(data))
  const rows = reversed.map(({ id }) => `${id},录入有误,2023-01-01\n`).join('')
  await ledger.close()
  return { ...sampleFiles, reversals: `${sampleFiles.reversals}${rows}` }
}

/** Facts as a set, in each stream. A list's header names the hash of its file, and so differs where the file does. */
const factsOf = async (ledger: Ledger): Promise<ReadonlyArray<string>> =>
  (await logOf(ledger))
    .filter(({ type }) => type !== 'ExternalListImported')
    .map(({ stream, id, data }) => `${stream} ${id} ${data}`)
    .sort()

const accountsOf = (ledger: Ledger) =>
  Promise.all(['p-1', 'p-2', 'p-3', 'p-4'].map(async (id) => right(await ledger.account(participantId(id))())))

const shuffledRows = (text: string): fc.Arbitrary<string> => {
  const [header = '', ...rows] = text.trimEnd().split('\n')
  return fc.shuffledSubarray(rows, { minLength: rows.length }).map((order) => `${[header, ...order].join('\n')}\n`)
}

describe('importing (invariant 13)', () => {
  it('rows in any order, spread over files in any way, gives the same facts and the same accounts', async () => {
    const files = await withReversals()
    const plain = await imported(files)
    const [facts, accounts] = [await factsOf(plain), await accountsOf(plain)]
    const anyOrder = fc.tuple(...kindNames.map((name) => shuffledRows(files[name])), fc.nat(3))

    await fc.assert(
      fc.asyncProperty(anyOrder, async (drawn) => {
        const elsewhere = await newDirectory()
        const split = Number(drawn.at(-1))
        for (const [index, name] of kindNames.entries()) {
          const [header, ...rows] = String(drawn[index]).trimEnd().split('\n')
          const [first, second] = [rows.slice(0, split), rows.slice(split)]
          await writeFile(join(elsewhere, `${name}-1.csv`), `${[header, ...first].join('\n')}\n`)
          await writeFile(join(elsewhere, `${name}-2.csv`), `${[header, ...second].join('\n')}\n`)
        }
        const ledger = await openSample('memory:')
        const summary = await importInto(ledger, elsewhere)
        expect(summary.quarantined).toBe(0)
        expect(await factsOf(ledger)).toEqual(facts)
        expect(await accountsOf(ledger)).toEqual(accounts)
        await rm(elsewhere, { recursive: true })
      }),
      { numRuns: 12 },
    )
  })

  it('twice equals once, reversals included', async () => {
    const files = await withReversals()
    const ledger = await imported(files)
    const once = await contentOf(ledger)
    const summary = await importInto(ledger, directory)
    expect(summary).toMatchObject({ recorded: 0, quarantined: 0, alreadyKnown: summary.read })
    expect(await contentOf(ledger)).toEqual(once)
  })

  it('stopped after any batch and begun again gives the very log of an import that ran through', async () => {
    // Three batches of payments beside the small files.
    const whole = await contentOf(await imported({ targets: sampleFiles.targets, ...manyPayments(100, 110) }))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }), async (stops) => {
        const ledger = await openSample('memory:')
        for (const stop of stops) {
          const controller = new AbortController()
          let batches = 0
          const onProgress = () => {
            batches += 1
            if (batches === stop) controller.abort()
          }
          await importInto(ledger, directory, { signal: controller.signal, onProgress })
        }
        const summary = await importInto(ledger, directory)
        expect(summary.aborted).toBe(false)
        expect(await contentOf(ledger)).toEqual(whole)
      }),
      { numRuns: 4 },
    )
  })
})
