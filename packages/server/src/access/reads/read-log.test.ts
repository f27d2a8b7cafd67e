import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { openReadLog, type ReadLog, type ReadLogParts } from './read-log.js'
import { type FailingFile, failingFile, reading } from './reads.kit.js'
import { verifyReads } from './verify-reads.js'

const partsOf = ({ open }: FailingFile): ReadLogParts => ({
  open,
  now: () => '2026-03-01T00:00:00.000Z',
  tokenOf: (idNumber) => `token-of-${idNumber.slice(-4)}`,
})

const opened = async (disk: FailingFile): Promise<ReadLog> => {
  const log = await openReadLog(partsOf(disk))()
  if (E.isLeft(log)) throw new Error(log.left.code)
  return log.right
}

const textOf = ({ bytes }: FailingFile): string => Buffer.from(bytes).toString('utf8')
const kindsOf = (disk: FailingFile): ReadonlyArray<string> =>
  textOf(disk)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String(JSON.parse(line).kind))

describe('a read log', () => {
  it('begins by saying what it is, and holds who was shown what, and why', async () => {
    const disk = failingFile()
    const log = await opened(disk)
    const head = await log.append(reading())()
    expect(kindsOf(disk)).toEqual(['begun', 'read'])
    expect(JSON.parse(textOf(disk).split('\n')[1] ?? '')).toMatchObject({
      ...reading(),
      seq: 2,
      at: '2026-03-01T00:00:00.000Z',
    })
    expect(head).toEqual(E.right(log.head()))
    expect(await verifyReads([disk.bytes], log.head())).toMatchObject({ right: { entries: 2 } })
  })

  it('goes on where it ended', async () => {
    const disk = failingFile()
    await (await opened(disk)).append(reading())()
    const again = await opened(disk)
    await again.append(reading({ requestId: 'r-2' }))()
    expect(kindsOf(disk)).toEqual(['begun', 'read', 'read'])
    expect(await verifyReads([disk.bytes], again.head())).toMatchObject({ right: { entries: 3 } })
  })

  it('flushes many readings at once, and each is told only once it is there', async () => {
    const disk = failingFile()
    const log = await opened(disk)
    const before = disk.flushes
    const seen = await Promise.all(
      Array.from({ length: 500 }, async (_, index) => {
        const answer = await log.append(reading({ requestId: `r-${index}` }))()
        return E.isRight(answer) && textOf(disk).includes(`"requestId":"r-${index}"`)
      }),
    )
    expect(seen.every((isThere) => isThere)).toBe(true)
    expect(disk.flushes - before).toBeLessThanOrEqual(3)
    expect(await verifyReads([disk.bytes], log.head())).toMatchObject({ right: { entries: 501 } })
  })

  it('takes one at a time as well, also in the very moment in which a write ends', async () => {
    const disk = failingFile()
    const log = await opened(disk)
    for (let index = 0; index < 50; index += 1) {
      const first = log.append(reading())()
      const second = first.then(() => log.append(reading())())
      expect(E.isRight(await second)).toBe(true)
    }
    expect(log.head().entries).toBe(101)
  })

  it('keeps no ID number and no bank account that stands in a question or a reason', async () => {
    const disk = failingFile()
    const log = await opened(disk)
    await log.append(
      reading({
        reason: '核对 11010519491231002X 和 ６２１７００１２３４５６７８９０１２３',
        asked: { filters: [{ idNumber: '110105491231002' }], note: '4405 2418 8001 0100 14', n: 110105491231002 },
      }),
    )()
    const text = textOf(disk)
    expect(text).not.toMatch(/19491231|491231|6217001|２１７|188001/)
    expect(text).toContain('[id-number token-of-002X]')
    expect(text).toContain('token-of-1002')
    expect(text).toContain('token-of-0014')
    expect(text).toContain('和 [number]')
  })

  it('is healed where a kill tore the last line, and says so', async () => {
    const disk = failingFile()
    const log = await opened(disk)
    await log.append(reading())()
    const whole = disk.bytes
    for (const torn of ['{', '{"seq":3,"at":"2026', '\0\0\0\0', JSON.stringify({ seq: 3 })]) {
      disk.bytes = Buffer.concat([whole, Buffer.from(torn)])
      const again = await opened(disk)
      await again.append(reading())()
      expect(kindsOf(disk)).toEqual(['begun', 'read', 'healed', 'read'])
      expect(textOf(disk)).toContain(`"droppedBytes":${torn.length},`)
      expect(await verifyReads([disk.bytes], log.head())).toMatchObject({ right: { entries: 4 } })
    }
  })

  it('is healed where nothing but half of the first line was written', async () => {
    const disk = failingFile()
    disk.bytes = Buffer.from('{"seq":1,')
    await opened(disk)
    expect(kindsOf(disk)).toEqual(['begun', 'healed'])
  })

  it.each<[what: string, change: (text: string) => string, code: string]>([
    ['was edited', (text) => text.replace('"status":200', '"status":404'), 'ReadLineChanged'],
    ['lost its first line', (text) => text.slice(text.indexOf('\n') + 1), 'ReadChainBroken'],
    ['has a hole of zeros', (text) => text.replace('"participantIds"', '\0'.repeat(16)), 'ReadLineMalformed'],
    ['is another file', () => 'participant,name\nA001,张三\n', 'ReadLineMalformed'],
  ])('that %s is not gone on with', async (_, change, code) => {
    const disk = failingFile()
    await (await opened(disk)).append(reading())()
    disk.bytes = Buffer.from(change(textOf(disk)))
    const before = textOf(disk)
    expect(await openReadLog(partsOf(disk))()).toMatchObject({ left: { code } })
    expect(textOf(disk)).toBe(before)
  })

  it('looks at the end of a long log only, and goes on there', async () => {
    const disk = failingFile()
    const log = await opened(disk)
    const long = { participantIds: Array.from({ length: 1000 }, (_, index) => `A${index}`) }
    await Promise.all(Array.from({ length: 200 }, () => log.append(reading(long))()))
    expect(disk.bytes.length).toBeGreaterThan(1024 * 1024)
    const again = await opened(disk)
    expect(again.head()).toEqual(log.head())
    await again.append(reading())()
    expect(await verifyReads([disk.bytes], log.head())).toMatchObject({ right: { entries: 202 } })
  })
})

describe('a read log that fails', () => {
  it.each([0, 1, 100, 600])('after %i bytes refuses, and goes on once there is room again', async (failsAfter) => {
    const disk = failingFile()
    const log = await opened(disk)
    await log.append(reading({ requestId: 'before' }))()
    const before = log.head()
    disk.failsAfter = failsAfter
    const refused = await Promise.all([log.append(reading())(), log.append(reading())()])
    expect(refused).toMatchObject([{ left: { code: 'ReadLogFailed', why: 'ENOSPC' } }, { left: {} }])
    expect(log.head()).toEqual(before)
    expect(await log.append(reading())()).toMatchObject({ left: { code: 'ReadLogFailed' } })
    disk.failsAfter = null
    expect(await log.append(reading({ requestId: 'after' }))()).toMatchObject({ _tag: 'Right' })
    expect(await verifyReads([disk.bytes], before)).toMatchObject({ right: log.head() })
    expect(textOf(disk)).toContain('"requestId":"after"')
    expect(textOf(disk)).not.toContain('"requestId":"r-1"')
  })

  it.each<[what: string, change: (disk: FailingFile) => void]>([
    ['was cut', (disk) => (disk.bytes = disk.bytes.slice(0, -10))],
    ['was written by another', (disk) => (disk.bytes = Buffer.concat([disk.bytes, Buffer.from('{}\n')]))],
    ['was replaced', (disk) => (disk.isReplaced = true)],
  ])('because its file %s stays so, and touches nothing', async (_, change) => {
    const disk = failingFile()
    const log = await opened(disk)
    await log.append(reading())()
    const [right, isReplaced] = [disk.bytes, disk.isReplaced]
    change(disk)
    const changed = disk.bytes
    expect(await log.append(reading())()).toMatchObject({ left: { code: 'ReadLogChanged' } })
    expect(disk.bytes).toBe(changed)
    disk.bytes = right
    disk.isReplaced = isReplaced
    expect(await log.append(reading())()).toMatchObject({ left: { code: 'ReadLogChanged' } })
  })

  it('and is written by another before it can go on touches nothing any more', async () => {
    const disk = failingFile()
    const log = await opened(disk)
    disk.failsAfter = 0
    await log.append(reading())()
    disk.failsAfter = null
    const right = disk.bytes
    disk.bytes = Buffer.concat([right, Buffer.from('{}\n')])
    const changed = disk.bytes
    expect(await log.append(reading())()).toMatchObject({ left: { code: 'ReadLogChanged' } })
    expect(disk.bytes).toBe(changed)
    disk.bytes = right
    expect(await log.append(reading())()).toMatchObject({ left: { code: 'ReadLogChanged' } })
  })

  it('refuses a reading that is too long, and takes those beside it', async () => {
    const disk = failingFile()
    const log = await opened(disk)
    const long = reading({ participantIds: [`A${'0'.repeat(300_000)}`] })
    const answers = await Promise.all([reading(), long, reading()].map((each) => log.append(each)()))
    expect(answers).toMatchObject([{ _tag: 'Right' }, { left: { code: 'ReadingTooLong' } }, { _tag: 'Right' }])
    expect(await verifyReads([disk.bytes], log.head())).toMatchObject({ right: { entries: 3 } })
  })

  it('refuses those who wait in thousands, and everybody once it is closed', async () => {
    const log = await opened(failingFile())
    const answers = await Promise.all(Array.from({ length: 4200 }, () => log.append(reading())()))
    const refused = answers.filter(E.isLeft).map(({ left }) => left.code)
    expect([...new Set(refused)]).toEqual(['ReadLogBehind'])
    expect(refused.length).toBeLessThan(200)
    await log.close()
    expect(await log.append(reading())()).toMatchObject({ left: { code: 'ReadLogClosed' } })
  })

  it('lets those who wait be written before it closes', async () => {
    const log = await opened(failingFile())
    const waiting = [1, 2, 3].map(() => log.append(reading())())
    await log.close()
    expect((await Promise.all(waiting)).every(E.isRight)).toBe(true)
  })
})
