import { type ProjectionsStatus, statusIn } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { statusPage } from './status-page.js'
import { withProjections } from './with-projections.js'

export const showStatus = (
  { projections }: { readonly projections: string | undefined },
  context: Context,
): Promise<E.Either<Failure, ExitCode>> =>
  withProjections(context, projections, { readOnly: true }, async (parts) => {
    const status = await statusIn(parts)()
    if (E.isLeft(status)) return status
    const delivered = await deliverStatus(status.right, context)
    const isSilent = status.right.runner.state === 'silent'
    return E.map(() => (isSilent ? exitCodes.doneWithFindings : exitOf(status.right)))(delivered)
  })

export const deliverStatus = (status: ProjectionsStatus, context: Context): Promise<E.Either<Failure, void>> =>
  deliver({ page: statusPage(status, context), json: status, format: context.json ? 'json' : 'text' }, context)

/** 3 where a projection, or a build that is to take its place, is paused. */
export const exitOf = ({ projections }: ProjectionsStatus): ExitCode =>
  projections.some(({ paused, next }) => paused !== null || (next !== null && next.paused !== null))
    ? exitCodes.doneWithFindings
    : exitCodes.done
