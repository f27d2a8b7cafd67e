export const components = ['basic-pension', 'age-65-increment', 'disability-aid', 'account-pension'] as const
export type Component = (typeof components)[number]

export const levels = ['central', 'province', 'city', 'district', 'account', 'pooled'] as const
export type Level = (typeof levels)[number]

export interface LineName {
  readonly component: Component
  readonly level: Level
}

const named = (component: Component, of: ReadonlyArray<Level>): ReadonlyArray<LineName> =>
  of.map((level) => ({ component, level }))

/** The lines of each component, by the level that bears them. */
export const linesOf: Readonly<Record<Component, ReadonlyArray<LineName>>> = {
  'basic-pension': named('basic-pension', ['central', 'province', 'city', 'district']),
  'age-65-increment': named('age-65-increment', ['province', 'city', 'district']),
  'disability-aid': named('disability-aid', ['central', 'province', 'city', 'district']),
  'account-pension': named('account-pension', ['account', 'pooled']),
}

/** All lines, in the order in which answers have them. */
export const allLines: ReadonlyArray<LineName> = components.flatMap((component) => linesOf[component])

export const lineKey = ({ component, level }: LineName): string => `${component}:${level}`

const keys = new Set(allLines.map(lineKey))
export const isLineKey = (text: string): boolean => keys.has(text)
