import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { Fen } from '../money/fen.js'
import type { FundingLevel } from './funding-level.js'

/** 待遇项目: what a monthly line pays. */
export const components = ['basic-pension', 'age-65-increment', 'disability-aid', 'account-pension'] as const
/** 待遇项目: one of `components`. */
export type Component = (typeof components)[number]

/** Who bears a line: a level of government, the participant's own account, or the pooled side once the account has run out. */
export type LineLevel = FundingLevel | 'account' | 'pooled'

/** The lines there are, in the order in which they are written: `component:level`, as the columns of a payment file are named. */
export const lineKeys = [
  'basic-pension:central',
  'basic-pension:province',
  'basic-pension:city',
  'basic-pension:district',
  'age-65-increment:province',
  'age-65-increment:city',
  'age-65-increment:district',
  'disability-aid:central',
  'disability-aid:province',
  'disability-aid:city',
  'disability-aid:district',
  'account-pension:account',
  'account-pension:pooled',
] as const
/** Names a line by component and level: `basic-pension:district`. */
export type LineKey = (typeof lineKeys)[number]

/** 待遇明细: fen per line; absent lines are not paid. */
export type Lines = { readonly [Key in LineKey]?: Fen }

/** A line in full, as reports and entitlements show it. */
export interface Line {
  readonly component: Component
  readonly level: LineLevel
  readonly fen: Fen
}

interface LineName {
  readonly component: Component
  readonly level: LineLevel
}

/** Component and level of every line. */
export const lineNames: Readonly<Record<LineKey, LineName>> = {
  'basic-pension:central': { component: 'basic-pension', level: 'central' },
  'basic-pension:province': { component: 'basic-pension', level: 'province' },
  'basic-pension:city': { component: 'basic-pension', level: 'city' },
  'basic-pension:district': { component: 'basic-pension', level: 'district' },
  'age-65-increment:province': { component: 'age-65-increment', level: 'province' },
  'age-65-increment:city': { component: 'age-65-increment', level: 'city' },
  'age-65-increment:district': { component: 'age-65-increment', level: 'district' },
  'disability-aid:central': { component: 'disability-aid', level: 'central' },
  'disability-aid:province': { component: 'disability-aid', level: 'province' },
  'disability-aid:city': { component: 'disability-aid', level: 'city' },
  'disability-aid:district': { component: 'disability-aid', level: 'district' },
  'account-pension:account': { component: 'account-pension', level: 'account' },
  'account-pension:pooled': { component: 'account-pension', level: 'pooled' },
}

/** Whether a text names a line. */
export const isLineKey = (text: string): text is LineKey => Object.hasOwn(lineNames, text)

/** The lines in full, in the order in which they are written. */
export const linesOf = (lines: Lines): ReadonlyArray<Line> =>
  lineKeys.flatMap((key) => {
    const fen = lines[key]
    return fen === undefined ? [] : [{ ...lineNames[key], fen }]
  })

/** Whether two payments pay the same. Written out, line by line: it runs for every payment of a replay. */
export const sameLines = (a: Lines, b: Lines): boolean =>
  a['basic-pension:central'] === b['basic-pension:central'] &&
  a['basic-pension:province'] === b['basic-pension:province'] &&
  a['basic-pension:city'] === b['basic-pension:city'] &&
  a['basic-pension:district'] === b['basic-pension:district'] &&
  a['age-65-increment:province'] === b['age-65-increment:province'] &&
  a['age-65-increment:city'] === b['age-65-increment:city'] &&
  a['age-65-increment:district'] === b['age-65-increment:district'] &&
  a['disability-aid:central'] === b['disability-aid:central'] &&
  a['disability-aid:province'] === b['disability-aid:province'] &&
  a['disability-aid:city'] === b['disability-aid:city'] &&
  a['disability-aid:district'] === b['disability-aid:district'] &&
  a['account-pension:account'] === b['account-pension:account'] &&
  a['account-pension:pooled'] === b['account-pension:pooled']

/** Whether the lines pay an aid; otherwise they pay a pension. No one is owed both for one month. */
export const paysAid = (lines: Lines): boolean =>
  lines['disability-aid:central'] !== undefined ||
  lines['disability-aid:province'] !== undefined ||
  lines['disability-aid:city'] !== undefined ||
  lines['disability-aid:district'] !== undefined

const isLines = (value: unknown): value is Lines => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const lines = value as Readonly<Record<string, unknown>>
  let isEmpty = true
  for (const key in lines) {
    if (!isLineKey(key) || !Fen.is(lines[key])) return false
    isEmpty = false
  }
  return !isEmpty
}

/** Whether the lines of an object stand in the order of `lineKeys`. */
export const areInOrder = (lines: object): boolean => {
  let last = -1
  for (const key in lines) {
    const place = isLineKey(key) ? lineKeys.indexOf(key) : -1
    if (place <= last) return false
    last = place
  }
  return true
}

/** The same lines in the order of `lineKeys`, so that equal lines are equal texts. */
export const inOrder = (lines: Lines): Lines => {
  const ordered: { [Key in LineKey]?: Fen } = {}
  for (const key of lineKeys) {
    const fen = lines[key]
    if (fen !== undefined) ordered[key] = fen
  }
  return ordered
}

export const Lines = new t.Type<Lines, Lines, unknown>(
  'Lines',
  isLines,
  (value, context) => (isLines(value) ? E.right(inOrder(value)) : t.failure(value, context)),
  inOrder,
)
