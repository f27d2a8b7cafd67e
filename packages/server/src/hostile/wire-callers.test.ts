import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyOf } from './keys.kit.js'
import { requestOf, said } from './wire.kit.js'
import { closing, lines, posts, type Wired, wired } from './wired.kit.js'

let at: Wired
beforeAll(async () => {
  at = await wired()
})
afterAll(() => at.stop())

describe('whoever is slow', () => {
  it.concurrent.each([
    ['with the first line', 'GET /v1/zo'],
    ['with headers', requestOf(lines('/v1/zones')).slice(0, -4)],
    ['with a body', posts(['Content-Length: 400'], '{"id')],
    ['with a chunk', posts(['Transfer-Encoding: chunked'], '5\r\n{"id')],
    ['and says nothing', ''],
  ])('%s is not waited for', async (_, text) => {
    const { isClosed, statuses } = await said(
      at.hurried.port,
      text === '' ? [] : [text, ...'xxxxxxxxxxxxxxxxxxxxxxxx'],
      {
        pauseMs: 100,
      },
    )
    expect(isClosed).toBe(true)
    expect(statuses.every((status) => status === 408 || status === 400)).toBe(true)
  })
  it.each(['/v1/events.csv', '/v1/events.xlsx', '/v1/findings', '/v1/positions', '/events'])(
    'and leaves in the middle of %s keeps no place',
    async (target) => {
      for (let i = 0; i < 3; i++)
        await new Promise<void>((resolve) => {
          const socket = connect(at.main.port, '127.0.0.1', () => socket.write(requestOf(lines(target))))
          socket.once('data', () => socket.destroy())
          socket.on('error', () => {})
          socket.on('close', () => resolve())
        })
      await expect
        .poll(() => [at.world.gate.load().cheap.inFlight, at.world.gate.load().expensive.inFlight])
        .toEqual([0, 0])
      await at.isUnharmed()
    },
  )
  it('and reads nothing does not hold up the others', async () => {
    const socket = connect(at.main.port, '127.0.0.1', () => {
      socket.pause()
      socket.write(requestOf(lines('/v1/events')).repeat(20))
    })
    socket.on('error', () => {})
    await at.isUnharmed()
    await at.isUnharmed()
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
    const { text, statuses } = await said(at.main.port, [
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
    const { statuses, text } = await said(at.main.port, [
      requestOf(lines(target, [...more, 'X-Secret: echo', ...closing], method)),
    ])
    // To CONNECT nobody answers at all: the socket is closed.
    expect(method === 'CONNECT' ? statuses : [statuses, /^allow: /im.test(text)]).toEqual(
      method === 'CONNECT' ? [] : [[405], true],
    )
    expect(text).not.toContain('X-Secret')
  })
  it('GET with a method to override it stays a GET', async () => {
    const { statuses } = await said(at.main.port, [
      requestOf(lines('/v1/zones', ['X-HTTP-Method-Override: DELETE', ...closing])),
    ])
    expect(statuses).toEqual([200])
  })
  it('with another method, is refused by the watchers’ listener', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS']) {
      const { statuses } = await said(at.watchers.port, [
        requestOf([`${method} /metrics HTTP/1.1`, 'Host: x', ...closing]),
      ])
      expect([method, statuses]).toEqual([method, [405]])
    }
  })
  it('to change protocols, is answered in this one', async () => {
    for (const protocol of ['h2c', 'websocket']) {
      const { statuses } = await said(at.main.port, [
        requestOf(
          lines('/v1/zones', [`Upgrade: ${protocol}`, 'Connection: Upgrade, close', 'HTTP2-Settings: AAMAAABk']),
        ),
      ])
      expect([protocol, statuses]).toEqual([protocol, [200]])
    }
  })
  it('harms nobody', () => at.isUnharmed())
})
