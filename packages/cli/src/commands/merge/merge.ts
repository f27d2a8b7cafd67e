import { resolve } from 'node:path'
import { beginMerge, type CellMerge, readCellFile } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { progressOf } from '../../output/progress.js'
import { linesOfFile } from '../lines-of-file.js'
import { deliverCells } from '../replay/deliver-cells.js'

interface Asked {
  readonly files: ReadonlyArray<string>
  readonly out: string | undefined
}

export const mergeFiles = async ({ files, out }: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const merge = beginMerge()
  const progress = progressOf(context, { zh: '合并', en: 'Merging' }, { zh: '文件/秒', en: 'files/s' })
  // One after the other, so that only one of them and the sum are in memory.
  for (const [done, name] of files.entries()) {
    progress.at(done, files.length, name)
    const added = await addFile(merge, name, context)
    if (E.isLeft(added)) {
      await progress.end()
      return added
    }
  }
  await progress.end()
  const whole = merge.end()
  if (E.isLeft(whole)) return whole
  const delivered = await deliverCells({ zh: '合并', en: 'Merged' }, whole.right, out, context)
  return E.map(() => exitCodes.done)(delivered)
}

const addFile = async (merge: CellMerge, name: string, { io }: Context): Promise<E.Either<Failure, void>> => {
  const lines = await linesOfFile(resolve(io.cwd, name))
  if (E.isLeft(lines)) return lines
  const file = await readCellFile(name, lines.right)
  return E.isLeft(file) ? file : merge.add(name, file.right)
}
