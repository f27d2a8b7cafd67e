import { Decimal as DecimalJs } from 'decimal.js'

/** An exact amount on its way to being money. A clone: `Decimal.set` would change the whole process. */
export const Decimal = DecimalJs.clone({ defaults: true, precision: 40, toExpNeg: -1_000, toExpPos: 1_000 })
export type Decimal = DecimalJs
