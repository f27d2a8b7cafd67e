/** The first of the list with the smallest key; undefined of an empty list. */
export const firstOfLeast = <A>(list: ReadonlyArray<A>, keyOf: (one: A) => string): A | undefined =>
  list.reduce<A | undefined>(
    (least, one) => (least === undefined || keyOf(one) < keyOf(least) ? one : least),
    undefined,
  )

/** The last of the list with the greatest key; undefined of an empty list. */
export const lastOfGreatest = <A>(list: ReadonlyArray<A>, keyOf: (one: A) => string): A | undefined =>
  list.reduce<A | undefined>(
    (greatest, one) => (greatest === undefined || keyOf(one) >= keyOf(greatest) ? one : greatest),
    undefined,
  )

/** Ascending as texts, of equal keys in the order of the list. */
export const sortedBy = <A>(list: ReadonlyArray<A>, keyOf: (one: A) => string): ReadonlyArray<A> =>
  [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
