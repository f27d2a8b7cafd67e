import { parse } from './command/parse.js'
import { commandTree } from './commands/command-tree.js'
import { type ExitCode, exitCodes } from './exit-code.js'
import { BrokenPipe, type Io, OutputFailed } from './io.js'
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
    const { defectText, tellFailure } = await import('./errors/tell.js')
    if (error instanceof OutputFailed) {
      const { writeError } = await import('./output/save-text.js')
      return tellFailure(writeError(lang === 'zh' ? '标准输出' : 'standard output', error.cause), io, lang)
    }
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
    case 'refused': {
      const { tellFailure } = await import('./errors/tell.js')
      return tellFailure(parsed.error, io, lang)
    }
    case 'command': {
      const { performParsed } = await import('./command/perform-parsed.js')
      return performParsed(parsed, argv, io, lang)
    }
  }
}
