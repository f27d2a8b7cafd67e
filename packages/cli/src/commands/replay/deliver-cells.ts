import { resolve } from 'node:path'
import { type CellFile, cellFileTexts } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import type { Words } from '../../language.js'
import { deliver } from '../../output/deliver.js'
import { saveTexts } from '../../output/save-text.js'
import { cellsJson, cellsPage } from './cells-page.js'

/** Writes cells into a file, if one was named, and tells what they are. Rejects: FileNotWritable, DiskFull. */
export const deliverCells = async (
  title: Words,
  file: CellFile,
  out: string | undefined,
  context: Context,
): Promise<E.Either<Failure, void>> => {
  const { head, texts, sha256 } = cellFileTexts(file)
  if (out === undefined) for (const _ of texts);
  else {
    const saved = await saveTexts(resolve(context.io.cwd, out), eachRight(texts))
    if (E.isLeft(saved)) return saved
  }
  const counted = { head, sha256: sha256(), out: out ?? null }
  const page = cellsPage(title[context.lang], counted, context.lang)
  return deliver({ page, json: cellsJson(counted), format: context.json ? 'json' : 'text' }, context)
}

function* eachRight(texts: Iterable<string>): Generator<E.Either<never, string>, void> {
  for (const text of texts) yield E.right(text)
}
