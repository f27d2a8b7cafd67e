import fc from 'fast-check'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { chained, follow, linesOf, noReads, type ReadLogHead } from './read-chain.js'
import { reading } from './reads.kit.js'
import { verifyReads } from './verify-reads.js'

interface Log {
  readonly lines: ReadonlyArray<string>
  readonly head: ReadLogHead
}

const textThatIsAnything = fc.string({ unit: 'binary', maxLength: 12 })
const anyReading = fc
  .record({
    reason: fc.oneof(fc.constant(null), textThatIsAnything),
    asked: fc.dictionary(textThatIsAnything, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
    participantIds: fc.array(textThatIsAnything, { maxLength: 3 }),
    position: fc.oneof(fc.constant(null), fc.nat()),
  })
  .map(reading)

const log = fc.array(anyReading, { minLength: 1, maxLength: 8 }).map((readings): Log => {
  let head = noReads
  const lines = readings.map((each, index) => {
    const next = chained(head, { kind: 'read', ...each }, `2026-03-01T00:00:${10 + index}.000Z`)
    head = next.head
    return next.line
  })
  return { lines, head }
})

const bytesOf = (lines: ReadonlyArray<string>): Buffer => Buffer.from(lines.join(''), 'utf8')
const verified = (bytes: Uint8Array, anchor: ReadLogHead | null = null) => verifyReads([bytes], anchor)

describe('a read log', () => {
  it('that nobody changed is right, however it is cut into chunks', () =>
    fc.assert(
      fc.asyncProperty(log, fc.integer({ min: 1, max: 400 }), async ({ lines, head }, chunk) => {
        const bytes = bytesOf(lines)
        const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) =>
          bytes.subarray(index * chunk, (index + 1) * chunk),
        )
        const answer = await verifyReads(chunks, head)
        expect(isRight(answer) && answer.right).toEqual(head)
      }),
      { numRuns: 200 },
    ))

  it('of which any byte was changed is found out', () =>
    fc.assert(
      fc.asyncProperty(log, fc.nat(), fc.integer({ min: 1, max: 255 }), async ({ lines, head }, place, change) => {
        const bytes = bytesOf(lines)
        const at = place % bytes.length
        bytes[at] = (bytes[at] ?? 0) ^ change
        expect(isLeft(await verified(bytes, head))).toBe(true)
        // Without an anchor only the last line feed can be taken for something else: then the log is torn, and that is told as well.
        expect(isLeft(await verified(bytes))).toBe(true)
      }),
      { numRuns: 500 },
    ))

  it('into which any byte was put, or out of which one was taken, is found out', () =>
    fc.assert(
      fc.asyncProperty(log, fc.nat(), fc.integer({ min: 0, max: 255 }), async ({ lines }, place, byte) => {
        const bytes = bytesOf(lines)
        const at = place % bytes.length
        const longer = Buffer.concat([bytes.subarray(0, at), Buffer.of(byte), bytes.subarray(at)])
        const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
        expect(isLeft(await verified(longer))).toBe(true)
        expect(isLeft(await verified(shorter))).toBe(true)
      }),
      { numRuns: 300 },
    ))

  it('out of which a line was taken is found out, the last one by its anchor', () =>
    fc.assert(
      fc.asyncProperty(log, fc.nat(), async ({ lines, head }, place) => {
        const at = place % lines.length
        const answer = await verified(bytesOf(lines.filter((_, index) => index !== at)), head)
        expect(isLeft(answer)).toBe(true)
        if (at < lines.length - 1)
          expect(isLeft(await verified(bytesOf(lines.filter((_, index) => index !== at))))).toBe(true)
      }),
      { numRuns: 200 },
    ))

  it('of which two lines changed places, or one stands twice, is found out', () =>
    fc.assert(
      fc.asyncProperty(log, fc.nat(), fc.nat(), async ({ lines }, one, other) => {
        const [a, b] = [one % lines.length, other % lines.length]
        const swapped = lines.map((line, index) => (index === a ? lines[b] : index === b ? lines[a] : line) ?? '')
        expect(isLeft(await verified(bytesOf(swapped)))).toBe(a !== b)
        expect(isLeft(await verified(bytesOf(lines.toSpliced(a, 0, lines[b] ?? ''))))).toBe(true)
      }),
      { numRuns: 200 },
    ))

  it('that was cut off anywhere is found out by its anchor', () =>
    fc.assert(
      fc.asyncProperty(log, fc.nat(), async ({ lines, head }, place) => {
        const bytes = bytesOf(lines)
        expect(isLeft(await verified(bytes.subarray(0, place % bytes.length), head))).toBe(true)
      }),
      { numRuns: 200 },
    ))

  it('that was written anew with other readings is found out by its anchor', () =>
    fc.assert(
      fc.asyncProperty(log, log, async (mine, other) => {
        const isOther = mine.lines.join('') !== other.lines.slice(0, mine.lines.length).join('')
        expect(isLeft(await verified(bytesOf(other.lines), mine.head))).toBe(isOther)
      }),
      { numRuns: 200 },
    ))

  it('in which a line was written anew, with a hash that fits it, is found out: by the next line, the last one by its anchor', () =>
    fc.assert(
      fc.asyncProperty(log, fc.nat(), async ({ lines, head }, place) => {
        const at = place % lines.length
        const before = linesOf(bytesOf(lines.slice(0, at))).reduce((known, line) => {
          const next = follow(known, line)
          return isRight(next) ? next.right : known
        }, noReads)
        const { line } = chained(before, { kind: 'read', ...reading({ requestId: 'another' }) }, 'another time')
        const changed = bytesOf(lines.with(at, line))
        expect(isLeft(await verified(changed, head))).toBe(true)
        expect(isLeft(await verified(changed))).toBe(at < lines.length - 1)
      }),
      { numRuns: 200 },
    ))

  it('whose numbers leave one out is found out', async () => {
    const { line } = chained({ ...noReads, entries: 1 }, { kind: 'read', ...reading() }, 'a')
    expect(await verified(bytesOf([line]))).toMatchObject({ left: { code: 'ReadChainBroken', line: 1 } })
  })

  it('that ends within a line is torn, wherever that is', async () => {
    const { line } = chained(noReads, { kind: 'read', ...reading() }, 'a')
    for (const length of [1, 10, line.length - 1])
      expect(await verified(Buffer.from(line, 'utf8').subarray(0, length))).toMatchObject({
        left: { code: 'ReadLogTorn', line: 1, bytes: length },
      })
  })

  it('goes on behind its anchor', async () => {
    const [before, after] = [chained(noReads, { kind: 'read', ...reading() }, 'a')].flatMap((first) => [
      first,
      chained(first.head, { kind: 'read', ...reading() }, 'b'),
    ])
    expect(await verified(bytesOf([before?.line ?? '', after?.line ?? '']), before?.head)).toMatchObject({
      right: after?.head,
    })
  })
})
