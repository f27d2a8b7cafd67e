import { resolve } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { parametersOf, policyPage } from './policy-page.js'
import { readPolicyFile } from './read-policy-file.js'

export const checkPolicy = async (
  { file }: { readonly file: string },
  context: Context,
): Promise<E.Either<Failure, ExitCode>> => {
  const book = await readPolicyFile(resolve(context.io.cwd, file))
  if (E.isLeft(book)) return book
  const { id, version, jurisdiction } = book.right
  const parameters = parametersOf(book.right)
  const zh = context.lang === 'zh'
  const page = policyPage(book.right, context.lang, parameters)
  const delivered = await deliver(
    {
      page: {
        ...page,
        hints: [
          zh
            ? `可以采用：${context.program} policy adopt ${file}${context.sameStore}`
            : `It can be adopted: ${context.program} policy adopt ${file}${context.sameStore}`,
        ],
      },
      json: { valid: true, id, version, jurisdiction, parameters: parameters.length, zones: book.right.zones.length },
      format: context.json ? 'json' : 'text',
    },
    context,
  )
  return E.map(() => exitCodes.done)(delivered)
}
