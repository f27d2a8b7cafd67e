import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../command/command.js'
import type { UsageError } from '../errors/usage-error.js'

export type Format = 'text' | 'json' | 'csv' | 'xlsx' | 'html'

/** The format that is meant: `--json` says the same as `--format json`, and contradicts any other. */
export const formatOf = (asked: Format | undefined, { json }: Context): E.Either<UsageError, Format> => {
  if (!json) return E.right(asked ?? 'text')
  return asked === undefined || asked === 'json'
    ? E.right('json')
    : E.left({ code: 'OptionsContradict', options: ['--json', `--format ${asked}`] })
}
