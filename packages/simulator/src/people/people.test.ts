import {
  businessDate,
  flagsOfIdNumber,
  InvariantBroken,
  isIdNumberShaped,
  type PolicyBook,
  zoneOfStreet,
} from '@pension-ledger/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomOf, seedAt, seedFrom } from '../random/random.js'
import { chenggong } from '../testing/chenggong.js'
import { birthDateFor } from './age-pyramid.js'
import { deathBetween } from './mortality.js'
import { nameOf } from './names.js'
import { bankAccountOf, idNumberOf, oldIdNumberOf } from './numbers.js'
import { personOf } from './person.js'
import { placeOf } from './place.js'

const seed = seedFrom('people')
const anyDay = fc.integer({ min: 1_900, max: 2_010 }).map((year) => businessDate(`${year}-02-28`))

describe('invented people', () => {
  it('have ID numbers that are right by GB 11643, for any birth date and sex', () =>
    fc.assert(
      fc.property(fc.nat(4_999_999), anyDay, fc.constantFrom('M' as const, 'F' as const), (index, birthDate, sex) => {
        expect(flagsOfIdNumber(idNumberOf(index, birthDate, sex), { birthDate, sex })).toEqual([])
      }),
    ))

  it('have ID numbers of a place that does not exist', () =>
    expect(idNumberOf(12, businessDate('1957-03-05'), 'F')).toMatch(/^990012195703050/))

  it('have old ID numbers with nothing wrong but their age', () => {
    const birthDate = businessDate('1957-03-05')
    const old = oldIdNumberOf(20_114, birthDate, 'M')
    expect(isIdNumberShaped(old)).toBe(true)
    expect(flagsOfIdNumber(old, { birthDate, sex: 'M' })).toEqual(['fifteen-digits'])
  })

  it('never share an ID number, though born on one day', () => {
    const birthDate = businessDate('1957-03-05')
    const numbers = new Set<string>()
    for (let i = 0; i < 40_000; i++) numbers.add(idNumberOf(i, birthDate, 'M'))
    expect(numbers.size).toBe(40_000)
  })

  it('have bank accounts of no bank, another after each change', () => {
    expect(bankAccountOf(7, 0)).toBe('0000000000000000007')
    expect(bankAccountOf(7, 1)).not.toBe(bankAccountOf(7, 0))
  })

  it('have names, some of them with rare characters', () => {
    const random = randomOf(seed)
    const names = Array.from({ length: 3_000 }, () => nameOf(random))
    for (const name of names) expect([...name].length).toBeGreaterThanOrEqual(2)
    expect(names.some((name) => name.includes('𠮷'))).toBe(true)
  })

  it('have participant ids that count from 1', () =>
    expect(personOf(randomOf(seed), 0, 'M', businessDate('1957-03-05')).participantId).toBe('P00000001'))

  it('are sixteen or older when they enrol', () => {
    const enrolledOn = businessDate('2020-02-29')
    for (let i = 0; i < 2_000; i++)
      expect(birthDateFor(randomOf(seedAt(seed, i)), enrolledOn, i % 2 === 0) < '2004-02-29').toBe(true)
  })

  it('live in a street of the zone that was asked for', () => {
    for (let i = 0; i < 200; i++) {
      const place = placeOf(randomOf(seedAt(seed, i)), chenggong, ['resort', 'economic'])
      expect(['resort', 'economic']).toContain(place.zone)
      expect(zoneOfStreet(chenggong, place.street, businessDate('2022-01-01'))).toBe(place.zone)
    }
  })

  it('cannot live where the policy names no street', () => {
    const empty: PolicyBook = { ...chenggong, streets: [] }
    expect(() => placeOf(randomOf(seed), empty, null)).toThrow(InvariantBroken)
  })

  it('die within the days that were given, the old more often', () => {
    const [after, until] = [businessDate('2011-07-01'), businessDate('2022-12-31')]
    const deathsOf = (birthDate: string): number => {
      let deaths = 0
      for (let i = 0; i < 500; i++) {
        const day = deathBetween(randomOf(seedAt(seed, i)), businessDate(birthDate), after, until)
        if (day !== null) {
          deaths += 1
          expect(day > after && day <= until).toBe(true)
        }
      }
      return deaths
    }
    expect(deathsOf('1935-06-01')).toBeGreaterThan(deathsOf('1980-06-01') + 100)
  })
})
