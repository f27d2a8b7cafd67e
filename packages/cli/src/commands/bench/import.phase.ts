import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { businessDate } from '@pension-ledger/domain'
import { importFiles } from '@pension-ledger/intake'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { defaultPolicyFile, readPolicyFile } from '../policy/read-policy-file.js'
import { withLedger } from '../with-ledger.js'
import { benchFolder } from './bench-folder.js'
import type { ImportMeasured } from './measured.js'

/** Imports the simulated files into an empty ledger, as `import` does. */
export const measureImport = async (folder: string, context: Context): Promise<E.Either<Failure, ImportMeasured>> => {
  const { io } = context
  const { files, ledger: path } = benchFolder(folder)
  const book = await readPolicyFile(defaultPolicyFile())
  if (E.isLeft(book)) return book
  const first = { book: book.right, adoptedOn: businessDate(io.clock.today()) }

  return withLedger({ ...context, storeUrl: `sqlite:${path}` }, { purpose: 'to-record', first }, async (ledger) => {
    const startMs = io.clock.elapsedMs()
    const startProcessorMs = io.host.processorMs()
    const summary = await importFiles(ledger, [files], { quarantineFile: join(folder, 'quarantine.csv') })()
    const ms = io.clock.elapsedMs() - startMs
    const busyMs = io.host.processorMs() - startProcessorMs
    if (E.isLeft(summary)) return summary
    const head = await ledger.store.head()()
    if (E.isLeft(head)) return head
    return E.right({
      rows: summary.right.read,
      seconds: ms / 1000,
      busy: busyMs / ms,
      events: head.right,
      storeBytes: (await sizeOf(path)) + (await sizeOf(`${path}-wal`)),
      peakMemoryBytes: io.host.peakMemoryBytes(),
    })
  })
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )
