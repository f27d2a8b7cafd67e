import { sampleBook } from '@pension-ledger/domain/testing'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { right } from '../testing/delivery.js'
import { exampleSettings } from './example-settings.js'
import { defaultSettings, readSettings } from './read-settings.js'

const { zones } = sampleBook
const { code: zone = '', zh = '' } = zones[0] ?? {}

describe('settings', () => {
  it('of nobody are those of the policy book', () => {
    const settings = defaultSettings(sampleBook)
    const { jurisdiction } = sampleBook
    expect(settings.areaOf(zone)).toEqual({
      areaCode: jurisdiction,
      areaName: sampleBook.zh,
      agencyCode: null,
      agencyName: null,
    })
    expect(settings.setOf(zone)).toEqual({ code: `${jurisdiction}-${zone}`, name: `${zh}城乡居民养老保险基金`, zone })
    expect(settings.setOf('')).toEqual({ code: jurisdiction, name: `${sampleBook.zh}城乡居民养老保险基金`, zone: '' })
    expect([settings.places.street('龙城街道'), settings.places.community('龙城街道', '古城社区')]).toEqual([
      null,
      null,
    ])
  })

  it('of the example are read, and what it leaves out is not lost', () => {
    const settings = right(readSettings(exampleSettings, sampleBook))
    expect(settings.areaOf('resort')).toEqual({
      areaCode: '530111',
      areaName: '昆明市官渡区',
      agencyCode: '530114099',
      agencyName: '呈贡区城乡居民社会养老保险局',
    })
    expect(settings.areaOf('chenggong')).toMatchObject({ areaCode: sampleBook.jurisdiction, agencyCode: '530114099' })
    expect(settings.places.street('龙城街道')).toBe('530114001')
    expect(settings.places.community('龙城街道', '古城社区')).toBe('530114001001')
    expect(settings.places.community('大渔街道', '古城社区')).toBeNull()
    expect(settings.setOf('chenggong')).toEqual({ code: 'ZT001', name: '呈贡区居保基金', zone: 'chenggong' })
    expect(settings.codes.due.values.onBehalf).toEqual({ code: '40', name: '代缴', grade: 'C' })
    expect(settings.codes.due.values.normal).toEqual({ code: '10', name: '正常应缴', grade: 'X' })
    expect(settings.items['funeral-grant']).toMatchObject({ code: '100901', grade: 'C', paid: 'one-off' })
    expect(settings.items['basic-pension']).toMatchObject({ code: '100011', grade: 'X' })
  })

  it('of a zone with an agency of its own have that agency', () => {
    const own = { code: '530111099', name: '官渡区社保局' }
    const file = { ...exampleSettings, areas: { resort: { ...exampleSettings.areas.resort, agency: own } } }
    const settings = right(readSettings(file, sampleBook))
    expect(settings.areaOf('resort')).toMatchObject({ agencyCode: '530111099', agencyName: '官渡区社保局' })
  })

  const area = { areaCode: '530111', areaName: '官渡区', agency: null }
  it.each([
    ['not an object', 7, ''],
    ['no version', {}, 'schemaVersion'],
    ['another version', { schemaVersion: 2 }, 'schemaVersion'],
    ['five digits', { schemaVersion: 1, areas: { resort: { ...area, areaCode: '53011' } } }, 'areas.resort.areaCode'],
    [
      'no area name',
      { schemaVersion: 1, areas: { resort: { areaCode: '530111', agency: null } } },
      'areas.resort.areaName',
    ],
    ['a long agency', { schemaVersion: 1, agency: { code: '1'.repeat(17), name: 'x' } }, 'agency.code'],
    ['an empty name', { schemaVersion: 1, agency: { code: '1', name: ' ' } }, 'agency.name'],
    ['a short item', { schemaVersion: 1, items: { recovery: { code: '10001', name: 'x' } } }, 'items.recovery.code'],
    [
      'a code of two for a field of one',
      { schemaVersion: 1, codes: { sex: { F: { code: '22', name: '女性' } } } },
      'codes.sex.F.code',
    ],
  ])('%s is malformed, with the path', (_, file, path) => {
    const refused = readSettings(file, sampleBook)
    expect(E.isLeft(refused) && refused.left).toMatchObject({ code: 'SettingsMalformed' })
    if (E.isLeft(refused) && refused.left.code === 'SettingsMalformed')
      expect(refused.left.problems.map((problem) => problem.path)).toContain(path)
  })

  it.each([
    ['field', { schemaVersion: 1, agencies: {} }, 'agencies'],
    ['field', { schemaVersion: 1, agency: { code: '1', name: 'x', phone: '2' } }, 'agency.phone'],
    ['zone', { schemaVersion: 1, areas: { nowhere: area } }, 'areas.nowhere'],
    ['field', { schemaVersion: 1, areas: { resort: { ...area, area: '1' } } }, 'areas.resort.area'],
    ['zone', { schemaVersion: 1, books: { nowhere: { code: '1', name: 'x' } } }, 'books.nowhere'],
    ['code-list', { schemaVersion: 1, codes: { colour: {} } }, 'codes.colour'],
    ['value', { schemaVersion: 1, codes: { sex: { X: { code: '9', name: 'x' } } } }, 'codes.sex.X'],
    ['item', { schemaVersion: 1, items: { lottery: { code: '100011', name: 'x' } } }, 'items.lottery'],
  ])('an unknown %s is refused, with the path', (what, file, path) => {
    expect(readSettings(file, sampleBook)).toEqual(E.left({ code: 'SettingsUnknown', path, what }))
  })
})
