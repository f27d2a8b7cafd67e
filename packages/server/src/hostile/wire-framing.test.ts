import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requestOf, said } from './wire.kit.js'
import { closing, hidden, lines, posts, type Wired, wired } from './wired.kit.js'

let at: Wired
beforeAll(async () => {
  at = await wired()
})
afterAll(() => at.stop())

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
    const { statuses, text: answer } = await said(at.main.port, [text])
    expect([statuses.length <= 1, statuses.every((status) => status === 400)]).toEqual([true, true])
    expect(answer).not.toContain('participantId')
  })
  it('in two pieces is one request', async () => {
    const { statuses } = await said(at.main.port, [posts([own, ...closing], body.slice(0, 9)), body.slice(9)], {
      pauseMs: 30,
    })
    expect(statuses).toEqual([200])
  })
  it('one after the other, all are answered in their order', async () => {
    const { statuses } = await said(at.main.port, [
      requestOf(lines('/v1/zones')) + requestOf(lines('/v1/nowhere')) + requestOf(lines('/v1/policy', closing)),
    ])
    expect(statuses).toEqual([200, 404, 200])
  })
  it('harms nobody', () => at.isUnharmed())
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
    const { statuses } = await said(at.main.port, [text])
    expect(statuses).toEqual([status])
  })
  it('harms nobody', () => at.isUnharmed())
})
