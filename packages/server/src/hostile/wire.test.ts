import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Listener } from '../ops/listener.js'
import { missingHeaders } from './conforms.kit.js'
import { keyOf } from './keys.kit.js'
import { impatient, opened, requestOf, said } from './wire.kit.js'
import { type World, worldOf } from './world.kit.js'

let world: World
let main: Listener & { readonly port: number }
let watchers: Listener & { readonly port: number }
let hurried: Listener & { readonly port: number }
beforeAll(async () => {
  world = await worldOf()
  main = await opened(world.answer)
  watchers = await opened(world.watch)
  hurried = await opened(world.answer, impatient)
})
afterAll(async () => {
  await main.stop(0)
  await watchers.stop(0)
  await hurried.stop(0)
  await world.stop()
})

const lines = (target: string, more: ReadonlyArray<string> = [], method = 'GET'): ReadonlyArray<string> => [
  `${method} ${target} HTTP/1.1`,
  'Host: localhost',
  `Authorization: Bearer ${keyOf('all')}`,
  ...more,
]
const closing = ['Connection: close']

/** Both listeners go on as before: the next request is answered. */
const isUnharmed = async (): Promise<void> => {
  const [api, live] = await Promise.all([
    said(main.port, [requestOf(lines('/v1/zones', closing))]),
    said(watchers.port, [requestOf(['GET /live HTTP/1.1', 'Host: localhost', ...closing])]),
  ])
  expect([api.statuses, live.statuses]).toEqual([[200], [200]])
}

const posts = (framing: ReadonlyArray<string>, body: string): string =>
  requestOf(lines('/v1/searches/participants', ['Content-Type: application/json', ...framing], 'POST'), body)
const hidden = requestOf(lines('/v1/participants/C1'))

describe('a target', () => {
  const climbing = [
    '/v1/../../../etc/passwd',
    '/../v1/zones',
    '/v1/./zones',
    '/v1/%2e%2e/v1/zones',
    '/v1/%2E%2E%2Fzones',
    '/v1/..%2fzones',
    '/v1/..%5czones',
    '/v1\\zones',
    '/v1/%5c..%5czones',
    '/v1/%252e%252e/zones',
    '/v1/participants/C1%00',
    '/v1/participants/%00',
    '/v1/participants/C1%2Faccount',
    '/v1/participants/C1%5Caccount',
    '/v1/%c0%ae%c0%ae/zones',
    '/v1/%e0%80%af/zones',
    '/v1/participants/C1%0d%0aX-Broken:%20yes',
    '/v1/participants/%ff',
    '/v1/participants/%ed%a0%80',
    '/v1/participants/C1.',
    '/v1/zones.',
    '/v1/zones./',
    '/v1/zones/',
    '//v1/zones',
    '/v1//zones',
    '/v1/zones;x=1',
    '/v1/zones%',
    '/v1/zones%zz',
    '/v1/zones?lang=%ff',
    '/assets/../v1/zones',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/openapi.json',
    '/assets/pages.css',
    '/docs/../docs',
    '/x/../openapi.json',
    '/x/%2e%2e/docs',
    '/.git/config',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/sign-in/../v1/zones',
    'http://evil.example/v1/zones',
    'http://evil.example/openapi.json',
    'http://localhost/docs',
    'HTTP://localhost/sign-in',
    'http://localhost/assets/pages.css',
    'v1/zones',
    '*',
    'localhost:80',
  ]
  it.each(climbing)('%s is refused', async (target) => {
    const { statuses, text } = await said(main.port, [requestOf(lines(target, closing))])
    expect([target, statuses, statuses[0] === 400 || statuses[0] === 404]).toEqual([target, statuses, true])
    expect(text).not.toMatch(/root:|^X-Broken/m)
    expect(text).not.toContain('openapi":')
  })
  it.each([
    '/x/../metrics',
    '/%2e/metrics',
    '//metrics',
    '/metrics/',
    '/metrics%00',
    'http://localhost/metrics',
    '/ready/../metrics',
    '*',
  ])('%s is refused by the watchers’ listener, too', async (target) => {
    const { statuses, text } = await said(watchers.port, [requestOf([`GET ${target} HTTP/1.1`, 'Host: x', ...closing])])
    expect([target, statuses, statuses[0] === 400 || statuses[0] === 404]).toEqual([target, statuses, true])
    expect(text).not.toContain('pension_ledger_requests_total')
  })
  it('harms nobody', isUnharmed)
})

describe('framing', () => {
  const body = '{"idNumber":"530114195703150027"}'
  const own = `Content-Length: ${body.length}`
  it.each([
    ['a length and chunks', posts([own, 'Transfer-Encoding: chunked'], `0\r\n\r\n${hidden}`)],
    ['chunks and a length', posts(['Transfer-Encoding: chunked', 'Content-Length: 3'], `0\r\n\r\n${hidden}`)],
    ['two lengths', posts([own, 'Content-Length: 0'], body + hidden)],
    ['two lengths in one line', posts([`Content-Length: ${body.length}, 0`], body + hidden)],
    ['a length with a sign', posts([`Content-Length: +${body.length}`], body + hidden)],
    ['a length below nothing', posts(['Content-Length: -1'], body + hidden)],
    ['a length of another base', posts(['Content-Length: 0x10'], body + hidden)],
    ['a length beyond all', posts(['Content-Length: 99999999999999999999'], body + hidden)],
    ['chunks that are none', posts(['Transfer-Encoding: xchunked'], `0\r\n\r\n${hidden}`)],
    ['chunks, and then something else', posts(['Transfer-Encoding: chunked, identity'], `0\r\n\r\n${hidden}`)],
    ['two encodings', posts(['Transfer-Encoding: chunked', 'Transfer-Encoding: cow'], `0\r\n\r\n${hidden}`)],
    ['a name with a blank', posts(['Transfer-Encoding : chunked'], `0\r\n\r\n${hidden}`)],
    ['a folded line', posts(['Transfer-Encoding:\r\n chunked'], `0\r\n\r\n${hidden}`)],
    ['a folded header', requestOf(lines('/v1/zones', ['X-Folded: a\r\n b', ...closing])) + hidden],
    ['bare line feeds', `GET /v1/zones HTTP/1.1\nHost: localhost\nAuthorization: Bearer ${'x'}\n\n${hidden}`],
    ['a bare carriage return', requestOf(lines('/v1/zones', ['X: a\rTransfer-Encoding: chunked'])) + hidden],
    ['a chunk size that is none', posts(['Transfer-Encoding: chunked'], `zz\r\n${body}\r\n0\r\n\r\n${hidden}`)],
    [
      'a chunk that is longer than it says',
      posts(['Transfer-Encoding: chunked'], `1\r\n${body}\r\n0\r\n\r\n${hidden}`),
    ],
    [
      'a chunk size beyond all',
      posts(['Transfer-Encoding: chunked'], `fffffffffffffffff\r\n${body}\r\n0\r\n\r\n${hidden}`),
    ],
    ['a nul in a header', requestOf(lines('/v1/zones', ['X: a\u0000b'])) + hidden],
    ['two hosts', requestOf(lines('/v1/zones', ['Host: evil.example'])) + hidden],
    [
      'two hosts, one after the other',
      requestOf(['GET /v1/zones HTTP/1.1', 'Host: localhost', 'Host: evil.example']) + hidden,
    ],
    ['no host', requestOf(['GET /v1/zones HTTP/1.1', ...closing]) + hidden],
    ['another version', requestOf(['GET /v1/zones HTTP/9.9', 'Host: localhost']) + hidden],
    ['no method', requestOf([' /v1/zones HTTP/1.1', 'Host: localhost']) + hidden],
    ['noise', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'],
  ])('%s is refused, and what hides behind it is no request', async (_, text) => {
    const { statuses, text: answer } = await said(main.port, [text])
    expect([statuses.length <= 1, statuses.every((status) => status === 400)]).toEqual([true, true])
    expect(answer).not.toContain('participantId')
  })
  it('in two pieces is one request', async () => {
    const { statuses } = await said(main.port, [posts([own, ...closing], body.slice(0, 9)), body.slice(9)], {
      pauseMs: 30,
    })
    expect(statuses).toEqual([200])
  })
  it('one after the other, all are answered in their order', async () => {
    const { statuses } = await said(main.port, [
      requestOf(lines('/v1/zones')) + requestOf(lines('/v1/nowhere')) + requestOf(lines('/v1/policy', closing)),
    ])
    expect(statuses).toEqual([200, 404, 200])
  })
  it('harms nobody', isUnharmed)
})

describe('too much', () => {
  it.each([
    ['a header', requestOf(lines('/v1/zones', [`X-Long: ${'x'.repeat(9_000)}`, ...closing])), 431],
    [
      'many headers',
      requestOf(lines('/v1/zones', [...Array.from({ length: 900 }, (_, i) => `X-${i}: ${i} and more`), ...closing])),
      431,
    ],
    ['a target', requestOf(lines(`/v1/zones?lang=${'x'.repeat(3_000)}`, closing)), 414],
    ['a cookie', requestOf(lines('/v1/zones', [`Cookie: pl_session=${'x'.repeat(20_000)}`, ...closing])), 431],
    ['a body', posts(['Content-Length: 20000', ...closing], 'x'.repeat(20_000)), 413],
    [
      'a body without an end',
      posts(['Transfer-Encoding: chunked', ...closing], `2000\r\n${'x'.repeat(8192)}\r\n`.repeat(4)),
      413,
    ],
    [
      'nesting',
      posts(['Content-Length: 4012', ...closing], `{"idNumber":${'['.repeat(1999)}1${']'.repeat(1999)}}`.padEnd(4012)),
      400,
    ],
    ['parameters', requestOf(lines(`/v1/zones?${'a&'.repeat(800)}`, closing)), 400],
  ])('%s is refused', async (_, text, status) => {
    const { statuses } = await said(main.port, [text])
    expect(statuses).toEqual([status])
  })
  it('harms nobody', isUnharmed)
})

describe('whoever is slow', () => {
  it.concurrent.each([
    ['with the first line', 'GET /v1/zo'],
    ['with headers', requestOf(lines('/v1/zones')).slice(0, -4)],
    ['with a body', posts(['Content-Length: 400'], '{"id')],
    ['with a chunk', posts(['Transfer-Encoding: chunked'], '5\r\n{"id')],
    ['and says nothing', ''],
  ])('%s is not waited for', async (_, text) => {
    const { isClosed, statuses } = await said(hurried.port, text === '' ? [] : [text, ...'xxxxxxxxxxxxxxxxxxxxxxxx'], {
      pauseMs: 100,
    })
    expect(isClosed).toBe(true)
    expect(statuses.every((status) => status === 408 || status === 400)).toBe(true)
  })
  it.each(['/v1/events.csv', '/v1/events.xlsx', '/v1/findings', '/v1/positions', '/events'])(
    'and leaves in the middle of %s keeps no place',
    async (target) => {
      for (let i = 0; i < 3; i++)
        await new Promise<void>((resolve) => {
          const socket = connect(main.port, '127.0.0.1', () => socket.write(requestOf(lines(target))))
          socket.once('data', () => socket.destroy())
          socket.on('error', () => {})
          socket.on('close', () => resolve())
        })
      await expect.poll(() => [world.gate.load().cheap.inFlight, world.gate.load().expensive.inFlight]).toEqual([0, 0])
      await isUnharmed()
    },
  )
  it('and reads nothing does not hold up the others', async () => {
    const socket = connect(main.port, '127.0.0.1', () => {
      socket.pause()
      socket.write(requestOf(lines('/v1/events')).repeat(20))
    })
    socket.on('error', () => {})
    await isUnharmed()
    await isUnharmed()
    socket.destroy()
  })
})

describe('a request that pretends', () => {
  const evil = 'evil.example'
  it.each([
    ['Host', [`GET / HTTP/1.1`, `Host: ${evil}`]],
    [
      'X-Forwarded-Host',
      ['GET / HTTP/1.1', 'Host: localhost', `X-Forwarded-Host: ${evil}`, `X-Forwarded-Proto: https`],
    ],
    ['Forwarded', ['GET /overview/2022 HTTP/1.1', 'Host: localhost', `Forwarded: host=${evil}`]],
    ['Host of data', ['GET /v1/events?limit=1 HTTP/1.1', `Host: ${evil}`]],
    ['Host of a page', ['GET /overview/2022 HTTP/1.1', `Host: ${evil}`]],
    ['Host of the document', ['GET /openapi.json HTTP/1.1', `Host: ${evil}`]],
    ['Host of a problem', ['GET /nowhere HTTP/1.1', `Host: ${evil}`]],
  ])('by %s, finds it nowhere in the answer', async (_, head) => {
    const { text, statuses } = await said(main.port, [
      requestOf([...head, `Authorization: Bearer ${keyOf('masked')}`, ...closing]),
    ])
    expect(statuses.length).toBe(1)
    expect(text).not.toContain(evil)
  })
  it.each([
    ['TRACE', '/v1/zones', []],
    ['CONNECT', 'localhost:80', []],
    ['PUT', '/v1/zones', []],
    ['DELETE', '/v1/participants/C1', []],
    ['PROPFIND', '/', []],
    ['POST', '/v1/zones', ['X-HTTP-Method-Override: GET', 'Content-Length: 0']],
    ['POST', '/v1/zones?_method=GET', ['Content-Length: 0']],
    ['TRACE', '/', []],
    ['DELETE', '/sign-in', []],
    ['PUT', '/assets/x', []],
    ['TRACE', '/openapi.json', []],
    ['DELETE', '/docs', []],
  ])('with %s %s, is refused', async (method, target, more) => {
    const { statuses, text } = await said(main.port, [
      requestOf(lines(target, [...more, 'X-Secret: echo', ...closing], method)),
    ])
    // To CONNECT nobody answers at all: the socket is closed.
    expect(method === 'CONNECT' ? statuses : [statuses, /^allow: /im.test(text)]).toEqual(
      method === 'CONNECT' ? [] : [[405], true],
    )
    expect(text).not.toContain('X-Secret')
  })
  it('GET with a method to override it stays a GET', async () => {
    const { statuses } = await said(main.port, [
      requestOf(lines('/v1/zones', ['X-HTTP-Method-Override: DELETE', ...closing])),
    ])
    expect(statuses).toEqual([200])
  })
  it('with another method, is refused by the watchers’ listener', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS']) {
      const { statuses } = await said(watchers.port, [
        requestOf([`${method} /metrics HTTP/1.1`, 'Host: x', ...closing]),
      ])
      expect([method, statuses]).toEqual([method, [405]])
    }
  })
  it('to change protocols, is answered in this one', async () => {
    for (const protocol of ['h2c', 'websocket']) {
      const { statuses } = await said(main.port, [
        requestOf(
          lines('/v1/zones', [`Upgrade: ${protocol}`, 'Connection: Upgrade, close', 'HTTP2-Settings: AAMAAABk']),
        ),
      ])
      expect([protocol, statuses]).toEqual([protocol, [200]])
    }
  })
  it('harms nobody', isUnharmed)
})

describe('what is said back', () => {
  it.each([
    '/v1/zones?lang=%0d%0aX-Broken:%20yes',
    '/v1/zones?%0d%0aX-Broken:%20yes=1',
    '/sign-in?back=%0d%0aX-Broken:%20yes',
    '/sign-in?back=//evil.example',
    '/sign-in?back=/%5cevil.example',
    '/sign-in?back=https://evil.example',
    '/theme?to=dark%0d%0aSet-Cookie:%20a=b&back=/%0d%0aX-Broken:%20yes',
    '/theme?to=dark&back=https://evil.example',
    '/theme?to=dark&back=//evil.example',
    '/theme?to=dark&back=/%09/evil.example',
    '/overview/2022?lang=en%0d%0aX-Broken:%20yes',
    '/?lang=en%0d%0aX-Broken:%20yes',
    '/?effectiveAt=2022-01-01%0d%0aX-Broken:%20yes',
    '/v1/zones.csv?lang=en%22%0d%0aX-Broken:%20yes',
  ])('%s breaks no header, and leads to no other place', async (target) => {
    for (const key of ['masked', null] as const) {
      const { text, statuses } = await said(main.port, [
        requestOf([
          `GET ${target} HTTP/1.1`,
          'Host: localhost',
          ...(key === null ? [] : [`Authorization: Bearer ${keyOf(key)}`]),
          ...closing,
        ]),
      ])
      const [head = ''] = text.split('\r\n\r\n')
      expect(statuses.length).toBe(1)
      expect(head).not.toMatch(/^(x-broken|set-cookie: a=b)/im)
      expect(head).not.toMatch(/^location: *(\/\/|\/\\|\/%5c|\/%09|[a-z]+:)/im)
    }
  })
  it.each(['__proto__', 'constructor', 'prototype', 'toString', '__proto__[isAdmin]', 'constructor.prototype'])(
    'a parameter %s is one that there is not, and changes nothing',
    async (name) => {
      const pages = await said(main.port, [requestOf(lines(`/overview/2022?${name}=1`, closing))])
      const data = await said(main.port, [requestOf(lines(`/v1/zones?${name}=1`, closing))])
      expect([pages.statuses, data.statuses]).toEqual([[400], [400]])
      expect(Object.keys(Object.prototype)).toEqual([])
      expect(Object('x').isAdmin).toBeUndefined()
    },
  )
  it('has the headers of every answer, also where the request was hardly one', async () => {
    for (const text of [
      requestOf(lines('/v1/../x', closing)),
      requestOf(lines('http://x/docs', closing)),
      requestOf(lines('/', closing, 'TRACE')),
    ]) {
      const [head = ''] = (await said(main.port, [text])).text.split('\r\n\r\n')
      const headers = new Headers(
        head
          .split('\r\n')
          .slice(1)
          .map((line): [string, string] => [
            line.slice(0, line.indexOf(':')),
            line.slice(line.indexOf(':') + 1).trim(),
          ]),
      )
      expect(missingHeaders(headers)).toEqual([])
    }
  })
  it('after all that, the process is as it was', isUnharmed)
})
