import { mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../../command/command.js'
import type { Failure } from '../../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../../exit-code.js'
import { deliver } from '../../../output/deliver.js'
import { writeError } from '../../../output/save-text.js'
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
  const folder = await makeFolder(context.io.host.temporaryFolder)
  if (E.isLeft(folder)) return folder
  try {
    const ledger = await ledgerToServe(folder.right, participants, context)
    if (E.isLeft(ledger)) return ledger
    const measured = await measureServer(
      {
        ledger: ledger.right,
        folder: folder.right,
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
  } finally {
    await rm(folder.right, { recursive: true, force: true })
  }
}

const makeFolder = async (temporaryFolder: string): Promise<E.Either<Failure, string>> => {
  try {
    return E.right(await mkdtemp(join(temporaryFolder, 'pension-ledger-bench-')))
  } catch (error) {
    return E.left(writeError(temporaryFolder, error))
  }
}
