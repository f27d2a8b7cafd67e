import type { ExitCode } from '../exit-code.js'
import type { Io } from '../io.js'
import type { Lang } from '../language.js'
import { accessSentences } from './access.sentences.js'
import { auditSentences } from './audit.sentences.js'
import { bookSentences } from './books.sentences.js'
import { cellSentences } from './cells.sentences.js'
import { commandSentences } from './command.sentences.js'
import { copySentences } from './copy.sentences.js'
import type { Failure } from './failure.js'
import { intakeSentences } from './intake.sentences.js'
import { ledgerSentences } from './ledger.sentences.js'
import { nationalSentences } from './national.sentences.js'
import { orderSentences } from './order.sentences.js'
import { policySentences } from './policy.sentences.js'
import { projectionSentences } from './projection.sentences.js'
import { keptProjectionSentences } from './projections.sentences.js'
import type { ByCode, Sentences, Telling, Tellings } from './sentences.js'
import { serverSentences } from './server.sentences.js'
import { sheetSentences } from './sheet.sentences.js'
import { simulatorSentences } from './simulator.sentences.js'
import { storeSentences } from './store.sentences.js'
import { usageSentences } from './usage.sentences.js'
import { vaultSentences } from './vault.sentences.js'

/** Every error of every package, told in both languages. A new code does not compile until it has a row. */
export const tellings: Tellings<Failure> = {
  ...usageSentences,
  ...orderSentences,
  ...commandSentences,
  ...storeSentences,
  ...copySentences,
  ...intakeSentences,
  ...ledgerSentences,
  ...policySentences,
  ...projectionSentences,
  ...keptProjectionSentences,
  ...cellSentences,
  ...sheetSentences,
  ...simulatorSentences,
  ...vaultSentences,
  ...bookSentences,
  ...auditSentences,
  ...nationalSentences,
  ...accessSentences,
  ...serverSentences,
}

type Faults = ByCode<Failure>

const tellingOf = <Code extends keyof Faults>(code: Code): Telling<Faults[Code]> => tellings[code]

/** What the command exits with after a failure. */
export const exitOf = (failure: Failure): ExitCode => tellings[failure.code].exit

/** What, why and what to do, with the code that a script or a search engine can hold on to. */
export const failureText = (failure: Failure, lang: Lang): string =>
  asText(sentencesOf(failure, lang), failure.code, lang)

const sentencesOf = <Code extends keyof Faults>(
  failure: Faults[Code] & { readonly code: Code },
  lang: Lang,
): Sentences => tellingOf(failure.code)[lang](failure)

const asText = ([what, why, remedy]: Sentences, code: string, lang: Lang): string =>
  lang === 'zh'
    ? `${what}：${why}。[${code}]\n${ended(remedy, '。')}\n`
    : `${what}: ${why}. [${code}]\n${ended(remedy, '.')}\n`

const ended = (sentence: string, stop: string): string => (/[?？]$/.test(sentence) ? sentence : `${sentence}${stop}`)

/** Tells a failure on stderr, and answers what the command then exits with. */
export const tellFailure = async (failure: Failure, io: Io, lang: Lang): Promise<ExitCode> => {
  await io.stderr.write(failureText(failure, lang))
  return exitOf(failure)
}

/** A defect of ours: no sentence is prepared for it. */
export const defectText = (error: unknown, lang: Lang, withStack: boolean): string => {
  const why = error instanceof Error ? error.message : String(error)
  const sentences: Sentences =
    lang === 'zh'
      ? ['程序内部出错', why, '请连同 PENSION_LEDGER_DEBUG=1 时的输出报告给维护者']
      : ['The program has a defect', why, 'Please report it with the output under PENSION_LEDGER_DEBUG=1']
  const stack = withStack && error instanceof Error ? `${error.stack ?? ''}\n` : ''
  return asText(sentences, 'Unexpected', lang) + stack
}
