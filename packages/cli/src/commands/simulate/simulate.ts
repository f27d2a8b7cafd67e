import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import {
  type Plan,
  type PlantOrder,
  plantedFile,
  type WrittenHistory,
  writeSimulation,
} from '@pension-ledger/simulator'
import * as E from 'fp-ts/lib/Either.js'
import type { YearRange } from '../../command/ask.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver, jsonText } from '../../output/deliver.js'
import type { Page } from '../../output/page.js'
import { progressOf } from '../../output/progress.js'
import { writeError } from '../../output/save-text.js'
import { defaultPolicyFile, readPolicyFile } from '../policy/read-policy-file.js'
import { readPlants } from './read-plants.js'
import { markName, strangerIn } from './simulation-folder.js'

interface Asked {
  readonly out: string
  readonly participants: number | undefined
  readonly years: YearRange | undefined
  readonly seed: string | undefined
  readonly plant: string | undefined
  readonly policy: string | undefined
}

export const simulateFiles = async (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const { io, json } = context
  const plants = asked.plant === undefined ? E.right(null) : readPlants(asked.plant)
  if (E.isLeft(plants)) return plants
  const { out, participants = 1_000, years = { first: 2011, last: 2022 }, seed = '1', policy } = asked
  const book = await readPolicyFile(policy === undefined ? defaultPolicyFile() : resolve(io.cwd, policy))
  if (E.isLeft(book)) return book

  const folder = resolve(io.cwd, out)
  const plan: Plan = { participants, fromYear: years.first, toYear: years.last, seed, policy: book.right }
  const marked = await markFolder(folder, plan, plants.right)
  if (E.isLeft(marked)) return marked

  const progress = progressOf(context, { zh: '生成', en: 'Simulating' }, { zh: '人/秒', en: 'persons/s' })
  const options = { onProgress: (done: number) => progress.at(done, participants) }
  const written =
    plants.right === null
      ? writeSimulation(plan, folder, options)
      : writeSimulation({ ...plan, plant: plants.right }, folder, options)
  await progress.end()
  if (E.isLeft(written)) return written
  const delivered = await deliver(
    {
      page: simulationPage(written.right, plan, out, context),
      json: {
        ...factsOf(plan, plants.right),
        folder,
        rows: written.right.totalRows,
        files: written.right.rows,
        planted: written.right.planted?.length ?? 0,
      },
      format: json ? 'json' : 'text',
    },
    context,
  )
  return E.map(() => exitCodes.done)(delivered)
}

/** What the files were made from: with it they can be made again. */
const factsOf = ({ participants, fromYear, toYear, seed, policy }: Plan, plants: PlantOrder | null) => ({
  synthetic: true,
  participants,
  fromYear,
  toYear,
  seed,
  policy: `${policy.id} ${policy.version}`,
  ...(plants === null ? {} : { plant: Object.fromEntries(plants) }),
})

/** Makes the folder its own before anything is written there, so that an interrupted run can be repeated. */
const markFolder = async (folder: string, plan: Plan, plants: PlantOrder | null): Promise<E.Either<Failure, void>> => {
  try {
    await mkdir(folder, { recursive: true })
    const stranger = await strangerIn(folder)
    if (stranger !== null) return E.left({ code: 'FolderNotOurs', folder, stranger })
    await writeFile(join(folder, markName), jsonText(factsOf(plan, plants)))
    return E.right(undefined)
  } catch (error) {
    return E.left(writeError(folder, error))
  }
}

const simulationPage = (
  { rows, totalRows, planted }: WrittenHistory,
  plan: Plan,
  out: string,
  { lang, program, sameStore }: Context,
): Page => {
  const zh = lang === 'zh'
  const { participants, fromYear, toYear, seed, policy } = plan
  return {
    title: zh ? '模拟的历史（人物均为虚构）' : 'A synthetic history: every person in it is invented',
    facts: zh
      ? [
          ['文件夹', out],
          ['参保人', participants.toLocaleString('en-US')],
          ['年度', `${fromYear}–${toYear}`],
          ['种子', seed],
          ['政策册', `${policy.id} ${policy.version}`],
        ]
      : [
          ['folder', out],
          ['participants', participants.toLocaleString('en-US')],
          ['years', `${fromYear}–${toYear}`],
          ['seed', seed],
          ['policy', `${policy.id} ${policy.version}`],
        ],
    tables: [
      {
        name: zh ? '文件' : 'files',
        columns: [
          { title: zh ? '文件' : 'file', kind: 'text' },
          { title: zh ? '行数' : 'rows', kind: 'integer' },
        ],
        rows: Object.entries(rows).map(([kind, count]) => [`${kind}.csv`, count]),
        totals: [zh ? '合计' : 'total', totalRows],
      },
    ],
    notes: planted === null ? [] : [plantedNote(planted.length, zh)],
    hints: [zh ? `导入：${program} import ${out}${sameStore}` : `To import it: ${program} import ${out}${sameStore}`],
  }
}

const plantedNote = (count: number, zh: boolean): string =>
  zh
    ? `植入了 ${count} 个问题，逐个列在 ${plantedFile}。`
    : `${count} ${count === 1 ? 'irregularity was' : 'irregularities were'} planted; ${plantedFile} lists each.`
