import { planFor } from '@pension-ledger/simulator'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import type { Words } from '../../language.js'
import { deliver } from '../../output/deliver.js'
import { defaultPolicyFile, readPolicyFile } from '../policy/read-policy-file.js'
import { benchFolder } from './bench-folder.js'
import { benchJson } from './bench-json.js'
import { type Bench, benchPage } from './bench-page.js'
import type { BenchPhase } from './bench-phase.js'
import { runInChild } from './child.js'
import { inTemporaryFolder } from './in-temporary-folder.js'
import {
  AppendMeasured,
  AuditMeasured,
  CoresMeasured,
  EntitlementMeasured,
  GroupedMeasured,
  ImportMeasured,
  LiveMeasured,
  QuestionsMeasured,
  ReplayMeasured,
  WireMeasured,
} from './measured.js'
import { say } from './say.js'

interface Asked {
  readonly events: number | undefined
}

export const runBench = ({ events = 100_000 }: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> =>
  inTemporaryFolder(context, async (folder) => {
    const bench = await measureAll(folder, events, context)
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
  })

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
    zh: `导入 ${inGroups(simulated.right.rows)} 行`,
    en: `Importing ${inGroups(simulated.right.rows)} rows`,
  })
  const imported = await runInChild(['bench-phase', 'import', folder], ImportMeasured, signal)
  if (E.isLeft(imported)) return imported

  const measure = async <Measured>(phase: BenchPhase, words: Words, codec: t.Decoder<unknown, Measured>) => {
    await say(context, words)
    return runInChild(['bench-phase', phase, folder], codec, signal)
  }
  const appended = await measure('append', { zh: '逐条追加', en: 'Appending one by one' }, AppendMeasured)
  if (E.isLeft(appended)) return appended
  const grouped = await measure('grouped', { zh: '成批追加', en: 'Appending in groups' }, GroupedMeasured)
  if (E.isLeft(grouped)) return grouped
  const wired = await measure('wire', { zh: '经网络协议追加和读取', en: 'Going over the wire' }, WireMeasured)
  if (E.isLeft(wired)) return wired
  const replayed = await measure('replay', { zh: '重放全部投影', en: 'Replaying all projections' }, ReplayMeasured)
  if (E.isLeft(replayed)) return replayed
  const entitlement = { zh: '计算应享待遇', en: 'Working out entitlements' }
  const entitled = await measure('entitlement', entitlement, EntitlementMeasured)
  if (E.isLeft(entitled)) return entitled
  const audited = await measure('audit', { zh: '全量审计', en: 'Auditing' }, AuditMeasured)
  if (E.isLeft(audited)) return audited
  const cores = await measure(
    'cores',
    { zh: '用一个和两个核审计', en: 'Auditing on one core and on two' },
    CoresMeasured,
  )
  if (E.isLeft(cores)) return cores
  const questions = { zh: '查询账户和待遇说明', en: 'Asking for accounts and explanations' }
  const questioned = await measure('questions', questions, QuestionsMeasured)
  if (E.isLeft(questioned)) return questioned
  // The last: it appends to the ledger.
  const live = await measure('live', { zh: '投影追赶并跟随', en: 'Projections catch up and follow' }, LiveMeasured)
  await say(context, null)
  if (E.isLeft(live)) return live

  return E.right({
    participants: participants.right,
    imported: imported.right,
    appended: appended.right,
    grouped: grouped.right,
    wired: wired.right,
    replayed: replayed.right,
    entitled: entitled.right,
    audited: audited.right,
    cores: cores.right,
    questioned: questioned.right,
    live: live.right,
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

const inGroups = (count: number): string => count.toLocaleString('en-US')
