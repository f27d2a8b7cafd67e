import { resolve } from 'node:path'
import { openStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { beside, besideText } from './beside.js'
import { evidenceText } from './evidence.js'
import { readFindings, readPlanted } from './findings.js'

const usage = 'beside PLANTED FINDINGS | evidence CODE FINDINGS STORE FILES'

/**
 * The two steps of the walk that the command does not have: the planted irregularities beside the findings, and the first finding of a
 * code down to its evidence. Paths are meant from `cwd`.
 *
 * Rejects (throws): what cannot be read, and a code that was not found.
 */
export const walk = async (args: ReadonlyArray<string>, cwd: string): Promise<string> => {
  const [step, first = '', second = '', third = '', fourth = ''] = args
  switch (step) {
    case 'beside':
      return besideText(beside(await readPlanted(resolve(cwd, first)), await readFindings(resolve(cwd, second))))
    case 'evidence': {
      const finding = (await readFindings(resolve(cwd, second))).find(({ code }) => code === first)
      if (finding === undefined) throw new Error(`no finding ${first} in ${second}`)
      const store = await openStore(`sqlite:${resolve(cwd, third)}`, { readOnly: true })()
      if (E.isLeft(store)) throw new Error(store.left.code)
      const text = await evidenceText(finding, store.right, resolve(cwd, fourth))
      await store.right.close()
      return text
    }
    default:
      throw new Error(usage)
  }
}
