import { earlierFirst } from '@pension-ledger/domain'

/**
 * Who holds a token: nearly all tokens have one holder, kept as one text; the ids of several are kept only for those that are shared. Two
 * memos of disjoint participants merge into the memo of all of them, in any grouping.
 */
export interface Holders {
  readonly sole: Map<string, string>
  readonly shared: Map<string, ReadonlyArray<string>>
}

export const noHolders = (): Holders => ({ sole: new Map(), shared: new Map() })

const inOrder = (ids: Iterable<string>): ReadonlyArray<string> => [...new Set(ids)].sort(earlierFirst)

/** Writes into the memo that one more participant holds a token. */
export const noteHolder = ({ sole, shared }: Holders, token: string, participantId: string): void => {
  const several = shared.get(token)
  const one = sole.get(token)
  if (several !== undefined) shared.set(token, inOrder([...several, participantId]))
  else if (one === undefined) sole.set(token, participantId)
  else if (one !== participantId) {
    sole.delete(token)
    shared.set(token, inOrder([one, participantId]))
  }
}

export const mergedHolders = (a: Holders, b: Holders): Holders => {
  const merged: Holders = { sole: new Map(a.sole), shared: new Map(a.shared) }
  for (const [token, id] of b.sole) noteHolder(merged, token, id)
  for (const [token, ids] of b.shared) for (const id of ids) noteHolder(merged, token, id)
  return merged
}

/** Tokens with more holders than `most`, by their first holder's id. */
export const heldByMoreThan = (
  { shared }: Holders,
  most: number,
): ReadonlyArray<{ readonly token: string; readonly ids: ReadonlyArray<string> }> =>
  [...shared]
    .filter(([, ids]) => ids.length > most)
    .map(([token, ids]) => ({ token, ids }))
    .sort((a, b) => earlierFirst(a.ids.join(), b.ids.join()) || earlierFirst(a.token, b.token))

/** The holders of such tokens, each once, in order of their ids. */
export const everyHolder = (groups: ReadonlyArray<{ readonly ids: ReadonlyArray<string> }>): ReadonlyArray<string> =>
  inOrder(groups.flatMap(({ ids }) => ids))
