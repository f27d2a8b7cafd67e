import { resolve } from 'node:path'
import { businessDate } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { withLedger } from '../with-ledger.js'
import { policyFacts } from './policy-page.js'
import { readPolicyFile } from './read-policy-file.js'

export const adoptPolicy = async (
  { file }: { readonly file: string },
  context: Context,
): Promise<E.Either<Failure, ExitCode>> => {
  const book = await readPolicyFile(resolve(context.io.cwd, file))
  if (E.isLeft(book)) return book
  const adoption = { book: book.right, adoptedOn: businessDate(context.io.clock.today()) }

  return withLedger(context, { purpose: 'to-record', first: adoption }, async (ledger) => {
    const adopted = await ledger.adopt(adoption)()
    if (E.isLeft(adopted)) return adopted
    const { id, version, jurisdiction } = adopted.right
    const zh = context.lang === 'zh'
    const delivered = await deliver(
      {
        page: {
          title: zh ? '账本采用的政策册' : 'The ledger reads this policy book',
          facts: policyFacts(adopted.right, context.lang),
          tables: [],
          notes: [],
          hints: [],
        },
        json: { id, version, jurisdiction },
        format: context.json ? 'json' : 'text',
      },
      context,
    )
    return E.map(() => exitCodes.done)(delivered)
  })
}
