import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { right } from '../../fund/fund.kit.js'
import { readSettings, type Said } from './read-settings.js'
import { settingDefaults } from './server-settings.js'
import { shownSettings } from './shown-settings.js'

const nothing: Said = { file: null, env: {}, secrets: {}, options: {} }
const file = (settings: Readonly<Record<string, unknown>>) => ({ path: 'server.json', settings })

describe('settings', () => {
  it('are the defaults where nothing was said', () =>
    expect(right(readSettings(nothing)).settings).toEqual(settingDefaults))
  it('are taken from the command line, the environment, a file it names, the settings file, in this order', () => {
    const said: Said = {
      options: { port: 1 },
      env: { PENSION_LEDGER_PORT: '2', PENSION_LEDGER_OPS_PORT: '3', PENSION_LEDGER_HOST: '' },
      secrets: { PENSION_LEDGER_STORE_FILE: { file: '/run/store', text: 'esdb://u:p@h\n' } },
      file: file({ port: 4, opsPort: 5, host: '::1', requestLog: true }),
    }
    const { settings, sources } = right(readSettings(said))
    expect(settings).toMatchObject({ port: 1, opsPort: 3, host: '::1', store: 'esdb://u:p@h', requestLog: true })
    expect(sources).toMatchObject({
      port: { kind: 'option' },
      opsPort: { kind: 'variable', variable: 'PENSION_LEDGER_OPS_PORT' },
      host: { kind: 'settings-file', file: 'server.json' },
      store: { kind: 'secret-file', file: '/run/store', variable: 'PENSION_LEDGER_STORE_FILE' },
      published: { kind: 'default' },
    })
  })
  it('are shown with where each was said, and without passwords', () => {
    const inForce = right(readSettings({ ...nothing, options: { store: 'esdb://admin:secret@host:2113?tls=false' } }))
    const shown = shownSettings(inForce)
    expect(shown.find(({ setting }) => setting === 'store')).toEqual({
      setting: 'store',
      value: 'esdb://admin:***@host:2113?tls=false',
      source: { kind: 'option' },
    })
    expect(JSON.stringify(shown)).not.toContain('secret@')
    expect(shown.map(({ setting }) => setting)).toContain('access.rate')
  })
  it.each<[string, Said, object]>([
    [
      'a port too high',
      { ...nothing, env: { PENSION_LEDGER_PORT: '65536' } },
      { code: 'SettingMalformed', setting: 'port' },
    ],
    ['a port in words', { ...nothing, file: file({ port: 'many' }) }, { code: 'SettingMalformed', setting: 'port' }],
    ['a flag that is none', { ...nothing, env: { PENSION_LEDGER_SYNTHETIC: 'yes' } }, { setting: 'synthetic' }],
    ['a month that is none', { ...nothing, options: { auditFrom: '2022-13' } }, { setting: 'auditFrom' }],
    ['a name that is misspelled', { ...nothing, file: file({ prot: 1 }) }, { code: 'SettingUnknown', setting: 'prot' }],
    [
      'a prototype key',
      { ...nothing, file: file({ constructor: 1 }) },
      { code: 'SettingUnknown', setting: 'constructor' },
    ],
    [
      'a misspelled setting of access',
      { ...nothing, file: file({ access: { keyFile: 'x' } }) },
      { code: 'SettingUnknown', setting: 'access.keyFile' },
    ],
    [
      'a malformed one',
      { ...nothing, file: file({ access: { rate: { burst: 0, perSecond: 1 } } }) },
      { code: 'SettingMalformed', setting: 'access.rate.burst' },
    ],
  ])('refuse %s', (_, said, refused) => {
    const read = readSettings(said)
    expect(E.isLeft(read) ? read.left : null).toMatchObject(refused)
  })
})
