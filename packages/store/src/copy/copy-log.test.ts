import * as E from 'fp-ts/lib/Either.js'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Append, EventStore } from '../event-store.js'
import { exactly, noStream } from '../expected-revision.js'
import { memoryUnderTest } from '../memory/memory.test.kit.js'
import { done, logOf } from '../testing/store-under-test.js'
import { appendOf, idOf, ticked, unsigned } from '../testing/ticked.js'
import { copyLog } from './copy-log.js'

const memory = async (): Promise<EventStore> => (await memoryUnderTest(() => '2024-04-01T08:00:00Z')).store

const signed = { ...unsigned, maker: '甲', source: { file: 'a.csv', sha256: '00', line: 1 } }

const history: ReadonlyArray<Append> = [
  appendOf('a', noStream, ticked('a-0'), ticked('a-1')),
  appendOf('b', noStream, ticked('b-0', { provenance: signed })),
  appendOf('a', exactly(1), ticked('a-2')),
]

let source: EventStore
let target: EventStore
beforeEach(async () => {
  source = await memory()
  target = await memory()
  await done(source.appendAll(history))
})

/** The history as a target holds it that somebody wrote otherwise. */
const otherwise = (change: (append: Append, index: number) => Append): ReadonlyArray<Append> => history.map(change)
const changedLast = (change: Parameters<typeof ticked>[1]): ReadonlyArray<Append> =>
  otherwise((append, index) => (index === 2 ? appendOf('a', exactly(1), ticked('a-2', change)) : append))

describe('a copy is refused, and nothing is written, by a target', () => {
  it.each([
    ['with another event', [appendOf('a', noStream, ticked('other'))], 1, 'id'],
    ['with the events in another stream', [appendOf('c', noStream, ticked('a-0'))], 1, 'stream'],
    ['in another order', [appendOf('b', noStream, ticked('b-0', { provenance: signed }))], 1, 'stream'],
    ['that says something else', changedLast({ data: '{"type":"Ticked","word":"a-3"}' }), 4, 'data'],
    ['that says it in other bytes', changedLast({ data: '{"type":"Ticked", "word":"a-2"}' }), 4, 'data'],
    ['of another type', changedLast({ type: 'Tocked' }), 4, 'type'],
    ['of another schema', changedLast({ schemaVersion: 2 }), 4, 'schemaVersion'],
    ['that was told by others', changedLast({ provenance: { ...unsigned, checker: '乙' } }), 4, 'provenance'],
    [
      'from another row',
      changedLast({ provenance: { ...unsigned, source: { file: 'a', sha256: '00', line: 1 } } }),
      4,
      'provenance',
    ],
    ...[
      { file: 'b.csv', sha256: '00', line: 1 },
      { file: 'a.csv', sha256: '11', line: 1 },
      { file: 'a.csv', sha256: '00', line: 2 },
      null,
    ].map(
      (row) =>
        [
          `from ${JSON.stringify(row)}`,
          otherwise((append, index) =>
            index === 1 ? appendOf('b', noStream, ticked('b-0', { provenance: { ...signed, source: row } })) : append,
          ),
          3,
          'provenance',
        ] as const,
    ),
    [
      'that learned it at another time',
      changedLast({ provenance: { ...unsigned, sourceRecordedAt: '2024-04-01T08:00:01Z' } }),
      4,
      'learnedAt',
    ],
  ] as const)('%s', async (_, appends, position, difference) => {
    await done(target.appendAll(appends))
    const before = await logOf(target.readLog())
    expect(await copyLog(source, target)()()).toMatchObject(
      E.left({ code: 'CopyTargetDiffers', position, difference, written: 0 }),
    )
    expect(await logOf(target.readLog())).toEqual(before)
  })

  it('that goes on where the source ends', async () => {
    await done(target.appendAll([...history, appendOf('c', noStream, ticked('c-0'))]))
    expect(await copyLog(source, target)()()).toEqual(
      E.left({ code: 'CopyTargetGoesOn', events: 4, stream: 'c', written: 0 }),
    )
  })
})

describe('a copy', () => {
  it('of nothing is done', async () => {
    expect(await copyLog(await memory(), target)()()).toEqual(E.right({ events: 0, alreadyThere: 0, copied: 0 }))
  })

  it('takes what the source took in since the last one', async () => {
    await done(target.appendAll(history.slice(0, 2)))
    expect(await copyLog(source, target)()()).toEqual(E.right({ events: 4, alreadyThere: 3, copied: 1 }))
  })

  it('is what stood when it began; what the source takes in meanwhile is for the next', async () => {
    const growing: EventStore = {
      ...source,
      head: () => async () => {
        const head = await source.head()()
        await done(source.append(appendOf('late', { kind: 'any' }, ticked('late'))))
        return head
      },
    }
    expect(await copyLog(growing, target)()()).toEqual(E.right({ events: 4, alreadyThere: 0, copied: 4 }))
    expect(await done(target.heads(['late']))).toEqual([-1])
  })

  it('keeps the time of recording as that of the source, where the source has none of its own', async () => {
    const later = (await memoryUnderTest(() => '2026-01-01T00:00:00Z')).store
    await done(copyOf(later))
    for (const { recordedAt, provenance } of await logOf(later.readLog()))
      expect([recordedAt, provenance.sourceRecordedAt]).toEqual(['2026-01-01T00:00:00Z', '2024-04-01T08:00:00Z'])
  })

  it('knows a backup, whose times of recording are the same, for what it is', async () => {
    await done(target.appendAll(history))
    expect(await copyLog(source, target)()()).toEqual(E.right({ events: 4, alreadyThere: 4, copied: 0 }))
  })

  it('stops when it is told to, and goes on', async () => {
    const stop = new AbortController()
    const stopped = await copyLog(source, target)({ batch: 1, signal: stop.signal, onProgress: () => stop.abort() })()
    expect(stopped).toEqual(E.left({ code: 'Aborted' }))
    expect(await done(target.head())).toBeGreaterThan(0)
    expect(await copyLog(source, target)()()).toMatchObject(E.right({ events: 4 }))
  })

  it('tells what it does', async () => {
    const told: string[] = []
    await done(copyOf(target, (doing, events) => told.push(`${doing} ${events}`)))
    expect(told).toEqual(['copying 2', 'copying 4'])
  })
})

describe('a copy is verified: it is refused when the target', () => {
  it('did not keep an event that it acknowledged', async () => {
    const forgetful: EventStore = {
      ...target,
      appendAll: (appends) => async () => {
        const kept = await target.appendAll(appends.slice(0, -1))()
        return E.isLeft(kept) ? kept : E.right(appends.map(({ stream }) => ({ stream, revision: 0, position: 0 })))
      },
    }
    expect(await copyLog(source, forgetful)()()).toEqual(
      E.left({ code: 'CopyTargetDiffers', position: 4, stream: 'a', difference: 'missing', written: 4 }),
    )
  })

  it('kept another text', async () => {
    const changing: EventStore = {
      ...target,
      appendAll: (appends) =>
        target.appendAll(appends.map((each) => ({ ...each, events: each.events.map((e) => ({ ...e, data: '{}' })) }))),
    }
    expect(await copyLog(source, changing)()()).toMatchObject(
      E.left({ code: 'CopyTargetDiffers', position: 1, difference: 'data', written: 4 }),
    )
  })

  it('has more than was copied: somebody else writes there', async () => {
    const shared: EventStore = {
      ...target,
      appendAll: (appends) => async () => {
        const kept = await target.appendAll(appends)()
        await done(target.append(appendOf('c', noStream, ticked('c-0'))))
        return kept
      },
    }
    expect(await copyLog(source, shared)()()).toEqual(
      E.left({ code: 'CopyTargetGoesOn', events: 4, stream: 'c', written: 4 }),
    )
  })

  it('gave a stream to somebody else in the meantime, which is a conflict', async () => {
    const shared: EventStore = {
      ...target,
      appendAll: (appends) => async () => {
        await done(target.append(appendOf('a', { kind: 'any' }, ticked(`stranger-${idOf('a')}`))))
        return target.appendAll(appends)()
      },
    }
    expect(await copyLog(source, shared)()()).toMatchObject(E.left({ code: 'RevisionConflict', stream: 'a' }))
  })
})

const copyOf =
  (to: EventStore, tell: (doing: string, events: number) => void = () => {}) =>
  async () => {
    const copied = await copyLog(source, to)({ batch: 2, onProgress: ({ doing, events }) => tell(doing, events) })()
    if (E.isLeft(copied)) throw new Error(JSON.stringify(copied.left))
    return copied
  }
