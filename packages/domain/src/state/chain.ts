import { broken } from '../vocabulary/broken.js'
import { sameFact } from './same-fact.js'

/** Facts of one family in the order they were learned, newest first: adding one is a single allocation, whatever came before. */
export type Chain<T> = { readonly last: T; readonly before: Chain<T> } | null

/** The chain with one more at its end; what was there is shared, not copied. */
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

/** What is done with a fact to the facts of its family: it is added (`chained`), or taken back. */
export type Change = <T>(facts: Chain<T>, fact: T) => Chain<T>

/** Takes a fact back, once, on account of the reversal of a record; a record that is not booked is a defect of the log. */
export const takenBack =
  (eventId: string): Change =>
  (facts, fact) =>
    (without(facts, (booked) => sameFact(booked, fact)) ?? broken(`reversal of ${eventId}, which is not booked`)).chain
