import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import type { Fund } from '../fund/fund.js'
import { problem } from '../problem/problem.js'
import { routeTable } from '../routes/route-table.js'
import { auditor } from '../testing/served.kit.js'
import { metricsOf, type Standing } from './metrics.js'
import { observed } from './observed.js'
import { requestLine } from './request-line.js'
import { routeNames } from './route-names.js'
import type { Seen } from './seen.js'
import { watched } from './watched.js'

const standing: Standing = { position: 7, head: 9, auditedPosition: null, lag: 2, waiting: 0, listeners: 1 }
const metrics = () => metricsOf(async () => standing)
const counted: Fund['moment'] = () => TE.right({ position: 7, effectiveAt: null, knownAt: null })
const uncounted: Fund['moment'] = () => TE.left({ code: 'NotYetCounted', retryAfterS: 2 })

describe('what watchers are told', () => {
  const answers = async (
    moment: Fund['moment'],
    given: { readonly file: string | null; readonly isEnding?: boolean },
  ) => {
    const folder = await mkdtemp(join(tmpdir(), 'watched-'))
    const readLogFile = join(folder, 'reads.jsonl')
    if (given.file !== null) await writeFile(readLogFile, given.file)
    const isEnding = () => given.isEnding === true
    const answer = watched({ fund: { moment }, metrics: metrics(), readLogFile, isEnding })
    const ready = await answer(new Request('http://localhost/ready'))
    await chmod(folder, 0o700)
    await rm(folder, { recursive: true })
    return { status: ready.status, ...JSON.parse(await ready.text()) }
  }
  it('is ready when cells are at hand and readings can be written down', async () => {
    expect(await answers(counted, { file: '' })).toEqual({ status: 200, ready: true, waitingFor: [] })
    expect(await answers(uncounted, { file: '' })).toEqual({ status: 503, ready: false, waitingFor: ['projections'] })
    expect(await answers(counted, { file: null })).toEqual({ status: 503, ready: false, waitingFor: ['read-log'] })
    expect(await answers(counted, { file: '', isEnding: true })).toMatchObject({ waitingFor: ['ending'] })
  })
  it('lives while it answers, takes reading only, and knows no other path', async () => {
    const answer = watched({ fund: { moment: uncounted }, metrics: metrics(), readLogFile: '', isEnding: () => false })
    expect((await answer(new Request('http://localhost/live'))).status).toBe(200)
    expect((await answer(new Request('http://localhost/live', { method: 'POST' }))).status).toBe(405)
    expect((await answer(new Request('http://localhost/v1/zones'))).status).toBe(404)
  })
  it('has where the log stands, and leaves out what nobody can say', async () => {
    const text = await metrics().text()
    expect(text).toContain('pension_ledger_position 7')
    expect(text).toContain('pension_ledger_lag_events 2')
    expect(text).not.toMatch(/^pension_ledger_audited_position /m)
  })
})

describe('a request', () => {
  const idNumber = '530114195703150027'
  const through = async (url: string, init: RequestInit = {}, fails = false) => {
    const heard: Seen[] = []
    const shed: string[] = []
    const counting = metrics()
    const { access, answer } = observed({
      begun: counting.begun,
      seen: (seen) => {
        heard.push(seen)
        counting.seen(seen)
      },
      shed: (why) => shed.push(why),
      routeOf: routeNames(routeTable, []),
      elapsedMs: () => 0,
    })
    const overloaded = problem('Overloaded')
    const doors = access({
      authenticate: () => TE.right(auditor),
      recognise: () => auditor,
      turnAway: () => null,
      admit: () => (fails ? TE.left(overloaded) : TE.right(() => {})),
      limit: () => (fails ? E.left(overloaded) : E.right({})),
      recordRead: () => TE.right(undefined),
    })
    const request = new Request(url, init)
    const knock = { method: 'GET', path: '/', headers: request.headers, address: null }
    const served = answer(async () => {
      await doors.admit(knock)()
      doors.limit(auditor)
      await doors.authenticate(knock)()
      return new Response(null, { status: 204 })
    })
    await served(request, null)
    return { heard, shed, metrics: await counting.text() }
  }
  it.each([
    ['http://h/v1/zones/chenggong/totals?year=2022', {}, 'zoneTotals GET'],
    ['http://h/v1/zones/chenggong/totals.csv', {}, 'zoneTotals GET'],
    ['http://h/v1/zones', { method: 'HEAD' }, 'zones HEAD'],
    ['http://h/v1/searches/participants', { method: 'POST' }, 'searchParticipants POST'],
    [`http://h/v1/participants/${idNumber}/account`, {}, 'account GET'],
    [`http://h/${idNumber}`, {}, 'other GET'],
    ['http://h/v1/zones', { method: 'PROPFIND' }, 'other other'],
    ['http://h/assets/x.css', {}, 'assets GET'],
    ['http://h/v1/positions', {}, 'v1/positions GET'],
    ['http://h/%zz', {}, 'other GET'],
  ])('%s is told of by the name of its route', async (url, init, told) => {
    const { heard, metrics: text } = await through(url, init)
    expect(heard.map(({ route, method }) => `${route} ${method}`)).toEqual([told])
    expect(heard[0]).toMatchObject({ status: 204, callerId: auditor.id })
    expect(`${text}${heard.map((seen) => requestLine(seen, '2023-04-06T00:00:00Z'))}`).not.toContain(idNumber)
    expect(text).not.toContain(auditor.id)
  })
  it('is of whoever was recognised, at once or later', async () => {
    const heard: Seen[] = []
    const nothing = (): void => {}
    const { access, answer } = observed({
      begun: nothing,
      seen: (seen) => heard.push(seen),
      shed: nothing,
      routeOf: () => 'zones',
      elapsedMs: () => 0,
    })
    const doors = access({
      authenticate: () => TE.left(problem('NoCredentials')),
      recognise: (headers) => ({ ...auditor, id: headers.get('authorization') ?? '' }),
      turnAway: () => null,
      admit: () => TE.right(nothing),
      limit: () => E.right({}),
      recordRead: () => TE.right(undefined),
    })
    const asked = (id: string) => new Request('http://h/v1/zones', { headers: { authorization: id } })
    const served = answer((request) => {
      doors.recognise(request.headers)
      const response = new Response(null, { status: 204 })
      return request.headers.get('authorization') === 'late' ? Promise.resolve(response) : response
    })
    const late = served(asked('late'), null)
    await served(asked('early'), null)
    await late
    expect(heard.map(({ callerId }) => callerId)).toEqual(['early', 'late'])
  })
  it('that was refused for want of room is counted', async () => {
    expect((await through('http://h/v1/zones', {}, true)).shed).toEqual(['load', 'rate'])
    expect((await through('http://h/v1/zones')).shed).toEqual([])
  })
})
