import { describe, expect, it } from 'vitest'
import { countingBytes } from '../keys/keys.kit.js'
import { clearedCookie, sessionCookie, sessionIn } from './cookies.js'
import { codeLastsMs, oneTimeCodes } from './one-time-codes.js'
import { isSameOrigin } from './same-origin.js'
import { sessionList } from './session-list.js'

const terms = { idleMs: 1000, absoluteMs: 2500, most: 3 }
const byLink = { kind: 'link' } as const

describe('a session', () => {
  it('is found by its cookie, and by nothing else', () => {
    const sessions = sessionList(terms, countingBytes())
    const cookie = sessions.begin({ kind: 'key', keyId: 'abc' }, 0)
    expect(cookie).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(sessions.find(cookie, 1)).toEqual({ kind: 'key', keyId: 'abc' })
    expect(sessions.find(`${cookie.slice(0, -1)}A`, 1)).toBeNull()
    expect(sessions.find('', 1)).toBeNull()
  })

  it('ends when nobody uses it, and in the end although somebody does', () => {
    const sessions = sessionList(terms, countingBytes())
    const [idle, used] = [sessions.begin(byLink, 0), sessions.begin(byLink, 0)]
    expect(sessions.find(used, 999)).toEqual(byLink)
    expect(sessions.find(idle, 1000)).toBeNull()
    expect(sessions.find(used, 1998)).toEqual(byLink)
    expect(sessions.find(used, 2499)).toEqual(byLink)
    expect(sessions.find(used, 2500)).toBeNull()
    expect(sessions.size()).toBe(0)
  })

  it('ends when its owner signs out', () => {
    const sessions = sessionList(terms, countingBytes())
    const cookie = sessions.begin(byLink, 0)
    sessions.end(cookie)
    expect(sessions.find(cookie, 1)).toBeNull()
  })

  it('is one of a few: those that are over make room first, then the one used longest ago', () => {
    const sessions = sessionList(terms, countingBytes())
    const [a, b, c] = [sessions.begin(byLink, 0), sessions.begin(byLink, 600), sessions.begin(byLink, 600)]
    const d = sessions.begin(byLink, 1100)
    expect([a, b, c, d].map((cookie) => sessions.find(cookie, 1200) !== null)).toEqual([false, true, true, true])
    sessions.find(b, 1300)
    const e = sessions.begin(byLink, 1400)
    expect([b, c, d, e].map((cookie) => sessions.find(cookie, 1500) !== null)).toEqual([true, false, true, true])
    expect(sessions.size()).toBe(3)
  })
})

describe('a one-time code', () => {
  it('opens once, within ten minutes', () => {
    const codes = oneTimeCodes(countingBytes())
    const [first, second] = [codes.issue(0), codes.issue(0)]
    expect(codeLastsMs).toBe(600_000)
    expect([codes.redeem(first, 599_999), codes.redeem(first, 599_999)]).toEqual([true, false])
    expect(codes.redeem(second, 600_000)).toBe(false)
    expect(codes.redeem(second, 0)).toBe(false)
    expect(codes.redeem('', 0)).toBe(false)
  })
})

describe('the cookie', () => {
  const id = 'a'.repeat(43)

  it('is kept from scripts and from other sites, and over TLS from everything else', () => {
    expect(sessionCookie(id, false)).toBe(`pl_session=${id}; Path=/; HttpOnly; SameSite=Strict`)
    expect(sessionCookie(id, true)).toBe(`__Host-pl_session=${id}; Path=/; HttpOnly; SameSite=Strict; Secure`)
    expect(clearedCookie(true)).toBe('__Host-pl_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict; Secure')
  })

  it.each([
    [`pl_session=${id}`, id],
    [`theme=dark; pl_session=${id}; lang=zh`, id],
    [`pl_session=${id}; pl_session=${'b'.repeat(43)}`, null],
    [`xpl_session=${id}`, null],
    [`pl_session=${id}x`, null],
    ['pl_session="quoted"', null],
    ['', null],
    [null, null],
    [`${'x'.repeat(100_000)}; pl_session=${id}`, null],
  ])('is read from a header: %#', (header, found) => expect(sessionIn(header, false)).toBe(found))

  it('of plain HTTP is none over TLS', () => expect(sessionIn(`pl_session=${id}`, true)).toBeNull())
})

describe('a form', () => {
  const here = { host: '127.0.0.1:8080', isTls: false, publicOrigins: ['https://audit.example'] }
  it.each<[origin: string | null, fetchSite: string | null, isOurs: boolean]>([
    ['http://127.0.0.1:8080', 'same-origin', true],
    ['http://127.0.0.1:8080', null, true],
    ['https://audit.example', 'same-origin', true],
    ['null', 'same-origin', true],
    [null, 'same-origin', true],
    ['http://127.0.0.1:8080', 'cross-site', false],
    ['http://127.0.0.1:8080', 'same-site', false],
    ['http://127.0.0.1:8080', 'none', false],
    ['https://127.0.0.1:8080', 'same-origin', false],
    ['http://127.0.0.1:8081', null, false],
    ['http://evil.example', null, false],
    ['http://evil.example', 'same-origin', false],
    ['null', null, false],
    [null, null, false],
    ['null', 'cross-site', false],
  ])('from %s, which the browser calls %s: %s', (origin, fetchSite, isOurs) =>
    expect(isSameOrigin({ ...here, origin, fetchSite })).toBe(isOurs),
  )
})
