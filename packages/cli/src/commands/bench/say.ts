import type { Context } from '../../command/command.js'
import type { Words } from '../../language.js'

/** What is being done, on a terminal, each in the place of the last; null clears the line. */
export const say = async ({ io, lang, quiet }: Context, words: Words | null): Promise<void> => {
  if (io.stderr.isTty && !quiet) await io.stderr.write(`\r\u001b[K${words === null ? '' : `${words[lang]} …`}`)
}
