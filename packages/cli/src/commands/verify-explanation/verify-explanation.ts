import { resolve } from 'node:path'
import { type Finding, findingSentence, type Rederived, verifyExplanation } from '@pension-ledger/explanation-checker'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import type { Lang } from '../../language.js'
import { deliver } from '../../output/deliver.js'
import { readExplanation } from './read-explanation.js'
import { verdictPage } from './verdict-page.js'

export const verifyExplanationFile = async (
  { file }: { readonly file: string },
  context: Context,
): Promise<E.Either<Failure, ExitCode>> => {
  const { io, lang } = context
  const text = await readExplanation(file, resolve(io.cwd, file), lang)
  if (E.isLeft(text)) {
    if (text.left.code !== 'NoText') return E.left(text.left)
    const { why } = text.left
    await io.stderr.write(lang === 'zh' ? `文件 ${file} 无法核验：${why}。\n` : `${file} cannot be verified: ${why}.\n`)
    return E.right(exitCodes.inputOutput)
  }
  const verdict = verifyExplanation(text.right)
  const findings = E.isLeft(verdict) ? verdict.left.findings : []
  const rederived = E.isLeft(verdict) ? verdict.left.rederived : verdict.right
  const delivered = await deliver(
    {
      page: verdictPage(file, rederived, findings, lang),
      json: verdictJson(rederived, findings, lang),
      format: context.json ? 'json' : 'text',
    },
    context,
  )
  return E.map(() => (findings.length === 0 ? exitCodes.done : exitCodes.verificationFailed))(delivered)
}

const verdictJson = (rederived: Rederived | null, findings: ReadonlyArray<Finding>, lang: Lang): unknown => ({
  verified: findings.length === 0,
  rederived,
  findings: findings.map((finding) => ({ ...finding, sentence: findingSentence(finding, lang) })),
})
