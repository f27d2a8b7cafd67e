import { resolve } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../../command/command.js'
import type { Failure } from '../../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../../exit-code.js'
import { deliver } from '../../../output/deliver.js'
import { inTemporaryFolder } from '../in-temporary-folder.js'
import { loadCannon } from './autocannon.js'
import { ledgerToServe } from './ledger-to-serve.js'
import { measureServer } from './measure-server.js'
import { servePage } from './serve-page.js'

interface Asked {
  readonly participants: number | undefined
  readonly seconds: number | undefined
  readonly published: string | undefined
}

/** Measures `serve` as a process beside hono alone, and takes away everything that it made. */
export const runBenchServe = async (
  { participants = 2_000, seconds = 3, published }: Asked,
  context: Context,
): Promise<E.Either<Failure, ExitCode>> => {
  // Said before anything is made.
  const cannon = await loadCannon()
  if (E.isLeft(cannon)) return cannon
  return inTemporaryFolder(context, async (folder) => {
    const ledger = await ledgerToServe(folder, participants, context)
    if (E.isLeft(ledger)) return ledger
    const measured = await measureServer(
      {
        ledger: ledger.right,
        folder,
        seconds,
        serveOptions: published === undefined ? [] : ['--published', resolve(context.io.cwd, published)],
      },
      cannon.right,
      context,
    )
    if (E.isLeft(measured)) return measured
    const format = context.json ? 'json' : 'text'
    const delivered = await deliver({ page: servePage(measured.right, context), json: measured.right, format }, context)
    return E.map(() => exitCodes.done)(delivered)
  })
}
