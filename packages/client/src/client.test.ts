import { describe, expect, it } from 'vitest'
import { type ClientParts, client } from './client.js'
import { each } from './each.js'

interface Seen {
  readonly url: string
  readonly init: RequestInit
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })

const problem = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  json(status, { code, status }, { 'content-type': 'application/problem+json', ...headers })

/** A client of a server that answers what it is given, one response after the other; and what both did. */
const against = (responses: ReadonlyArray<Response | Error>, more: Partial<ClientParts> = {}) => {
  const seen: Seen[] = []
  const waited: number[] = []
  const left = [...responses]
  const api = client({
    baseUrl: 'https://ledger.example/under/',
    key: 'pl_1_2',
    fetch: async (url, init) => {
      seen.push({ url, init })
      const next = left.shift()
      if (next === undefined || next instanceof Error) throw next ?? new Error('asked too often')
      return next
    },
    wait: async (milliseconds) => void waited.push(milliseconds),
    ...more,
  })
  return { api, seen, waited }
}

describe('a question', () => {
  it('has its parameters in the path and the query, and leaves out what was not said', async () => {
    const { api, seen } = against([json(200, {})])
    await api.zoneTotals({ zone: '呈贡/a', by: 'street', year: 2022 })
    expect(seen[0]?.url).toBe('https://ledger.example/under/v1/zones/%E5%91%88%E8%B4%A1%2Fa/totals?by=street&year=2022')
    expect(seen[0]?.init).toMatchObject({ method: 'GET', headers: { authorization: 'Bearer pl_1_2' } })
  })
  it('has its body as JSON, and the reason for which somebody is shown whole', async () => {
    const { api, seen } = against([json(200, {})], { key: () => 'fresh' })
    await api.searchParticipants({ body: { idNumber: '1' }, lang: 'en' }, { unmaskReason: '核对身份' })
    expect(seen[0]).toMatchObject({
      url: 'https://ledger.example/under/v1/searches/participants?lang=en',
      init: {
        method: 'POST',
        body: '{"idNumber":"1"}',
        headers: { authorization: 'Bearer fresh', 'unmask-reason': '%E6%A0%B8%E5%AF%B9%E8%BA%AB%E4%BB%BD' },
      },
    })
  })
  it('asks for a file by its ending', async () => {
    const disposition = { 'content-disposition': 'attachment; filename="findings-7.csv"; filename*=UTF-8\'\'x' }
    const { api, seen } = against([new Response('a,b', { headers: disposition })])
    const file = await api.files.findings('csv', { severity: 'loss' })
    expect(seen[0]?.url).toBe('https://ledger.example/under/v1/findings.csv?severity=loss')
    expect(file).toEqual({
      _tag: 'Right',
      right: { name: 'findings-7.csv', bytes: new Uint8Array([0x61, 0x2c, 0x62]) },
    })
  })
})

describe('a busy server', () => {
  it('is asked once more, after the time that it says', async () => {
    const { api, waited } = against([
      problem(503, 'BeingWorkedOut', { 'retry-after': '2' }),
      json(200, { position: 7 }),
    ])
    expect(await api.zones()).toEqual({ _tag: 'Right', right: { position: 7 } })
    expect(waited).toEqual([2_000])
  })
  it('is not asked a third time', async () => {
    const busy = () => problem(429, 'RateLimited', { 'retry-after': '1' })
    const { api, seen } = against([busy(), busy(), json(200, {})])
    expect(await api.zones()).toMatchObject({ left: { problem: { code: 'RateLimited' }, retryAfterS: 1 } })
    expect(seen.length).toBe(2)
  })
  it('is not waited for longer than one has patience', async () => {
    const { api, waited } = against([problem(503, 'Overloaded', { 'retry-after': '31' })])
    expect(await api.zones()).toMatchObject({ left: { retryAfterS: 31 } })
    expect(waited).toEqual([])
  })
  it('is not asked again where it does not say when', async () => {
    const { api, seen } = against([problem(503, 'ReadLogUnavailable'), json(200, {})])
    expect(await api.zones()).toMatchObject({ left: { problem: { code: 'ReadLogUnavailable' }, retryAfterS: null } })
    expect(seen.length).toBe(1)
  })
})

describe('what is no answer', () => {
  it.each([
    [
      'a page of a proxy',
      new Response('<h1>Bad gateway</h1>', { status: 502 }),
      { kind: 'not-understood', status: 502 },
    ],
    ['a page with status 200', new Response('<h1>Sign in</h1>'), { kind: 'not-understood', status: 200 }],
    [
      'half an answer',
      new Response('{"position":', { headers: { 'content-type': 'application/json' } }),
      { kind: 'not-understood', status: 200 },
    ],
    ['no server', new TypeError('fetch failed'), { kind: 'unreachable', why: 'TypeError: fetch failed' }],
  ])('is a trouble: %s', async (_, response, trouble) =>
    expect(await against([response]).api.zones()).toEqual({ _tag: 'Left', left: trouble }),
  )
})

describe('kept answers', () => {
  const tagged = (cache: string) => json(200, { position: 7 }, { etag: '"a"', 'cache-control': cache })
  it('are asked for by their tags, and taken from where they are kept', async () => {
    const { api, seen } = against([tagged('private, no-cache'), new Response(null, { status: 304 })], {
      kept: new Map(),
    })
    expect(await api.zones()).toEqual(await api.zones())
    expect(seen[1]?.init.headers).toMatchObject({ 'if-none-match': '"a"' })
  })
  it('are never of people', async () => {
    const { api, seen } = against([tagged('private, no-store'), tagged('private, no-store')], { kept: new Map() })
    await api.participants()
    await api.participants()
    expect(seen[1]?.init.headers).not.toHaveProperty('if-none-match')
  })
})

describe('a list', () => {
  const page = (items: ReadonlyArray<number>, nextCursor: string | null) => json(200, { items, nextCursor })
  it('is gone through to its end', async () => {
    const { api, seen } = against([page([1, 2], 'c'), page([], 'd'), page([3], null)])
    const items: unknown[] = []
    for await (const item of each(api.findings, { zone: 'z' })) items.push(item._tag === 'Right' && item.right)
    expect(items).toEqual([1, 2, 3])
    expect(seen.map(({ url }) => new URL(url).search)).toEqual(['?zone=z', '?zone=z&cursor=c', '?zone=z&cursor=d'])
  })
  it('ends with its trouble', async () => {
    const { api } = against([page([1], 'c'), problem(400, 'BadCursor')])
    const tags: string[] = []
    for await (const item of each(api.findings, {})) tags.push(item._tag)
    expect(tags).toEqual(['Right', 'Left'])
  })
})

describe('positions', () => {
  const streamOf = (...texts: ReadonlyArray<string>) =>
    new Response(
      new ReadableStream({
        start: (controller) => {
          for (const text of texts) controller.enqueue(new TextEncoder().encode(text))
          controller.close()
        },
      }),
    )
  it('are read wherever the stream is cut', async () => {
    const { api } = against([
      streamOf('event: position\nid: 1', '2\ndata: {"position":12}\n\n: still', ' here\n\nid: 13\n\n'),
    ])
    const heard: unknown[] = []
    for await (const position of api.positions()) heard.push(position)
    expect(heard).toEqual([
      { _tag: 'Right', right: 12 },
      { _tag: 'Right', right: 13 },
    ])
  })
  it('end with why they end', async () => {
    const heard: unknown[] = []
    for await (const position of against([problem(401, 'NoCredentials')]).api.positions()) heard.push(position)
    expect(heard).toMatchObject([{ left: { problem: { code: 'NoCredentials' } } }])
  })
})
