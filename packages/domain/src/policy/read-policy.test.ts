import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { sampleBook, samplePolicyText } from '../testing/sample-policy.js'
import { businessDate } from '../vocabulary/calendar/business-date.js'
import { inForce } from './in-force.js'
import { zoneNamed, zoneOfStreet } from './places.js'
import { readPolicy } from './read-policy.js'

type Step = string | number

/** The sample file with the value at a path replaced; undefined takes it out. */
const fileWith = (path: ReadonlyArray<Step>, value: unknown): unknown => {
  const replaced = (within: unknown, [step, ...rest]: ReadonlyArray<Step>): unknown => {
    if (step === undefined) return value
    if (Array.isArray(within)) {
      const list: unknown[] = [...within]
      list[Number(step)] = replaced(within[Number(step)], rest)
      return list
    }
    const record: Record<string, unknown> = { ...(typeof within === 'object' ? within : {}) }
    record[String(step)] = replaced(record[String(step)], rest)
    return record
  }
  return JSON.parse(JSON.stringify(replaced(JSON.parse(samplePolicyText), path)))
}

const refusal = (file: unknown) => {
  const read = readPolicy(file)
  if (E.isRight(read)) throw new Error('the file was read')
  return read.left
}

const pension = (index: number, ...rest: ReadonlyArray<Step>): ReadonlyArray<Step> => [
  'parameters',
  'basic-pension.central',
  'values',
  index,
  ...rest,
]
const parameter = (key: string, ...rest: ReadonlyArray<Step>): ReadonlyArray<Step> => ['parameters', key, ...rest]

describe('a policy file that is malformed is refused with the path of every place', () => {
  it.each<readonly [string, ReadonlyArray<Step>, unknown]>([
    ['no source', pension(2, 'source'), undefined],
    ['an empty document', pension(2, 'source', 'document'), ''],
    ['a blank document', pension(2, 'source', 'document'), ' \u3000'],
    ['no grade', pension(2, 'source', 'grade'), undefined],
    ['an unknown grade', pension(2, 'source', 'grade'), 'E'],
    ['no clause, not even null', pension(2, 'source', 'clause'), undefined],
    ['a note that is a number', pension(2, 'source', 'note'), 7],
    ['money as text', pension(2, 'value'), '88.00'],
    ['half a fen', pension(2, 'value'), 8_800.5],
    ['negative money', pension(2, 'value'), -1],
    ['an impossible day', pension(2, 'from'), '2018-02-30'],
    ['no day', pension(2, 'from'), undefined],
    ['no label', parameter('basic-pension.central', 'zh'), undefined],
    ['a basis the rules do not read it on', parameter('subsidy.district.general', 'basis'), 'contribution-year'],
    ['an unknown basis', parameter('basic-pension.central', 'basis'), 'whenever'],
    ['a month that is a day', parameter('scheme.start', 'values', 0, 'value'), '2011-07-01'],
    ['half a year of age', parameter('age.pension', 'values', 0, 'value'), 60.5],
    ['a negative age', parameter('age.aid', 'values', 0, 'value'), -55],
    ['an unknown effect of age', parameter('age.effect', 'values', 0, 'value'), 'next-day'],
    ['a divisor of 0', parameter('account-pension.divisor', 'values', 0, 'value'), 0],
    ['an unknown rounding rule', parameter('account-pension.rounding', 'values', 0, 'value'), 'to-the-yuan'],
    ['a rate in percent', parameter('interest.rate', 'values', 0, 'value'), '2.75%'],
    ['a negative rate', parameter('interest.rate', 'values', 0, 'value'), '-0.01'],
    ['a rate as a float', parameter('interest.rate', 'values', 0, 'value'), 0.0275],
    ['weights of nothing', parameter('funeral.split', 'values', 0, 'value'), [0, 0]],
    ['a negative weight', parameter('funeral.split', 'values', 0, 'value'), [-4, 14]],
    ['three weights', parameter('funeral.split', 'values', 0, 'value'), [3, 3, 4]],
    ['one weight', parameter('funeral.split', 'values', 0, 'value'), [10]],
    ['shares that sum to 11 tenths', parameter('funeral.split', 'values', 0, 'value'), [4, 7]],
    ['shares that sum to 99 hundredths', parameter('funeral.split', 'values', 0, 'value'), [40, 59]],
    ['a negative limit', parameter('subsidy.credit-days', 'values', 0, 'value'), -1],
    ['half a day', parameter('recovery.demand-days', 'values', 0, 'value'), 30.5],
    ['a limit as text', parameter('account.refund-days', 'values', 0, 'value'), '60'],
    ['a limit of nothing', parameter('payment.reissue-days', 'values', 0, 'value'), null],
    ['a limit without a source', parameter('fund.transit-days', 'values', 0, 'source'), undefined],
    ['a limit read on another day', parameter('account.refund-days', 'basis'), 'audit-day'],
    ['a thirteenth month', parameter('on-behalf.deadline-month', 'values', 0, 'value'), 13],
    ['a month 0', parameter('fund.settlement-month', 'values', 0, 'value'), 0],
    ['an account that nobody may hold', parameter('bank-account.holders-most', 'values', 0, 'value'), 0],
    ['days counted otherwise', parameter('death.report-days', 'values', 1, 'value', 'counted'), 'weeks'],
    ['days that are not counted', parameter('death.report-days', 'values', 1, 'value', 'counted'), undefined],
    ['a deadline that is a number', parameter('death.report-days', 'values', 1, 'value'), 20],
    ['no deadline, not even null', parameter('death.report-days', 'values', 0, 'value'), undefined],
    ['a fund without accounts', parameter('fund.accounts', 'values', 0, 'value'), []],
    ['an account without a name', parameter('fund.accounts', 'values', 0, 'value', 1), ' '],
    ['no months of a grant', parameter('funeral.months', 'values', 0, 'value'), null],
    ['a negative subsidy', parameter('subsidy.province', 'values', 0, 'value', 3, 'fen'), -1],
    ['a negative tier', parameter('contribution.tiers', 'values', 0, 'value', 3), -1],
    ['a collective kind', parameter('subsidy.district.kinds', 'values', 0, 'value', 0), 'collective'],
    ['a zone without a code', ['zones', 1, 'code'], ''],
    ['a street without a source', ['streets', 1, 'source'], undefined],
    ['another schema', ['schemaVersion'], 2],
    ['no jurisdiction', ['jurisdiction'], undefined],
    ['no parameters', ['parameters'], undefined],
  ])('%s', (_, path, value) => {
    const left = refusal(fileWith(path, value))
    expect(left.code).toBe('PolicyMalformed')
    expect(left.code === 'PolicyMalformed' && left.problems.map((problem) => [problem.path, problem.received])).toEqual(
      [[path.join('.'), value]],
    )
  })

  it('two places at once', () => {
    const left = refusal({ ...Object(fileWith(pension(2, 'value'), -1)), zh: 7 })
    expect(left.code === 'PolicyMalformed' && left.problems.map(({ path }) => path)).toEqual([
      'zh',
      'parameters.basic-pension.central.values.2.value',
    ])
  })

  it('names what stands for a place in words, not in a codec’s own language', () => {
    const expectedFor = (file: unknown) => {
      const left = refusal(file)
      return left.code === 'PolicyMalformed' ? left.problems.map(({ expected }) => expected) : []
    }
    expect(expectedFor(fileWith(pension(2, 'source'), undefined))).toEqual(['a source: document, clause, grade, note'])
    for (const file of [
      [],
      fileWith(pension(2), 7),
      fileWith(parameter('age.pension'), 7),
      fileWith(parameter('age.pension', 'values'), 'x'),
      fileWith(['parameters'], 7),
      fileWith(['zones'], 7),
      fileWith(['zones', 0], 7),
      fileWith(['streets'], 7),
      fileWith(['streets', 0], 7),
    ])
      expect(expectedFor(file)).toEqual([expect.stringMatching(/^an? [^<{]{8,}$/)])
  })

  it.each([[null], ['{}'], [7], [[]], [{}]])('%j is no policy file', (file) =>
    expect(refusal(file).code).toBe('PolicyMalformed'),
  )
})

const source = { document: '文', clause: null, grade: 'U', note: null }

describe('a policy file that contradicts itself is refused', () => {
  it.each<readonly [string, ReadonlyArray<Step>, unknown, object]>([
    [
      'an unknown parameter',
      parameter('basic-pension.village'),
      {},
      { code: 'UnknownParameter', path: 'parameters.basic-pension.village' },
    ],
    [
      'a parameter by a name that every object has',
      parameter('toString'),
      {},
      { code: 'UnknownParameter', path: 'parameters.toString' },
    ],
    ['a key nobody reads', ['colour'], 1, { code: 'UnknownKey', path: 'colour' }],
    ['a key of a zone', ['zones', 1, 'alias'], [], { code: 'UnknownKey', path: 'zones.1.alias' }],
    [
      'a key of a value',
      pension(2, 'until'),
      '2020-06-30',
      { code: 'UnknownKey', path: 'parameters.basic-pension.central.values.2.until' },
    ],
    [
      'a key of a source that every object has',
      pension(2, 'source', 'toString'),
      null,
      { code: 'UnknownKey', path: 'parameters.basic-pension.central.values.2.source.toString' },
    ],
    [
      'a day before the one above it',
      pension(3, 'from'),
      '2017-12-31',
      {
        code: 'DatesOutOfOrder',
        path: 'parameters.basic-pension.central.values.3.from',
        from: '2017-12-31',
        after: '2018-01-01',
      },
    ],
    [
      'a day twice',
      pension(3, 'from'),
      '2018-01-01',
      {
        code: 'DatesOutOfOrder',
        path: 'parameters.basic-pension.central.values.3.from',
        from: '2018-01-01',
        after: '2018-01-01',
      },
    ],
    [
      'a limit of a day before the one above it',
      parameter('death.report-days', 'values', 1, 'from'),
      '2011-06-30',
      {
        code: 'DatesOutOfOrder',
        path: 'parameters.death.report-days.values.1.from',
        from: '2011-06-30',
        after: '2011-07-01',
      },
    ],
    [
      'a limit that is not in the catalogue',
      parameter('subsidy.days'),
      {},
      { code: 'UnknownParameter', path: 'parameters.subsidy.days' },
    ],
    [
      'a constant without a value',
      parameter('age.pension', 'values'),
      [],
      { code: 'AlwaysHasOneValue', path: 'parameters.age.pension.values', found: 0 },
    ],
    [
      'a constant of two values',
      parameter('age.pension', 'values', 1),
      { from: '2030-01-01', value: 63, source },
      { code: 'AlwaysHasOneValue', path: 'parameters.age.pension.values', found: 2 },
    ],
    [
      'a street of an unknown zone',
      ['streets', 2, 'zone'],
      'dianchi',
      { code: 'UnknownZone', path: 'streets.2.zone', zone: 'dianchi' },
    ],
    [
      'a street of a zone by its name',
      ['streets', 2, 'zone'],
      '呈贡区',
      { code: 'UnknownZone', path: 'streets.2.zone', zone: '呈贡区' },
    ],
    ['a zone twice', ['zones', 2, 'code'], 'resort', { code: 'ZoneNamedTwice', path: 'zones.2', name: 'resort' }],
    ['a name of two zones', ['zones', 3, 'zh'], '度假区', { code: 'ZoneNamedTwice', path: 'zones.3', name: '度假区' }],
    [
      'an alias that is another zone’s code',
      ['zones', 3, 'aliases', 0],
      'chenggong',
      { code: 'ZoneNamedTwice', path: 'zones.3', name: 'chenggong' },
    ],
    [
      'a street twice from one day',
      ['streets', 1, 'street'],
      '龙城街道',
      { code: 'StreetListedTwice', path: 'streets.1', street: '龙城街道', from: '2011-07-01' },
    ],
  ])('%s', (_, path, value, expected) => expect(refusal(fileWith(path, value))).toEqual(expected))
})

describe('what may be said is read', () => {
  it.each<readonly [string, ReadonlyArray<Step>, unknown]>([
    ['a parameter left out', parameter('subsidy.city'), undefined],
    ['a parameter without values', parameter('subsidy.city', 'values'), []],
    ['an amount of 0', pension(2, 'value'), 0],
    ['all of the grant from the city', parameter('funeral.split', 'values', 0, 'value'), [1, 0]],
    ['a grant shared in hundredths', parameter('funeral.split', 'values', 0, 'value'), [33, 67]],
    ['a limit of 0 days', parameter('subsidy.credit-days', 'values', 0, 'value'), 0],
    ['a duty that ends', parameter('death.report-days', 'values', 1, 'value'), null],
    ['days of the calendar', parameter('death.report-days', 'values', 1, 'value', 'counted'), 'days'],
    ['a zone whose alias is its code', ['zones', 3, 'aliases', 0], 'economic'],
    ['a rate of 0', parameter('interest.rate', 'values', 0, 'value'), '0'],
    [
      'a street that changes its zone later',
      ['streets', 1],
      { street: '龙城街道', zone: 'resort', from: '2015-01-01', source },
    ],
  ])('%s', (_, path, value) => expect(E.isRight(readPolicy(fileWith(path, value)))).toBe(true))
})

describe('the value in force', () => {
  it('comes with its source', () => {
    const dated = inForce(sampleBook, 'basic-pension.central', businessDate('2022-06-30'))
    expect(E.isRight(dated) && [dated.right.from, dated.right.value, dated.right.source.document]).toEqual([
      '2020-07-01',
      9_300,
      '2020 年全国最低标准',
    ])
  })

  it('is refused before the first, with the parameter and the day', () =>
    expect(inForce(sampleBook, 'basic-pension.central', businessDate('2011-06-30'))).toEqual(
      E.left({ code: 'NoPolicyInForce', parameter: 'basic-pension.central', at: '2011-06-30' }),
    ))
})

describe('places', () => {
  it.each([
    ['chenggong', 'chenggong'],
    ['呈贡区', 'chenggong'],
    ['Chenggong', 'chenggong'],
    ['530114', 'chenggong'],
    ['滇池度假区', 'resort'],
    ['阳宗海', 'yangzonghai'],
    ['盘龙区', null],
    ['', null],
  ])('%j is the zone %s', (text, code) => expect(zoneNamed(sampleBook, text)).toBe(code))

  it.each([
    ['马金铺街道', '2022-01-01', 'high-tech'],
    ['龙城街道', '2011-07-01', 'chenggong'],
    ['龙城街道', '2011-06-30', null],
    ['金星街道', '2022-01-01', null],
  ])('%s belongs on %s to %s', (street, day, zone) =>
    expect(zoneOfStreet(sampleBook, street, businessDate(day))).toBe(zone),
  )

  it('a street belongs to its new zone from the day it changes, however the table is ordered', () => {
    const row = (zone: string, from: string) => ({ street: '吴家营街道', zone, from, source })
    const file = {
      ...Object(JSON.parse(samplePolicyText)),
      streets: [row('resort', '2015-01-01'), row('chenggong', '2011-07-01')],
    }
    const read = readPolicy(file)
    if (E.isLeft(read)) throw new Error('the file is refused')
    expect(
      ['2011-06-30', '2014-12-31', '2015-01-01'].map((day) =>
        zoneOfStreet(read.right, '吴家营街道', businessDate(day)),
      ),
    ).toEqual([null, 'chenggong', 'resort'])
  })
})
