import { resolve } from 'node:path'
import {
  allViews,
  type OpenProjections,
  openProjections,
  type ProjectionFile,
  type ProjectionParts,
  projectionsUrlOf,
} from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import { storeUrlFrom } from '../../command/store-url.js'
import type { Failure } from '../../errors/failure.js'
import { withStore } from '../with-store.js'

/** Milliseconds between two looks for what other processes append: a part of the time until it shows. */
const pollMs = 50

/** Where the person said that projections are kept, else beside the ledger, or in the working folder for a ledger on a server. */
const urlOf = ({ io, storeUrl }: Context, path: string | undefined): string =>
  path === undefined ? storeUrlFrom(io.cwd, projectionsUrlOf(storeUrl)) : `sqlite:${resolve(io.cwd, path)}`

const opened = async (url: string, options: OpenProjections): Promise<E.Either<Failure, ProjectionFile>> => {
  const file = await openProjections(url, options)()
  // Who only looks need not make a file to learn that nothing is kept.
  const isNone = E.isLeft(file) && file.left.code === 'StoreMissing' && options.readOnly === true
  return isNone ? openProjections('memory:')() : file
}

/** Opens the ledger and its projections, does the work, and closes both however it ended. */
export const withProjections = <Result>(
  context: Context,
  path: string | undefined,
  options: OpenProjections,
  work: (parts: ProjectionParts) => Promise<E.Either<Failure, Result>>,
): Promise<E.Either<Failure, Result>> =>
  withStore(context, { readOnly: true, pollMs }, async (store): Promise<E.Either<Failure, Result>> => {
    const file = await opened(urlOf(context, path), options)
    if (E.isLeft(file)) return file
    const { clock, host } = context.io
    try {
      return await work({
        store,
        file: file.right,
        views: allViews,
        clock: clock.now,
        elapsedMs: clock.elapsedMs,
        holder: host.processName,
      })
    } finally {
      await file.right.close()
    }
  })
