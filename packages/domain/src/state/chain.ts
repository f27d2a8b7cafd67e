/** Facts of one family in the order they were learned, newest first: adding one is a single allocation, whatever came before. */
export type Chain<T> = { readonly last: T; readonly before: Chain<T> } | null

export const chained = <T>(before: Chain<T>, last: T): Chain<T> => ({ last, before })

/** Oldest first. */
export const listOf = <T>(chain: Chain<T>): ReadonlyArray<T> => {
  const list: T[] = []
  for (let link = chain; link !== null; link = link.before) list.push(link.last)
  return list.reverse()
}

/** The chain without its newest fact that is meant, or null when there is none such. */
export const without = <T>(chain: Chain<T>, isMeant: (fact: T) => boolean): { readonly chain: Chain<T> } | null => {
  const newer: T[] = []
  for (let link = chain; link !== null; link = link.before) {
    if (isMeant(link.last)) return { chain: newer.reduceRight<Chain<T>>(chained, link.before) }
    newer.push(link.last)
  }
  return null
}
