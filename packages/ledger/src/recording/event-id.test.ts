import { describe, expect, it } from 'vitest'
import { eventIdOf, reversalIdOf, uuidOf } from './event-id.js'

describe('event ids', () => {
  it('are UUIDs of version 5', () =>
    expect(eventIdOf('PensionPaid\u001fp-1', 0)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    ))

  it('never change: a ledger written today knows its facts tomorrow', () => {
    expect(eventIdOf('DeathRecorded\u001fp-1', 0)).toBe('df050d85-e4fe-50e5-aea4-b5d54f1a10d6')
    expect(reversalIdOf(eventIdOf('DeathRecorded\u001fp-1', 0))).toBe('4798333f-1701-57b7-a9e5-db896c7b3e72')
  })

  it('differ by key, by generation, and from the id of the reversal', () => {
    const ids = [eventIdOf('a', 0), eventIdOf('b', 0), eventIdOf('a', 1), reversalIdOf(eventIdOf('a', 0))]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('take in every character of a name too long for the usual way', () => {
    const long = '街'.repeat(9_000)
    expect(uuidOf(`${long}a`)).not.toBe(uuidOf(`${long}b`))
  })

  it('do not depend on what was named before', () => {
    const short = uuidOf('p')
    uuidOf('a much longer name, which leaves its bytes behind')
    expect(uuidOf('p')).toBe(short)
  })
})
