import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import type { ExitCode } from '../../exit-code.js'
import { keepProjections } from './keep-projections.js'
import { deliverStatus, exitOf } from './projections-status.js'
import { withProjections } from './with-projections.js'

export const runThem = (
  { projections, once }: { readonly projections: string | undefined; readonly once: boolean },
  context: Context,
): Promise<E.Either<Failure, ExitCode>> =>
  withProjections(context, projections, { create: true }, async (parts) => {
    const { io, lang, quiet } = context
    if (!once && !quiet)
      await io.stderr.write(lang === 'zh' ? '正在跟随账本，Ctrl-C 结束\n' : 'Following the ledger; Ctrl-C ends it\n')
    const status = await keepProjections(parts, once ? 'settled' : 'interrupted', context)
    if (E.isLeft(status)) return status
    const delivered = await deliverStatus(status.right, context)
    return E.map(() => exitOf(status.right))(delivered)
  })
