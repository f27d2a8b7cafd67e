import * as E from 'fp-ts/lib/Either.js'
import type { StoreError } from './store-error.js'

export type StoreUrl =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite'; readonly path: string }
  /** Read by its adapter. It may hold a password: it is never shown. */
  | { readonly kind: 'eventstoredb'; readonly url: string }

/** A URL as it may be shown: without what may be a user and password, however it is broken. */
const withoutSecrets = (url: string): string => url.replace(/\/\/.*@/s, '//')

/**
 * `memory:`, `sqlite:PATH` or `esdb://…`. The path is taken as it stands, spaces and Chinese included; nothing in it is decoded.
 *
 * Rejects: BadStoreUrl.
 */
export const parseStoreUrl = (url: string): E.Either<StoreError, StoreUrl> => {
  const bad = (why: string): E.Either<StoreError, never> =>
    E.left({ code: 'BadStoreUrl', url: withoutSecrets(url), why })

  if (url === 'memory:') return E.right({ kind: 'memory' })
  if (url.startsWith('memory:')) return bad('a store in memory has no name: write memory:')
  if (url.startsWith('sqlite:')) {
    const path = url.slice('sqlite:'.length)
    if (path.trim() === '') return bad('the path is missing: write sqlite:PATH')
    if (path === ':memory:') return bad('a store in memory is opened with memory:')
    if (path.startsWith('//')) return bad('the path follows the colon at once: write sqlite:PATH, without //')
    if (path.includes('\0')) return bad('a path cannot hold a NUL character')
    return E.right({ kind: 'sqlite', path })
  }
  if (/^(esdb|kurrentdb)(\+discover)?:/.test(url)) return E.right({ kind: 'eventstoredb', url })
  return bad('a store is memory:, sqlite:PATH or esdb://host')
}
