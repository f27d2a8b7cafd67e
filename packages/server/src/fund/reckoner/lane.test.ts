import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { terms } from '../fund.kit.js'
import { type Lane, type LaneOptions, openLane } from './lane.js'

/** Notes each start and each job beside itself; how it answers, the position says. */
const program = `
import { appendFileSync } from 'node:fs'
const note = (text) => appendFileSync(new URL('./said.txt', import.meta.url), text + '\\n')
note('started')
process.once('disconnect', () => process.exit())
let died = 0
process.on('message', (message) => {
  if (message.kind !== 'job') return
  const { id, at, path } = message
  note('job ' + at.position)
  if (at.position === 13) process.kill(process.pid, 'SIGKILL')
  if (at.position === 14 && path === 'first') { process.stderr.write('out of memory', () => process.exit(9)); return }
  if (at.position === 99) return
  if (at.position === 1e9) for (const much = [];;) much.push(new Array(1e5).fill(much.length))
  process.send({ kind: 'reply', id, refused: at.position === 404 ? { code: 'NothingPublished' } : null })
})
`

let folder = ''
const lanes: Lane[] = []
const lane = (options: Partial<LaneOptions> = {}): Lane => {
  const opened = openLane({
    program: join(folder, 'program.mjs'),
    execArgv: [],
    assignment: { kind: 'assignment', storeUrl: 'memory:', terms },
    mostWaiting: 2,
    idleMs: 10_000,
    retryMs: 1,
    ...options,
  })
  lanes.push(opened)
  return opened
}
const said = async (): Promise<ReadonlyArray<string>> =>
  (await readFile(join(folder, 'said.txt'), 'utf8')).trim().split('\n')
const job = (position: number, path = '') => ({
  what: 'participants' as const,
  at: { position, effectiveAt: null, knownAt: null },
  path,
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lane-'))
  await writeFile(join(folder, 'program.mjs'), program)
})
afterEach(async () => {
  for (const opened of lanes.splice(0)) await opened.stop()
  await rm(folder, { recursive: true })
})

describe('a lane', () => {
  it('works out one thing after the other in one process, and tells what was refused', async () => {
    const opened = lane()
    const answers = await Promise.all([opened.ask(job(1)), opened.ask(job(404)), opened.ask(job(2))])
    expect(answers).toEqual([E.right(undefined), E.left({ code: 'NothingPublished' }), E.right(undefined)])
    expect(await said()).toEqual(['started', 'job 1', 'job 404', 'job 2'])
  })
  it('begins a process again where it was killed, and gives a question up that kills it twice', async () => {
    const opened = lane()
    const [killing, after] = await Promise.all([opened.ask(job(13)), opened.ask(job(2))])
    expect(killing).toEqual(E.left({ code: 'WorkerFailed', why: 'it ended with SIGKILL' }))
    expect(after).toEqual(E.right(undefined))
    expect(await said()).toEqual(['started', 'job 13', 'started', 'job 13', 'started', 'job 2'])
  })
  it('says what the process said last', async () => {
    expect(await lane().ask(job(14, 'first'))).toEqual(E.left({ code: 'WorkerFailed', why: 'out of memory' }))
  })
  it('says in one line that the memory it was given did not suffice, and works on', async () => {
    const opened = lane({ execArgv: ['--max-old-space-size=16'] })
    const [starved, after] = await Promise.all([opened.ask(job(1e9)), opened.ask(job(1))])
    expect(starved).toMatchObject({
      left: { code: 'WorkerFailed', why: expect.stringMatching(/^.*heap out of memory$/) },
    })
    expect(after).toEqual(E.right(undefined))
  })
  it('takes only so many, and says so', async () => {
    const opened = lane()
    const taken = [opened.ask(job(99)), opened.ask(job(1)), opened.ask(job(2))]
    expect(await opened.ask(job(3))).toEqual(E.left({ code: 'TooManyWaiting', what: 'participants', retryAfterS: 5 }))
    await opened.stop()
    for (const answer of taken) expect(await answer).toEqual(E.left({ code: 'StoreClosed' }))
    expect(await opened.ask(job(4))).toEqual(E.left({ code: 'StoreClosed' }))
  })
  it('ends an idle process, and starts another when it is asked again', async () => {
    const opened = lane({ idleMs: 1 })
    await opened.ask(job(1))
    await new Promise((resolve) => setTimeout(resolve, 50))
    await opened.ask(job(2))
    expect(await said()).toEqual(['started', 'job 1', 'started', 'job 2'])
  })
  it('refuses where there is no program', async () => {
    expect(await lane({ program: join(folder, 'nowhere.mjs') }).ask(job(1))).toMatchObject({
      left: { code: 'WorkerFailed' },
    })
  })
})
