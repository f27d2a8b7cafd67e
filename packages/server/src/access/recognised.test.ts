import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { door, knock } from './gate.kit.js'
import { revokeKey } from './keys/key-list.js'
import { made } from './keys/keys.kit.js'
import { recognised } from './recognised.js'

const bearer = (text: string) => ({ authorization: `Bearer ${text}` })

describe('whoever was let in a moment ago', () => {
  const letIn = async () => {
    const at = door()
    const words = knock(bearer(at.key.text))
    const caller = await at.gate.authenticate(words)()
    if (E.isLeft(caller)) throw new Error(caller.left.code)
    return { ...at, words, caller: caller.right }
  }

  it('is recognised by the same words, and by no others', async () => {
    const { gate, key, words, caller } = await letIn()
    expect(gate.recognise(words.headers)).toBe(caller)
    expect(await gate.authenticate(words)()).toEqual(E.right(caller))
    for (const headers of [
      {},
      bearer(`${key.text.slice(0, -1)}_`),
      bearer(made({}, undefined, 33).text),
      { 'x-api-key': key.text },
      { ...bearer(key.text), 'x-api-key': key.text },
      { ...bearer(key.text), 'unmask-reason': 'checking a payment' },
    ])
      expect([headers, gate.recognise(knock(headers).headers)]).toEqual([headers, null])
  })

  it('was not, if nobody was: words that never opened anything are not remembered', async () => {
    const { gate, key } = door()
    const wrong = knock(bearer(`${key.text.slice(0, -1)}_`))
    await gate.authenticate(wrong)()
    expect(gate.recognise(wrong.headers)).toBe(null)
    expect(gate.recognise(knock(bearer(key.text)).headers)).toBe(null)
  })

  it('is not recognised once the keys are read anew, cannot be read, or the key has been taken back', async () => {
    const { gate, world, key, words, caller } = await letIn()
    world.keys = E.right({ ...key.file })
    expect(gate.recognise(words.headers)).toBe(null)
    await gate.authenticate(words)()
    expect(gate.recognise(words.headers)).toEqual(caller)

    const revoked = revokeKey(key.file, key.kept.id, '2026-03-02T00:00:00Z')
    world.keys = revoked as typeof world.keys
    expect(gate.recognise(words.headers)).toBe(null)
    expect(await gate.authenticate(words)()).toMatchObject({ left: { code: 'BadCredentials' } })
    world.keys = E.left({ code: 'KeysMissing', file: 'keys.json' })
    expect(gate.recognise(words.headers)).toBe(null)
  })

  it('is not recognised by what another proved among newer keys', async () => {
    const { gate, world, key, words } = await letIn()
    const more = made({ name: 'other' }, key.file, 33)
    world.keys = E.right(more.file)
    await gate.authenticate(knock(bearer(more.text)))()
    expect(gate.recognise(knock(bearer(more.text)).headers)).not.toBe(null)
    expect(gate.recognise(words.headers)).toBe(null)
  })

  it('is forgotten after a thousand others', async () => {
    const { caller, key } = await letIn()
    const known = recognised()
    const others = Array.from({ length: 1_000 }, (_, i) => `words ${i}`)
    for (const words of ['first', ...others]) known.remember(words, key.file, caller)
    expect(['first', ...others].filter((words) => known.find(words, key.file, 0) === null)).toEqual(['first'])
  })

  it('is not recognised after the day on which the key ends', async () => {
    const at = door()
    const key = made({ expiresAt: '2026-03-02T00:00:10Z' })
    at.world.keys = E.right(key.file)
    const words = knock(bearer(key.text))
    await at.gate.authenticate(words)()
    expect(at.gate.recognise(words.headers)).not.toBe(null)
    at.world.nowMs += 10_000
    expect(at.gate.recognise(words.headers)).toBe(null)
  })

  it('is turned away before anything is looked at where he has asked too often, and let in again as the bucket fills', async () => {
    const at = door({ rate: { burst: 2, perSecond: 1 } })
    const words = knock(bearer(at.key.text))
    const caller = await at.gate.authenticate(words)()
    if (E.isLeft(caller)) throw new Error(caller.left.code)
    for (let i = 0; i < 2; i++) {
      // To look costs nothing.
      expect([at.gate.turnAway(words.headers), at.gate.turnAway(words.headers)]).toEqual([null, null])
      expect(E.isRight(at.gate.limit(caller.right))).toBe(true)
    }
    expect(at.gate.turnAway(words.headers)).toMatchObject({ code: 'RateLimited', headers: { 'Retry-After': '1' } })
    expect(at.gate.turnAway(knock(bearer(made({}, undefined, 33).text)).headers)).toBe(null)
    at.world.elapsedMs += 1_000
    expect(at.gate.turnAway(words.headers)).toBe(null)
  })
})

describe('whoever comes late in a turn of the event loop', () => {
  it('is turned away where it has gone on for long, recognised or not, until it is over', async () => {
    const { gate, world, key } = door()
    const known = knock(bearer(key.text)).headers
    await gate.authenticate(knock(bearer(key.text)))()
    for (let i = 0; i < 16; i++) expect(gate.turnAway(known)).toBe(null)
    expect(gate.turnAway(known)).toBe(null)
    world.elapsedMs += 61
    for (const headers of [known, knock().headers])
      expect(gate.turnAway(headers)).toMatchObject({ code: 'Overloaded', headers: { 'Retry-After': '1' } })
    world.endTurn()
    expect(gate.turnAway(knock().headers)).toBe(null)
  })
})
