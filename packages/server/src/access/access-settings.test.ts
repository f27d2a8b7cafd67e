import { describe, expect, it } from 'vitest'
import { accessDefaults, readAccessSettings } from './access-settings.js'

const tokens = {
  issuer: 'https://issuer.example',
  audience: 'pension-ledger',
  keys: { url: 'https://issuer.example/keys' },
  type: 'at+jwt',
  clockToleranceS: 30,
}

describe('settings of access', () => {
  it('are the defaults where nothing is said', () =>
    expect(readAccessSettings({})).toEqual({ _tag: 'Right', right: accessDefaults }))

  it('are what is said, and the defaults for the rest', () => {
    const said = { tokens, keysFile: './keys.json', isTls: true, publicOrigins: ['https://audit.example'] }
    expect(readAccessSettings(said)).toEqual({ _tag: 'Right', right: { ...accessDefaults, ...said } })
  })

  it.each<[what: string, json: unknown, fault: object]>([
    ['no object', [], { code: 'AccessSettingMalformed', path: '' }],
    ['a name that nobody knows', { rates: {} }, { code: 'AccessSettingUnknown', path: 'rates' }],
    ['a name that every object knows', { constructor: 1 }, { code: 'AccessSettingUnknown', path: 'constructor' }],
    [
      'a burst of none',
      { rate: { burst: 0, perSecond: 1 } },
      { path: 'rate.burst', expected: expect.stringContaining('1') },
    ],
    ['a rate of none', { rate: { burst: 1, perSecond: 0 } }, { path: 'rate.perSecond' }],
    ['a lane for nobody', { cheap: { inFlight: 0, queue: 0, waitMs: 1 } }, { path: 'cheap.inFlight' }],
    ['an origin with a path', { publicOrigins: ['https://audit.example/'] }, { path: 'publicOrigins.0' }],
    ['any origin', { publicOrigins: ['*'] }, { path: 'publicOrigins.0' }],
    [
      'keys of an issuer over plain HTTP',
      { tokens: { ...tokens, keys: { url: 'http://i.example/k' } } },
      { path: 'tokens.keys.url' },
    ],
    [
      'keys of an issuer with a password',
      { tokens: { ...tokens, keys: { url: 'https://a:b@i.example/k' } } },
      { path: 'tokens.keys.url' },
    ],
    ['tokens for nobody in particular', { tokens: { ...tokens, audience: '' } }, { path: 'tokens.audience' }],
    ['algorithms of a token', { tokens: { ...tokens, algorithms: ['HS256'] } }, { path: 'tokens.algorithms' }],
    [
      'clocks that differ by hours',
      { tokens: { ...tokens, clockToleranceS: 3600 } },
      { path: 'tokens.clockToleranceS' },
    ],
  ])('are refused: %s', (_, json, fault) => expect(readAccessSettings(json)).toMatchObject({ left: fault }))
})
