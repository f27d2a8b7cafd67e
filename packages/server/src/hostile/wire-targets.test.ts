import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingHeaders } from './conforms.kit.js'
import { keyOf } from './keys.kit.js'
import { requestOf, said } from './wire.kit.js'
import { closing, lines, type Wired, wired } from './wired.kit.js'

let at: Wired
beforeAll(async () => {
  at = await wired()
})
afterAll(() => at.stop())

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
    const { statuses, text } = await said(at.main.port, [requestOf(lines(target, closing))])
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
    const { statuses, text } = await said(at.watchers.port, [
      requestOf([`GET ${target} HTTP/1.1`, 'Host: x', ...closing]),
    ])
    expect([target, statuses, statuses[0] === 400 || statuses[0] === 404]).toEqual([target, statuses, true])
    expect(text).not.toContain('pension_ledger_requests_total')
  })
  it('harms nobody', () => at.isUnharmed())
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
      const { text, statuses } = await said(at.main.port, [
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
      const pages = await said(at.main.port, [requestOf(lines(`/overview/2022?${name}=1`, closing))])
      const data = await said(at.main.port, [requestOf(lines(`/v1/zones?${name}=1`, closing))])
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
      const [head = ''] = (await said(at.main.port, [text])).text.split('\r\n\r\n')
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
  it('after all that, the process is as it was', () => at.isUnharmed())
})
