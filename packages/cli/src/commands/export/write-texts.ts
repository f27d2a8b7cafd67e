import { resolve } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { saveTexts } from '../../output/save-text.js'

/** Writes an export piece by piece: to a file, which is whole or not there, or to stdout. The first refusal among the pieces ends it. */
export const writeTexts = async (
  texts: AsyncIterable<E.Either<Failure, string>>,
  out: string | undefined,
  { io, lang, quiet }: Context,
): Promise<E.Either<Failure, void>> => {
  if (out === undefined) {
    for await (const text of texts) {
      if (E.isLeft(text)) return text
      await io.stdout.write(text.right)
    }
    return E.right(undefined)
  }
  const saved = await saveTexts(resolve(io.cwd, out), texts)
  if (E.isLeft(saved)) return saved
  if (!quiet) await io.stderr.write(lang === 'zh' ? `已写入 ${out}\n` : `Written: ${out}\n`)
  return E.right(undefined)
}
