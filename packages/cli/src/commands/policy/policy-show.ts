import { latestPolicy } from '@pension-ledger/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { withStore } from '../with-store.js'
import { parametersOf, policyPage } from './policy-page.js'

export const showPolicy = (
  { parameter }: { readonly parameter: string | undefined },
  context: Context,
): Promise<E.Either<Failure, ExitCode>> =>
  withStore(context, { readOnly: true }, async (store) => {
    const book = await latestPolicy(store)()
    if (E.isLeft(book)) return book
    if (book.right === null) return E.left({ code: 'NoPolicyAdopted' })

    const all = parametersOf(book.right)
    const chosen = parameter === undefined ? all : all.filter(([key]) => key.startsWith(parameter))
    if (parameter !== undefined && chosen.length === 0)
      return E.left({ code: 'NoSuchChoice', option: '--parameter', text: parameter, choices: all.map(([key]) => key) })
    const delivered = await deliver(
      {
        page: policyPage(book.right, context.lang, chosen),
        json: { policy: { ...book.right, parameters: Object.fromEntries(chosen) } },
        format: context.json ? 'json' : 'text',
      },
      context,
    )
    return E.map(() => exitCodes.done)(delivered)
  })
