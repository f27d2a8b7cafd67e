/**
 * 表示: how a data element is written. `exact` and `most` count characters, `digits` counts digits; the `width` of a decimal counts
 * every character, the point and a sign included. Days, months, years and the batch period are texts of an exact length whose
 * characters are digits.
 */
export type Representation =
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'code'; readonly exact: number }
  | { readonly kind: 'day'; readonly exact: 8 }
  | { readonly kind: 'month'; readonly exact: 6 }
  | { readonly kind: 'year'; readonly exact: 4 }
  | { readonly kind: 'period'; readonly exact: 16 }
  | { readonly kind: 'integer'; readonly digits: number }
  | { readonly kind: 'decimal'; readonly width: number; readonly places: number }

/** C..n */
export const text = (most: number): Representation => ({ kind: 'text', most })
/** Cn */
export const code = (exact: number): Representation => ({ kind: 'code', exact })
/** C8, YYYYMMDD */
export const day: Representation = { kind: 'day', exact: 8 }
/** C6, YYYYMM */
export const month: Representation = { kind: 'month', exact: 6 }
/** C4, YYYY */
export const year: Representation = { kind: 'year', exact: 4 }
/** C16, YYYYMMDDYYYYMMDD */
export const period: Representation = { kind: 'period', exact: 16 }
/** I..n */
export const integer = (digits: number): Representation => ({ kind: 'integer', digits })
/** Dw.d; money, in yuan, where d is 2. */
export const decimal = (width: number, places: number): Representation => ({ kind: 'decimal', width, places })

/** The notation of the standard: `C..20`, `C8`, `I..3`, `D16.2`. */
export const notationOf = (representation: Representation): string => {
  switch (representation.kind) {
    case 'text':
      return `C..${representation.most}`
    case 'integer':
      return `I..${representation.digits}`
    case 'decimal':
      return `D${representation.width}.${representation.places}`
    default:
      return `C${representation.exact}`
  }
}
