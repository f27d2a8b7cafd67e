/** 缓存: things that their keys decide, those asked for last. Nothing personal is ever put into it. */
export interface Kept<Thing> {
  readonly get: (key: string) => Thing | null
  readonly put: (key: string, thing: Thing) => void
}

/** Keeps things up to a weight; the one not asked for longest goes first. What weighs more than an eighth of it is not kept. */
export const kept = <Thing>(limit: number, weightOf: (thing: Thing) => number): Kept<Thing> => {
  const things = new Map<string, Thing>()
  let weight = 0
  /** What was asked for last stands at the end, and stays there. */
  let newest: string | null = null
  const forget = (key: string, thing: Thing): void => {
    things.delete(key)
    weight -= weightOf(thing)
  }
  return {
    get: (key) => {
      const thing = things.get(key)
      if (thing === undefined) return null
      if (key === newest) return thing
      things.delete(key)
      things.set(key, thing)
      newest = key
      return thing
    },
    put: (key, thing) => {
      const before = things.get(key)
      if (before !== undefined) forget(key, before)
      if (weightOf(thing) > limit / 8) return
      things.set(key, thing)
      newest = key
      weight += weightOf(thing)
      for (const [oldest, old] of things) {
        if (weight <= limit) return
        forget(oldest, old)
      }
    },
  }
}
