/** What an append believes about its stream. The store compares; nobody else does. */
export type ExpectedRevision =
  | { readonly kind: 'no-stream' }
  | { readonly kind: 'exactly'; readonly revision: number }
  /** This and `any` are for copies and tools only: no retry of such an append is safe on every store. */
  | { readonly kind: 'exists' }
  | { readonly kind: 'any' }

/** Expects that there is no such stream. */
export const noStream: ExpectedRevision = { kind: 'no-stream' }
/** Expects the stream to end with this revision. */
export const exactly = (revision: number): ExpectedRevision => ({ kind: 'exactly', revision })

/** The expectation after reading a stream whose last revision is `head`; -1 says that there is none. */
export const expecting = (head: number): ExpectedRevision => (head < 0 ? noStream : exactly(head))

/** Whether a stream whose last revision is `head` (-1: none) is as expected. */
export const isAsExpected = (expected: ExpectedRevision, head: number): boolean => {
  switch (expected.kind) {
    case 'no-stream':
      return head === -1
    case 'exactly':
      return head === expected.revision
    case 'exists':
      return head >= 0
    case 'any':
      return true
  }
}
