import { expect, it } from 'vitest'
import { notMadeLine } from './not-made-line.js'

const at = '2023-04-06T00:00:00Z'

it('says why a process ended, and of anything else only the code: it may name what the ledger has', () => {
  const why = 'Reached heap limit Allocation failed - JavaScript heap out of memory'
  expect(JSON.parse(notMadeLine('findings', 7, { code: 'WorkerFailed', why }, at))).toEqual({
    at,
    notMade: 'findings',
    position: 7,
    code: 'WorkerFailed',
    why,
  })
  expect(
    JSON.parse(notMadeLine('turnovers', 7, { code: 'NotAStore', url: 'sqlite:x', why: 'it is empty' }, at)),
  ).toEqual({ at, notMade: 'turnovers', position: 7, code: 'NotAStore' })
})
