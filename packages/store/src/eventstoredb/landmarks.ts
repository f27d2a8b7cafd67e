/** Positions at which a record of the server is known to stand: a read can begin there, and nowhere between two of them. */
export interface Landmarks {
  readonly add: (position: number) => void
  /** The last that is known at this position or before it; null where none is. */
  readonly upTo: (position: number) => number | null
  /** The first that is known at this position or behind it. */
  readonly from: (position: number) => number | null
}

/** Some 2 MB; with one a page, enough for hundreds of millions of events. */
const mostKept = 200_000

/** Remembers where pages ended, so that who asks for a position that the server never gave costs a page, and not the whole log. */
export const landmarks = (most = mostKept): Landmarks => {
  let sorted: number[] = []

  /** How many stand before this position. */
  const before = (position: number): number => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] ?? 0) < position) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    add: (position) => {
      const place = before(position)
      if (sorted[place] === position) return
      sorted.splice(place, 0, position)
      if (sorted.length > most) sorted = sorted.filter((_, index) => index % 2 === 0)
    },
    upTo: (position) => sorted[before(position + 1) - 1] ?? null,
    from: (position) => sorted[before(position)] ?? null,
  }
}
