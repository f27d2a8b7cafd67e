import type { Month, ParticipantId } from '@pension-ledger/domain'
import { explanationText } from '@pension-ledger/explanation'
import { type Cut, explain } from '@pension-ledger/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { jsonText } from '../../output/deliver.js'
import { withLedger } from '../with-ledger.js'

interface Asked extends Cut {
  readonly participantId: ParticipantId
  readonly month: Month
}

export const showExplanation = (
  { participantId, month, ...cut }: Asked,
  context: Context,
): Promise<E.Either<Failure, ExitCode>> =>
  withLedger(context, { purpose: 'to-ask' }, async (ledger) => {
    const explanation = await explain(ledger.store, ledger.policy().jurisdiction)(participantId, month, cut)()
    if (E.isLeft(explanation)) return explanation
    const { io, json, lang } = context
    await io.stdout.write(json ? jsonText(explanation.right) : explanationText(explanation.right, lang))
    return E.right(exitCodes.done)
  })
