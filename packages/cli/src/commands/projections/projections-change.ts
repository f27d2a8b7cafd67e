import {
  cancelRebuild,
  type ProjectionParts,
  type ProjectionsStatus,
  requestRebuild,
  rollBackTo,
  statusIn,
} from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { keepProjections } from './keep-projections.js'
import { deliverStatus, exitOf } from './projections-status.js'
import { withProjections } from './with-projections.js'

interface Asked {
  readonly name: string
  readonly projections: string | undefined
}

/** Asks for the rebuild, and does it or, where another process keeps the projections, waits until that one has. */
export const rebuildOne = (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> =>
  change(asked, context, { create: true }, async (parts) => {
    const requested = await requestRebuild(parts.file, parts.views, asked.name)()
    return E.isLeft(requested) ? requested : keepProjections(parts, 'settled', context)
  })

export const cancelOne = (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> =>
  change(asked, context, {}, async (parts) => {
    const cancelled = await cancelRebuild(parts.file, parts.views, asked.name)()
    return E.isLeft(cancelled) ? cancelled : statusIn(parts)()
  })

export const rollOneBack = (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> =>
  change(asked, context, {}, async (parts) => {
    const back = await rollBackTo(parts.file, parts.views, asked.name)()
    return E.isLeft(back) ? back : statusIn(parts)()
  })

const change = (
  { name, projections }: Asked,
  context: Context,
  options: { readonly create?: boolean },
  work: (parts: ProjectionParts) => Promise<E.Either<Failure, ProjectionsStatus>>,
): Promise<E.Either<Failure, ExitCode>> =>
  withProjections(context, projections, options, async (parts) => {
    const status = await work(parts)
    if (E.isLeft(status)) return status
    const its = { ...status.right, projections: status.right.projections.filter((each) => each.name === name) }
    const delivered = await deliverStatus(its, context)
    const differs = its.projections.some(({ next }) => next?.paused?.code === 'Differs')
    return E.map(() => (differs ? exitCodes.verificationFailed : exitOf(its)))(delivered)
  })
