import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { planFor } from '@pension-ledger/simulator'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import type { Words } from '../../language.js'
import { deliver } from '../../output/deliver.js'
import { writeError } from '../../output/save-text.js'
import { defaultPolicyFile, readPolicyFile } from '../policy/read-policy-file.js'
import { benchFolder } from './bench-folder.js'
import { type Bench, benchJson, benchPage } from './bench-page.js'
import { runInChild } from './child.js'
import {
  AppendMeasured,
  AuditMeasured,
  EntitlementMeasured,
  ImportMeasured,
  QuestionsMeasured,
  ReplayMeasured,
} from './measured.js'

interface Asked {
  readonly events: number | undefined
}

export const runBench = async ({ events = 100_000 }: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const folder = await makeFolder(context)
  if (E.isLeft(folder)) return folder
  try {
    const bench = await measureAll(folder.right, events, context)
    if (E.isLeft(bench)) return bench
    const delivered = await deliver(
      {
        page: benchPage(bench.right, context),
        json: benchJson(bench.right, context),
        format: context.json ? 'json' : 'text',
      },
      context,
    )
    return E.map(() => exitCodes.done)(delivered)
  } finally {
    await rm(folder.right, { recursive: true, force: true })
  }
}

const makeFolder = async ({ io: { host } }: Context): Promise<E.Either<Failure, string>> => {
  try {
    return E.right(await mkdtemp(join(host.temporaryFolder, 'pension-ledger-bench-')))
  } catch (error) {
    return E.left(writeError(host.temporaryFolder, error))
  }
}

/** One phase after the other, each in a process of its own: two at once would measure each other. */
const measureAll = async (folder: string, events: number, context: Context): Promise<E.Either<Failure, Bench>> => {
  const { signal } = context.io
  const { files } = benchFolder(folder)
  const participants = await participantsFor(events)
  if (E.isLeft(participants)) return participants

  await say(context, { zh: '生成模拟历史', en: 'Simulating a history' })
  const count = String(participants.right)
  const simulated = await runInChild(['simulate', '--out', files, '--participants', count, '--json'], Simulated, signal)
  if (E.isLeft(simulated)) return simulated

  await say(context, {
    zh: `导入 ${grouped(simulated.right.rows)} 行`,
    en: `Importing ${grouped(simulated.right.rows)} rows`,
  })
  const imported = await runInChild(['bench-phase', 'import', folder], ImportMeasured, signal)
  if (E.isLeft(imported)) return imported

  await say(context, { zh: '逐条追加', en: 'Appending one by one' })
  const appended = await runInChild(['bench-phase', 'append', folder], AppendMeasured, signal)
  if (E.isLeft(appended)) return appended

  await say(context, { zh: '重放全部投影', en: 'Replaying all projections' })
  const replayed = await runInChild(['bench-phase', 'replay', folder], ReplayMeasured, signal)
  if (E.isLeft(replayed)) return replayed

  await say(context, { zh: '计算应享待遇', en: 'Working out entitlements' })
  const entitled = await runInChild(['bench-phase', 'entitlement', folder], EntitlementMeasured, signal)
  if (E.isLeft(entitled)) return entitled

  await say(context, { zh: '全量审计', en: 'Auditing' })
  const audited = await runInChild(['bench-phase', 'audit', folder], AuditMeasured, signal)
  if (E.isLeft(audited)) return audited

  await say(context, { zh: '查询账户和待遇说明', en: 'Asking for accounts and explanations' })
  const questioned = await runInChild(['bench-phase', 'questions', folder], QuestionsMeasured, signal)
  await say(context, null)
  if (E.isLeft(questioned)) return questioned

  return E.right({
    participants: participants.right,
    imported: imported.right,
    appended: appended.right,
    replayed: replayed.right,
    entitled: entitled.right,
    audited: audited.right,
    questioned: questioned.right,
  })
}

const Simulated = t.type({ rows: t.number })

/** Among fewer there may be nobody who was ever paid, and then no day as of which to audit. */
const participantsAtLeast = 10

const participantsFor = async (events: number): Promise<E.Either<Failure, number>> => {
  const policy = await readPolicyFile(defaultPolicyFile())
  if (E.isLeft(policy)) return policy
  const plan = planFor({ events, fromYear: 2011, toYear: 2022, seed: '1', policy: policy.right })
  return E.map(({ participants }: { readonly participants: number }) => Math.max(participantsAtLeast, participants))(
    plan,
  )
}

/** What is being done, on a terminal, each in the place of the last; null clears the line. */
const say = async ({ io, lang, quiet }: Context, words: Words | null): Promise<void> => {
  if (io.stderr.isTty && !quiet) await io.stderr.write(`\r\u001b[K${words === null ? '' : `${words[lang]} …`}`)
}

const grouped = (count: number): string => count.toLocaleString('en-US')
