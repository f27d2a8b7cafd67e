import { createHash } from 'node:crypto'
import * as E from 'fp-ts/lib/Either.js'
import type { StoreError } from '../store-error.js'
import { allPage, type Ledger, storeErrorOf } from './ledger.js'
import { patiently } from './patience.js'
import type { ServerEvent } from './server.js'

/** The version of how events are written. Another one is not read. */
export const markVersion = '1'

/** The stream that says that there is a ledger with this prefix. It is none of the ledger's own. */
export const markStream = (prefix: string): string => `ledger-mark:${prefix}`

const markType = 'LedgerMarked'

const idOf = (prefix: string): string => {
  const hex = createHash('sha256')
    .update(`${markStream(prefix)} ${markVersion}`)
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** What the server holds in place of the mark: the version, or null where there is none. */
const readMark = async (ledger: Ledger): Promise<E.Either<StoreError, string | null>> => {
  let mark: ServerEvent | null = null
  const take = (event: ServerEvent): boolean => {
    mark = event
    return false
  }
  const page = { from: 'start', direction: 'forwards', count: 1, take } as const
  const read = () => ledger.server.readStream(markStream(ledger.prefix), page, ledger.patience.attemptMs)
  const done = await patiently(ledger.patience, read, false)
  if (E.isLeft(done) && done.left.kind !== 'no-stream') return E.left(storeErrorOf(ledger, done.left))
  const found: ServerEvent | null = mark
  return found === null ? E.right(null) : versionIn(ledger, found)
}

const versionIn = ({ url }: Ledger, { type, data }: ServerEvent): E.Either<StoreError, string> => {
  const text = data instanceof Uint8Array ? Buffer.from(data).toString('utf8') : ''
  const [, version] = /^\{"version":"(\w+)"\}$/.exec(text) ?? []
  return type === markType && version !== undefined
    ? E.right(version)
    : E.left({ code: 'NotAStore', url, why: 'the stream that marks a ledger holds something else' })
}

/**
 * Finds the mark of a ledger, or makes it. Two who make it at once make the same one. The log is looked at too, so that an account that
 * may not read $all hears it now.
 *
 * Rejects: StoreMissing, NotAStore, StoreVersionUnknown, StoreAccessDenied, StoreUnavailable.
 */
export const findMark = async (ledger: Ledger, create: boolean): Promise<E.Either<StoreError, void>> => {
  const { url, prefix, server, patience } = ledger
  const found = await readMark(ledger)
  if (E.isLeft(found)) return found
  if (found.right === null) {
    if (!create) return E.left({ code: 'StoreMissing', url })
    const data = Buffer.from(`{"version":"${markVersion}"}`)
    const mark = { id: idOf(prefix), type: markType, data, metadata: Buffer.from('{}') }
    const made = await patiently(patience, () => server.append(markStream(prefix), -1, [mark], patience.attemptMs))
    if (E.isLeft(made)) return E.left(storeErrorOf(ledger, made.left))
  } else if (found.right !== markVersion)
    return E.left({ code: 'StoreVersionUnknown', url, found: found.right, known: markVersion })

  const look = await allPage(ledger, { from: 'end', direction: 'backwards', count: 1, take: () => true })
  return E.isLeft(look) ? look : E.right(undefined)
}
