import { allViews, replay } from '@pension-ledger/projections'
import { openStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'

/**
 * A process that replays its partition of a ledger each time it is asked to, after once for warming up: it is forked with the URL of the
 * store, the index and the count. It says how many events it has folded, and ends with whoever started it.
 */
const main = async ([url = '', index = '0', count = '1']: ReadonlyArray<string>): Promise<void> => {
  const store = await openStore(url, { readOnly: true })()
  if (E.isLeft(store)) throw new Error(store.left.code)
  const partition = { index: Number(index), count: Number(count) }
  const fold = async (): Promise<void> => {
    const replayed = await replay(store.right, allViews)({ partition })()
    if (E.isLeft(replayed)) throw new Error(replayed.left.code)
    process.send?.({ events: replayed.right.events })
  }
  process.on('message', () => void fold())
  await fold()
}

process.once('disconnect', () => process.exit())
await main(process.argv.slice(2))
