import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { writeError } from '../../output/save-text.js'

/** Makes a folder for a benchmark, and takes it away with everything in it, however the benchmark ended. Rejects: what writing there rejects. */
export const inTemporaryFolder = async <A>(
  { io: { host } }: Context,
  work: (folder: string) => Promise<E.Either<Failure, A>>,
): Promise<E.Either<Failure, A>> => {
  const made = await makeFolder(host.temporaryFolder)
  if (E.isLeft(made)) return made
  try {
    return await work(made.right)
  } finally {
    await rm(made.right, { recursive: true, force: true })
  }
}

const makeFolder = async (within: string): Promise<E.Either<Failure, string>> => {
  try {
    return E.right(await mkdtemp(join(within, 'pension-ledger-bench-')))
  } catch (error) {
    return E.left(writeError(within, error))
  }
}
