import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderOf } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

let cwd = ''
beforeEach(() => {
  cwd = folderOf({})
})
const verify = (lines: ReadonlyArray<string>, options = '') => {
  writeFileSync(join(cwd, 'reads.jsonl'), lines.join(''))
  return tryRun(`reads verify reads.jsonl ${options}`, { cwd })
}

/** Written as the guide says, by other code than the server's: the hash of the line before, a line feed, and the line without its hash. */
const logOf = (readings: ReadonlyArray<object>): { readonly lines: string[]; readonly anchor: string } => {
  let previous = '0'.repeat(64)
  const lines = [{ kind: 'begun', format: 'pension-ledger-reads', version: 1 }, ...readings].map((content, index) => {
    const body = JSON.stringify({ seq: index + 1, at: '2026-03-01T00:00:00.000Z', ...content, previous })
    previous = createHash('sha256').update(`${previous}\n${body}`).digest('hex')
    return `${body.slice(0, -1)},"hash":"${previous}"}\n`
  })
  return { lines, anchor: `${lines.length}:${previous}` }
}

const reading = (status: number) => ({
  kind: 'read',
  requestId: 'r',
  callerId: 'key:0123456789ab',
  callerName: '审计一组',
  masking: 'whole',
  reason: '核对待遇发放',
  route: 'participant',
  asked: {},
  participantIds: ['A001'],
  format: 'json',
  position: 7,
  status,
})
const { lines, anchor } = logOf([reading(200), reading(404)])
const [first = '', second = '', third = ''] = lines

describe('reads verify', () => {
  it('tells that a log is whole, and where it ends', async () => {
    const { exit, out, err } = await verify(lines)
    expect([exit, out.includes(anchor)]).toEqual([0, true])
    expect(err).toContain('Keep the anchor elsewhere')
    expect(JSON.parse((await verify(lines, '--json')).out)).toEqual({ verified: true, entries: 3, anchor })
    expect((await verify(lines, `--anchor ${anchor}`)).exit).toBe(0)
    expect((await verify(lines, '--lang zh')).out).toContain('通过：摘要链完整')
  })

  it.each([
    ['edited', [first, second.replace('"status":200', '"status":404'), third], 'ReadLineChanged', 2],
    ['without a line', [first, third], 'ReadChainBroken', 2],
    ['with lines that changed places', [first, third, second], 'ReadChainBroken', 2],
    ['torn', [first, second, third.slice(0, -9)], 'ReadLogTorn', 3],
    ['that is none', ['hello\n'], 'ReadLineMalformed', 1],
  ])('exits with 4 for a log %s', async (_, changed, code, line) => {
    const { exit, out } = await verify(changed, '--json')
    expect(exit).toBe(4)
    expect(JSON.parse(out)).toMatchObject({ verified: false, fault: { code, line } })
    expect((await verify(changed)).out).toContain(`line ${line} `)
  })

  it('exits with 4 for a log that was cut off or written anew, which the anchor tells', async () => {
    expect((await verify([first, second])).exit).toBe(0)
    expect(await verify([first, second], `--anchor ${anchor}`)).toMatchObject({
      exit: 4,
      out: expect.stringContaining('the end was cut off'),
    })
    expect(await verify(logOf([reading(500), reading(500)]).lines, `--anchor ${anchor} --lang zh`)).toMatchObject({
      exit: 4,
      out: expect.stringContaining('日志被重写'),
    })
  })

  it('refuses what cannot be asked', async () => {
    expect(await verify(lines, '--anchor 3')).toMatchObject({ exit: 2, err: expect.stringContaining('BadAnchor') })
    expect((await tryRun('reads verify nowhere.jsonl', { cwd })).exit).toBe(6)
    expect((await tryRun('reads verify files', { cwd })).exit).toBe(6)
  })
})
