import * as E from 'fp-ts/lib/Either.js'
import type { Context, RawValues } from './command/command.js'
import { globalOptions } from './command/global-options.js'
import { parse } from './command/parse.js'
import { shellWords } from './command/shell-words.js'
import { defaultStore, storeUrlFrom } from './command/store-url.js'
import { commandTree } from './commands/command-tree.js'
import type { Failure } from './errors/failure.js'
import { type ExitCode, exitCodes } from './exit-code.js'
import { BrokenPipe, type Io } from './io.js'
import { type Lang, langOf } from './language.js'
import { version } from './version.js'

/**
 * Runs one command line (without the program's name) and answers its exit code. It never throws; what a person should know of a
 * failure has then been written to stderr.
 */
export const run = async (argv: ReadonlyArray<string>, io: Io): Promise<ExitCode> => {
  const lang = langOf(argv, io.env)
  try {
    return await answer(argv, io, lang)
  } catch (error) {
    if (error instanceof BrokenPipe) return exitCodes.done
    const { defectText } = await import('./errors/tell.js')
    await io.stderr.write(defectText(error, lang, io.env.PENSION_LEDGER_DEBUG === '1')).catch(() => {})
    return exitCodes.failed
  }
}

const answer = async (argv: ReadonlyArray<string>, io: Io, lang: Lang): Promise<ExitCode> => {
  const parsed = parse(commandTree, argv, lang)
  switch (parsed.kind) {
    case 'help':
      await io.stdout.write(parsed.text)
      return exitCodes.done
    case 'version':
      await io.stdout.write(`${version}\n`)
      return exitCodes.done
    case 'refused':
      return fail(parsed.error, io, lang)
    case 'command': {
      const context = await contextOf(parsed.globals, argv, io, lang)
      if (E.isLeft(context)) return fail(context.left, io, lang)
      const outcome = await parsed.command.perform(parsed.raw, context.right)
      return E.isLeft(outcome) ? fail(outcome.left, io, lang) : outcome.right
    }
  }
}

const contextOf = async (
  globals: RawValues,
  argv: ReadonlyArray<string>,
  io: Io,
  lang: Lang,
): Promise<E.Either<Failure, Context>> => {
  const { readValues } = await import('./command/read-values.js')
  const read = readValues(globalOptions, globals)
  if (E.isLeft(read)) return read
  const { store = defaultStore(io.env), json, quiet } = read.right
  return E.right({
    io,
    lang,
    storeUrl: storeUrlFrom(io.cwd, store),
    sameStore: read.right.store === undefined ? '' : ` ${shellWords(['--store', store])}`,
    again: `pension-ledger ${shellWords(argv)}`,
    json,
    quiet,
  })
}

const fail = async (failure: Failure, io: Io, lang: Lang): Promise<ExitCode> => {
  const { exitOf, failureText } = await import('./errors/tell.js')
  await io.stderr.write(failureText(failure, lang))
  return exitOf(failure)
}
