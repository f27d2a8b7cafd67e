import { describe, expect, it } from 'vitest'
import type { Append } from '../event-store.js'
import { exactly, noStream } from '../expected-revision.js'
import { type Bench, done, logOf, refused } from './store-under-test.js'
import { appendOf, ticked } from './ticked.js'

/** For stores that put all appends of a call into one commit: all or nothing. */
export const oneCommitContract = (bench: Bench): void => {
  const good = appendOf('good', noStream, ticked('good'))
  const failing: ReadonlyArray<readonly [why: string, append: Append, code: string]> = [
    ['a conflict', appendOf('bad', exactly(7), ticked('bad')), 'RevisionConflict'],
    ['a bad event', appendOf('bad', noStream, ticked('bad', { data: '?' })), 'BadEvent'],
    ['a bad name', appendOf('', noStream, ticked('bad')), 'BadStreamName'],
    ['an empty append', appendOf('bad', noStream), 'EmptyAppend'],
    ['an id of another append of the call', appendOf('bad', noStream, ticked('good')), 'DuplicateEventId'],
    ['an id of the log', appendOf('bad', noStream, ticked('there')), 'DuplicateEventId'],
  ]

  describe('keeps nothing of a call', () => {
    it.each(failing)('with %s at its end', async (_, append, code) => {
      await done(bench.store().append(appendOf('there', noStream, ticked('there'))))
      expect(await refused(bench.store().appendAll([good, append]))).toMatchObject({ code })
      expect((await logOf(bench.store().readLog())).map(({ stream }) => stream)).toEqual(['there'])
      expect(await done(bench.store().heads(['good', 'bad']))).toEqual([-1, -1])
      expect(await done(bench.store().append(good))).toEqual({ stream: 'good', revision: 0, position: 2 })
    })
  })
}
