/** Things of which only their number is at hand: each is made when they are gone through, each time anew. An array is one, too. */
export interface Made<Thing> extends Iterable<Thing> {
  readonly length: number
}

/** What is made of each thing of a list, on the way. */
export const madeOf = <From, To>(from: Made<From>, make: (from: From) => To): Made<To> => ({
  length: from.length,
  *[Symbol.iterator]() {
    for (const one of from) yield make(one)
  },
})
