import type { BusinessDate } from './business-date.js'
import { addMonths, type Month, monthOf } from './month.js'

/**
 * The month in which a person reaches an age. Age is counted by month of birth: someone born on any day of 1957-03, or on 29
 * February of a leap year, reaches 65 in the same month, 65 years on.
 *
 * Source: rules §1; 民法典 1259 ("65周岁以上" includes 65).
 */
export const reaches = (birthDate: BusinessDate, age: number): Month => addMonths(monthOf(birthDate), age * 12)
