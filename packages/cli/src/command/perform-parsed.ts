import * as E from 'fp-ts/lib/Either.js'
import type { Failure } from '../errors/failure.js'
import { tellFailure } from '../errors/tell.js'
import type { ExitCode } from '../exit-code.js'
import type { Io } from '../io.js'
import type { Lang } from '../language.js'
import type { Context, RawValues } from './command.js'
import { globalOptions } from './global-options.js'
import type { Parsed } from './parse.js'
import { readValues } from './read-values.js'
import { shellWords } from './shell-words.js'
import { defaultStore, storeUrlFrom } from './store-url.js'

/** Performs the command that was found on a command line, and tells a failure. */
export const performParsed = async (
  { command, raw, globals }: Extract<Parsed, { readonly kind: 'command' }>,
  argv: ReadonlyArray<string>,
  io: Io,
  lang: Lang,
): Promise<ExitCode> => {
  const context = contextOf(globals, argv, io, lang)
  const outcome = E.isLeft(context) ? context : await command.perform(raw, context.right)
  return E.isLeft(outcome) ? tellFailure(outcome.left, io, lang) : outcome.right
}

const contextOf = (globals: RawValues, argv: ReadonlyArray<string>, io: Io, lang: Lang): E.Either<Failure, Context> => {
  const read = readValues(globalOptions, globals)
  if (E.isLeft(read)) return read
  const { store = defaultStore(io.env), json, quiet } = read.right
  const program = programFor(io.env)
  return E.right({
    io,
    lang,
    storeUrl: storeUrlFrom(io.cwd, store),
    sameStore: read.right.store === undefined ? '' : ` ${shellWords(['--store', store])}`,
    program,
    again: `${program} ${shellWords(argv)}`,
    json,
    quiet,
  })
}

/** npm names to what it starts the script, or `npx`, that it was asked for. */
const programFor = ({ npm_lifecycle_event: script }: Io['env']): string =>
  script === undefined || script === '' ? 'pension-ledger' : 'npx pension-ledger'
