import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { anchorText, type ReadLogFault, type ReadLogHead, readAnchor, verifyReads } from '@pension-ledger/server'
import type { SheetError } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { readLogFaultWords } from './read-log-fault.words.js'

type Verdict = E.Either<ReadLogFault, ReadLogHead>

export const verifyReadLog = async (
  { file, anchor }: { readonly file: string; readonly anchor: string | undefined },
  context: Context,
): Promise<E.Either<Failure, ExitCode>> => {
  const kept = anchor === undefined ? null : readAnchor(anchor)
  if (anchor !== undefined && kept === null) return E.left({ code: 'BadAnchor', option: '--anchor', text: anchor })
  const verified = await verify(file, resolve(context.io.cwd, file), kept)
  if (E.isLeft(verified)) return verified
  const verdict = verified.right
  const { lang } = context
  const zh = lang === 'zh'
  const delivered = await deliver(
    {
      page: {
        title: zh ? `查阅日志核验 ${file}` : `Verification of ${file}`,
        facts: E.isLeft(verdict)
          ? [[zh ? '结论' : 'verdict', readLogFaultWords(verdict.left)[lang]]]
          : [
              [zh ? '结论' : 'verdict', zh ? '通过：摘要链完整' : 'it holds: the chain is whole'],
              [zh ? '行数' : 'lines', String(verdict.right.entries)],
              [zh ? '锚' : 'anchor', anchorText(verdict.right)],
            ],
        tables: [],
        notes: [],
        hints:
          E.isLeft(verdict) || kept !== null
            ? []
            : [
                zh
                  ? '请把锚另存他处，下次用 --anchor 核对。'
                  : 'Keep the anchor elsewhere, and give it with --anchor the next time.',
              ],
      },
      json: verdictJson(verdict),
      format: context.json ? 'json' : 'text',
    },
    context,
  )
  return E.map(() => (E.isLeft(verdict) ? exitCodes.verificationFailed : exitCodes.done))(delivered)
}

const verdictJson = (verdict: Verdict): unknown =>
  E.isLeft(verdict)
    ? { verified: false, fault: { ...verdict.left, ...readLogFaultWords(verdict.left) } }
    : { verified: true, entries: verdict.right.entries, anchor: anchorText(verdict.right) }

const verify = async (
  file: string,
  path: string,
  anchor: ReadLogHead | null,
): Promise<E.Either<SheetError, Verdict>> => {
  try {
    return E.right(await verifyReads(createReadStream(path), anchor))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
    const { code } = error
    if (code === 'ENOENT' || code === 'ENOTDIR') return E.left({ code: 'FileMissing', file })
    if (code === 'EISDIR') return E.left({ code: 'FileIsDirectory', file })
    return E.left({ code: 'FileNotReadable', file, why: String(code) })
  }
}
