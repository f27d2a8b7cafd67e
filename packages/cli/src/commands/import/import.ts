import { dirname, extname, join, resolve } from 'node:path'
import { businessDate, type PolicyBook } from '@pension-ledger/domain'
import { type FileProblem, type ImportSummary, importFiles, type KindName, kindNames } from '@pension-ledger/intake'
import type { Adoption, Ledger } from '@pension-ledger/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import { storePath } from '../../command/store-url.js'
import type { Failure } from '../../errors/failure.js'
import { exitOf, failureText } from '../../errors/tell.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { BrokenPipe } from '../../io.js'
import { deliver } from '../../output/deliver.js'
import { progressOf } from '../../output/progress.js'
import { defaultPolicyFile, readPolicyFile } from '../policy/read-policy-file.js'
import { withLedger } from '../with-ledger.js'
import { checkPaths } from './check-paths.js'
import { estimateRows } from './estimate-rows.js'
import { importHistory } from './import-history.js'
import { importPage } from './import-page.js'
import { interruptedText } from './interrupted.js'
import { keptRowsText } from './kept-rows.js'

interface Asked {
  readonly paths: ReadonlyArray<string>
  readonly kind: string | undefined
  readonly policy: string | undefined
  readonly allowQuarantine: boolean
}

export const importPaths = async (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const { io } = context
  const paths = asked.paths.map((path) => resolve(io.cwd, path))
  const kind = kindNames.find((name) => name === asked.kind)
  if (asked.kind !== undefined && kind === undefined)
    return E.left({ code: 'NoSuchChoice', option: '--kind', text: asked.kind, choices: kindNames })
  const checked = await checkPaths(paths, kind ?? null, quarantineFileOf(context))
  if (E.isLeft(checked)) return checked
  const [first] = paths
  if (first !== undefined && paths.length === 1 && extname(first) === '.jsonl') return importHistory(first, context)

  const book = await readPolicyFile(asked.policy === undefined ? defaultPolicyFile() : resolve(io.cwd, asked.policy))
  if (E.isLeft(book)) return book
  const adoption: Adoption = { book: book.right, adoptedOn: businessDate(io.clock.today()) }

  return withLedger(context, { purpose: 'to-record', first: adoption }, async (ledger) => {
    const summary = await importInto(ledger, paths, kind, context)
    if (E.isLeft(summary)) return summary
    if (asked.policy !== undefined) await warnOfOtherPolicy(ledger.policy(), book.right, asked.policy, context)
    const page = importPage(summary.right, ledger, context)
    const delivered = await deliver(
      {
        page,
        json: jsonOf(summary.right),
        format: context.json ? 'json' : 'text',
      },
      context,
    ).catch(readerGone)
    if (E.isLeft(delivered)) return delivered
    // Where stdout is data, what a person should know of it goes beside it.
    if (context.json && !context.quiet)
      for (const line of [...page.notes, ...page.hints]) await io.stderr.write(`${line}\n`)
    return E.right(await ending(summary.right, asked, context))
  })
}

/** Who reads no further than `head` does must still learn which files are bad, and the script around it how the import ended. */
const readerGone = (error: unknown): E.Either<never, void> => {
  if (error instanceof BrokenPipe) return E.right(undefined)
  throw error
}

const importInto = async (
  ledger: Ledger,
  paths: ReadonlyArray<string>,
  kind: KindName | undefined,
  context: Context,
): Promise<E.Either<Failure, ImportSummary>> => {
  const { io, lang } = context
  const progress = progressOf(context, { zh: '导入', en: 'Importing' }, { zh: '行/秒', en: 'rows/s' })
  const total = io.stderr.isTty ? await estimateRows(paths) : null
  const readOf = new Map<string, number>()
  let done = 0
  const summary = await importFiles(ledger, paths, {
    quarantineFile: quarantineFileOf(context),
    language: lang,
    kind,
    signal: io.signal,
    onProgress: ({ file, sheet, read }) => {
      const name = sheet === null ? file : `${file}#${sheet}`
      done += read - (readOf.get(name) ?? 0)
      readOf.set(name, read)
      progress.at(done, total, name)
    },
  })()
  await progress.end()
  return summary
}

const quarantineFileOf = ({ io, storeUrl }: Context): string =>
  join(dirname(storePath(storeUrl) ?? join(io.cwd, 'memory')), 'quarantine.csv')

/** The shape that the contract promises, and nothing beside it. */
const jsonOf = ({ files, read, recorded, alreadyKnown, quarantined, quarantineFile }: ImportSummary): unknown => ({
  files: files.map((file) => ({
    file: file.sheet === null ? file.file : `${file.file}#${file.sheet}`,
    kind: file.kind,
    read: file.read,
    recorded: file.recorded,
    alreadyKnown: file.alreadyKnown,
    quarantined: file.quarantined,
  })),
  read,
  recorded,
  alreadyKnown,
  quarantined,
  quarantineFile,
})

/** A stop comes before a file that could not be read, and that before rows that were set aside. */
const ending = async (
  { files, unreadableFiles, quarantined, aborted }: ImportSummary,
  { allowQuarantine }: Asked,
  context: Context,
): Promise<ExitCode> => {
  const { io, lang } = context
  const problems: FileProblem[] = []
  for (const file of files) {
    if (file.problem === null) continue
    problems.push(file.problem)
    await io.stderr.write(failureText(file.problem, lang) + keptRowsText(file, lang))
  }
  for (const problem of unreadableFiles) {
    problems.push(problem)
    await io.stderr.write(failureText(problem, lang))
  }
  if (aborted) {
    await io.stderr.write(interruptedText(context))
    return exitCodes.interrupted
  }
  const [problem] = problems
  if (problem !== undefined) return exitOf(problem)
  return quarantined > 0 && !allowQuarantine ? exitCodes.doneWithFindings : exitCodes.done
}

const warnOfOtherPolicy = async (
  kept: PolicyBook,
  asked: PolicyBook,
  file: string,
  { io, lang, program, sameStore }: Context,
): Promise<void> => {
  if (kept.id === asked.id && kept.version === asked.version) return
  await io.stderr.write(
    lang === 'zh'
      ? `账本已有政策册 ${kept.id} ${kept.version}，--policy 未生效。要换用：${program} policy adopt ${file}${sameStore}\n`
      : `The ledger keeps its policy book ${kept.id} ${kept.version}; --policy had no effect. To change it: ${program} policy adopt ${file}${sameStore}\n`,
  )
}
