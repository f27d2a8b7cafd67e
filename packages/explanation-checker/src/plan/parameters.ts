import { firstDay, isMonth } from '../arithmetic/calendar.js'
import { isRounding, type Rounding } from '../arithmetic/rounding.js'
import type { Parameter } from '../document/document.js'
import type { LineName } from '../document/line-names.js'
import type { AgeEffect } from '../rules/age.rules.js'
import type { Asked } from './workings.js'

/** Which parameters the calculation asks for, on which day, and what their values have to be. */

const integer = {
  kind: 'integer',
  read: (value: Parameter['value']): number | undefined => (typeof value === 'number' ? value : undefined),
} as const

const always = (key: string): Asked<number> => ({ key, basis: 'always', on: null, ...integer })

export const agePension = always('age.pension')
export const ageIncrement = always('age.increment')
export const ageAid = always('age.aid')
export const mostYears = always('required-years.max')

export const ageEffect: Asked<AgeEffect> = {
  key: 'age.effect',
  basis: 'always',
  on: null,
  kind: 'month-after | same-month',
  read: (value) => (value === 'month-after' || value === 'same-month' ? value : undefined),
}

export const schemeStart: Asked<string> = {
  key: 'scheme.start',
  basis: 'always',
  on: null,
  kind: 'YYYY-MM',
  read: (value) => (typeof value === 'string' && isMonth(value) ? value : undefined),
}

export const severeGrades = (month: string): Asked<ReadonlyArray<number>> => ({
  key: 'disability-aid.grades',
  basis: 'benefit-month',
  on: firstDay(month),
  kind: 'list of integers',
  read: (value) => (typeof value === 'object' ? value : undefined),
})

export const lineAmount = ({ component, level }: LineName, month: string): Asked<number> => ({
  key: `${component}.${level}`,
  basis: 'benefit-month',
  on: firstDay(month),
  ...integer,
})

export const payoutDivisor = (start: string): Asked<number> => ({
  key: 'account-pension.divisor',
  basis: 'start-month',
  on: firstDay(start),
  kind: 'integer above 0',
  read: (value) => (typeof value === 'number' && value > 0 ? value : undefined),
})

export const pensionRounding = (start: string): Asked<Rounding> => ({
  key: 'account-pension.rounding',
  basis: 'start-month',
  on: firstDay(start),
  kind: 'half-up-to-fen | up-to-jiao | down-to-fen',
  read: (value) => (typeof value === 'string' && isRounding(value) ? value : undefined),
})
