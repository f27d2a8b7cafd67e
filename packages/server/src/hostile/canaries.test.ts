import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { read } from './conforms.kit.js'
import type { Role } from './keys.kit.js'
import { canaries, canaryTexts } from './planted.kit.js'
import {
  dataAddresses,
  documentAddresses,
  headersOf,
  pageAddresses,
  readable,
  refusedAddresses,
  type Stop,
  walk,
} from './walk.kit.js'
import { type World, worldOf } from './world.kit.js'

let world: World
beforeAll(async () => {
  world = await worldOf()
})
afterAll(() => world.stop())

/** Names and numbers as they are, and as an address, a JSON text or a page may write them. */
const spellings = canaryTexts.flatMap((text) => [
  text,
  encodeURIComponent(text),
  JSON.stringify(text).slice(1, -1),
  [...text].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  Buffer.from(text).toString('base64').replaceAll('=', ''),
  Buffer.from(text).toString('hex'),
])
const canariesIn = (text: string): ReadonlyArray<string> => spellings.filter((spelling) => text.includes(spelling))

const [anna] = canaries
const reason = '核对待遇发放'
const unmasking = { headers: { 'unmask-reason': encodeURIComponent(reason) } }
const search = (idNumber: string): RequestInit => ({
  method: 'POST',
  body: JSON.stringify({ idNumber }),
  headers: { 'content-type': 'application/json' },
})
const form = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
})

/** 出生日期: with the ends of a number that is masked, they would be the whole number. */
const birthDates = ['1957-03-15', '1952-11-02', '1949-10-01']

/** Where names and numbers stand: in what was answered, or in the headers of it. */
const sightings = (stops: ReadonlyArray<Stop>) =>
  stops.flatMap((stop) => [
    ...canariesIn(readable(stop)).map((text) => `${stop.address}: ${text}`),
    ...canariesIn(headersOf(stop)).map((text) => `headers of ${stop.address}: ${text}`),
  ])

/** All that is written down, or shown to watchers. */
const traces = async (): Promise<string> => {
  const metrics = await world.watch(new Request('http://localhost/metrics'))
  const ready = await world.watch(new Request('http://localhost/ready'))
  return [...world.said, world.readLog(), await metrics.text(), await ready.text()].join('\n')
}

/** Where those are that have names, and where lists of everybody are. */
const ofCanaries = [...dataAddresses, ...pageAddresses].filter(
  (address) => /\/(C1|R1|H1|participants|findings)\b/.test(address) && !/C3|C4/.test(address),
)
const everywhere = [...dataAddresses, ...pageAddresses, ...documentAddresses, ...refusedAddresses]

describe('names, ID numbers and bank accounts', () => {
  it.each<Role>(['masked', 'all', 'chenggong', 'participants alone', 'findings alone', 'fund alone'])(
    'are in no answer to %s, in whatever form',
    async (role) => {
      const spoken = [
        vi.spyOn(process.stdout, 'write'),
        vi.spyOn(process.stderr, 'write'),
        vi.spyOn(console, 'log'),
        vi.spyOn(console, 'error'),
      ]
      const stops = await walk(world, role === 'masked' ? everywhere : ofCanaries, role)
      const said = spoken.flatMap((spy) => spy.mock.calls.map((call) => call.map(String).join(' ')))
      for (const spy of spoken) spy.mockRestore()
      expect(stops.filter(({ status }) => status >= 500).map(({ address }) => address)).toEqual([])
      expect(sightings(stops)).toEqual([])
      expect(stops.filter((stop) => birthDates.some((day) => readable(stop).includes(day)))).toEqual([])
      expect(canariesIn(said.join('\n'))).toEqual([])
    },
  )
  it('are found by, and not repeated: in no answer, no address and no header', async () => {
    const found = {
      address: 'search',
      ...(await read(await world.ask('/v1/searches/participants', search(anna.idNumber)))),
    }
    expect(readable(found)).toContain('"participantId":"C1"')
    const page = { address: 'the form', ...(await read(await world.ask('/search', form({ idNumber: anna.idNumber })))) }
    expect([page.status, page.headers.get('location')]).toEqual([303, '/participants/C1'])
    const nobody = {
      address: 'nobody',
      ...(await read(await world.ask('/search', form({ idNumber: '530121195703159928' })))),
    }
    expect(nobody.status).toBe(200)
    expect(sightings([found, page, nobody])).toEqual([])
  })
  it('are not repeated where they are refused', async () => {
    const typed = encodeURIComponent(anna.idNumber)
    const stops = await walk(
      world,
      [
        `/v1/participants/${typed}`,
        `/v1/participants/${typed}/account.csv`,
        `/v1/participants?idNumber=${typed}`,
        `/v1/participants?limit=${typed}`,
        `/v1/participants?cursor=${typed}`,
        `/v1/zones/${encodeURIComponent(anna.name)}/totals`,
        `/v1/${encodeURIComponent(anna.name)}`,
        `/v1/events/${typed}`,
      ],
      'masked',
    )
    const posted = await read(
      await world.ask('/v1/searches/participants', {
        ...search(anna.idNumber),
        body: `{"idNumber":["${anna.idNumber}"]}`,
      }),
    )
    expect(stops.map(({ status }) => status >= 400 && status < 500)).toEqual(stops.map(() => true))
    expect(sightings([...stops, { address: 'a body', ...posted }])).toEqual([])
  })
  it('are nowhere in what was written down of all that', async () => {
    const text = await traces()
    expect(text.split('\n').length).toBeGreaterThan(1_000)
    expect(canariesIn(text)).toEqual([])
  })
  it.each(['/v1/participants/C1', '/v1/participants/C1.csv', '/v1/participants/C1.xlsx', '/participants/C1'])(
    'are in %s for whoever may see them and says why, and there alone',
    async (address) => {
      const before = world.readLog().length
      const linesBefore = world.said.length
      const stop = { address, ...(await read(await world.ask(address, unmasking, 'all'))) }
      const seen = readable(stop)
      // A page has no use for a bank account.
      const should = address.startsWith('/v1/')
        ? [anna.name, anna.idNumber, anna.bankAccount]
        : [anna.name, anna.idNumber]
      expect(should.filter((text) => !seen.includes(text))).toEqual([])
      expect(canariesIn(headersOf(stop))).toEqual([])
      expect(stop.headers.get('cache-control')).toBe('private, no-store')
      const written = world.readLog().slice(before)
      expect(JSON.parse(written)).toMatchObject({
        reason,
        masking: 'whole',
        participantIds: ['C1'],
        callerName: 'all',
        status: 200,
      })
      expect(canariesIn(written)).toEqual([])
      expect(canariesIn(world.said.slice(linesBefore).join('\n'))).toEqual([])
      // What was shown whole once is not kept for whoever asks next.
      const next = { address, ...(await read(await world.ask(address, {}, 'all'))) }
      expect([sightings([next]), next.headers.get('etag') === stop.headers.get('etag')]).toEqual([[], false])
    },
  )
  it.each([
    '/v1/participants/C1/events',
    '/v1/participants/H1/explain/2022-08',
    '/v1/events.csv',
    '/participants/C1/events',
  ])('are not taken for known already, where %s was seen masked before', async (address) => {
    const masked = await read(await world.ask(address, {}, 'all'))
    const ifNoneMatch = masked.headers.get('etag') ?? ''
    const whole = await read(
      await world.ask(address, { headers: { ...unmasking.headers, 'if-none-match': ifNoneMatch } }, 'all'),
    )
    expect([masked.status, whole.status, whole.headers.get('etag') === ifNoneMatch]).toEqual([200, 200, false])
    const text = readable(whole)
    expect([birthDates.some((day) => text.includes(day)), text === readable(masked)]).toEqual([true, false])
  })
  it('are shown whole to nobody without the right, a reason, or a log to write it into', async () => {
    const tried = async (role: Role, headers: Record<string, string>) => {
      const answer = await read(await world.ask('/v1/participants/R1', { headers }, role))
      return [answer.code ?? answer.status, canariesIn(readable(answer)).length]
    }
    expect(await tried('masked', { 'unmask-reason': 'reasonable' })).toEqual(['UnmaskNotAllowed', 0])
    expect(await tried('all', { 'unmask-reason': '' })).toEqual(['UnmaskReasonMalformed', 0])
    expect(await tried('all', { 'unmask-reason': '    ' })).toEqual(['UnmaskReasonMalformed', 0])
    expect(await tried('all', { 'unmask-reason': 'a%0d%0ab c d e' })).toEqual(['UnmaskReasonMalformed', 0])
    expect(await tried('unmask alone', { 'unmask-reason': 'reasonable' })).toEqual(['NotAllowed', 0])
    expect(await tried('resort', { 'unmask-reason': 'reasonable' })).toEqual([200, expect.any(Number)])
    world.breakLog()
    expect(await tried('all', { 'unmask-reason': 'reasonable' })).toEqual(['ReadLogUnavailable', 0])
    expect(await tried('masked', {})).toEqual(['ReadLogUnavailable', 0])
  })
})
