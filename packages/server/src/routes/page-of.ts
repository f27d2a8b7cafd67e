import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../problem/problem.js'
import { numberAfter, type PageAsked } from './cursor.js'

/** A page of things, and the key of its last where more follow. */
export interface PageOf<Thing> {
  readonly items: ReadonlyArray<Thing>
  readonly next: string | null
}

/** A page of a list in the order of its keys. */
export const pageByKey = <Thing>(
  things: ReadonlyArray<Thing>,
  keyOf: (thing: Thing) => string,
  { after, limit }: PageAsked,
): PageOf<Thing> => {
  const rest = after === null ? things : things.slice(firstAfter(things, keyOf, after))
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rest.length > limit && last !== undefined ? keyOf(last) : null }
}

const firstAfter = <Thing>(things: ReadonlyArray<Thing>, keyOf: (thing: Thing) => string, after: string): number => {
  let [low, high] = [0, things.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const thing = things[middle]
    if (thing !== undefined && keyOf(thing) <= after) low = middle + 1
    else high = middle
  }
  return low
}

/** A page of numbered things, in the order of their numbers. Rejects: BadCursor. */
export const pageByNumber = <Thing extends { readonly number: number }>(
  things: ReadonlyArray<Thing>,
  page: PageAsked,
): E.Either<Problem, PageOf<Thing>> => {
  const after = numberAfter(page)
  if (E.isLeft(after)) return after
  const rest = things.filter(({ number }) => number > after.right)
  const items = rest.slice(0, page.limit)
  const last = items.at(-1)
  return E.right({ items, next: rest.length > page.limit && last !== undefined ? String(last.number) : null })
}
