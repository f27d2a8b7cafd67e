import * as E from 'fp-ts/lib/Either.js'
import { defaultStreamPrefix } from '../../eventstoredb/connection-options.js'
import { encodeEvent } from '../../eventstoredb/envelope.js'
import { openStore } from '../../open-store.js'
import { WireLog } from './wire-log.kit.js'
import { startWireServer } from './wire-server.kit.js'

/**
 * The stand-in as a program: a process that is forked with the path of a SQLite ledger and a number begins with its first so many events,
 * and says at which port it listens. It ends with whoever started it.
 */
const main = async ([path, count = '0']: ReadonlyArray<string>): Promise<void> => {
  const log = new WireLog()
  if (path !== undefined) await fill(log, path, Number(count))
  const { port } = await startWireServer({ log })
  process.send?.({ port })
}

const fill = async (log: WireLog, path: string, maxCount: number): Promise<void> => {
  const store = await openStore(`sqlite:${path}`, { readOnly: true })()
  if (E.isLeft(store)) throw new Error(store.left.code)
  for await (const page of store.right.readLog({ maxCount })) {
    if (E.isLeft(page)) throw new Error(page.left.code)
    for (const event of page.right) {
      const encoded = encodeEvent(event)
      if (E.isLeft(encoded)) throw new Error(encoded.left)
      const stream = `${defaultStreamPrefix}${event.stream}`
      log.append(stream, 'any', [{ ...encoded.right, contentType: 'application/octet-stream' }])
    }
  }
  await store.right.close()
}

process.once('disconnect', () => process.exit())
await main(process.argv.slice(2))
