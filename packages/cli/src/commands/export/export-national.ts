import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type BusinessDate, firstDayOf, type Instant, lastDayOf, month } from '@pension-ledger/domain'
import {
  exportTables,
  folderAt,
  type Manifest,
  type Names,
  namesIn,
  type Period,
} from '@pension-ledger/national-interface'
import { type EventStore, openVault, vaultUrlOf } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import type { Page } from '../../output/page.js'
import { writeError } from '../../output/save-text.js'
import { lastMonthOf } from '../last-paid-month.js'
import { withStore } from '../with-store.js'

interface Asked {
  readonly out: string
  readonly knownAt: number | Instant | undefined
  readonly from: BusinessDate | undefined
  readonly to: BusinessDate | undefined
  readonly withNames: boolean
}

/** 国标接口: the tables of GB/T 40217-2021 in a folder, with a manifest of control totals. Names are in them only when they are asked for. */
export const exportNational = (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> =>
  withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const period = await periodOf(asked, store)
    if (E.isLeft(period)) return period
    const path = resolve(context.io.cwd, asked.out)
    const made = await makeFolder(path)
    if (E.isLeft(made)) return made
    const options = { period: period.right, ...(asked.knownAt === undefined ? {} : { knownAt: asked.knownAt }) }
    const manifest = await withNames(asked.withNames, context, (names) =>
      exportTables({ from: { kind: 'store', store }, names, books: null, folder: folderAt(path), options })(),
    )
    if (E.isLeft(manifest)) return manifest
    const delivered = await deliver(
      {
        page: manifestPage(manifest.right, asked.out, context),
        json: manifest.right,
        format: context.json ? 'json' : 'text',
      },
      context,
    )
    return E.map(() => exitCodes.done)(delivered)
  })

/** The days of the batch: to the end of the last month with a payment, from the beginning of that year. */
const periodOf = async ({ from, to, knownAt }: Asked, store: EventStore): Promise<E.Either<Failure, Period>> => {
  const last = to === undefined ? await lastMonthOf(store, { knownAt }) : E.right(null)
  if (E.isLeft(last)) return last
  const end = to ?? (last.right === null ? null : lastDayOf(last.right))
  if (end === null) return E.left({ code: 'OptionMissing', option: '--to' })
  return E.right({ from: from ?? firstDayOf(month(`${end.slice(0, 4)}-01`)), to: end })
}

const makeFolder = async (path: string): Promise<E.Either<Failure, void>> => {
  try {
    await mkdir(path, { recursive: true })
    return E.right(undefined)
  } catch (error) {
    return E.left(writeError(path, error))
  }
}

const withNames = async <Result>(
  areWanted: boolean,
  { storeUrl }: Context,
  work: (names: Names | null) => Promise<E.Either<Failure, Result>>,
): Promise<E.Either<Failure, Result>> => {
  if (!areWanted) return work(null)
  const vault = await openVault(vaultUrlOf(storeUrl), { readOnly: true })()
  if (E.isLeft(vault)) return vault
  try {
    return await work(namesIn(vault.right))
  } finally {
    await vault.right.close()
  }
}

const manifestPage = (manifest: Manifest, out: string, { lang }: Context): Page => {
  const zh = lang === 'zh'
  const { period, position, policy, personalData, statement, files, emptyTables } = manifest
  const empty = emptyTables.filter(({ because }) => because === 'no-books-given').map(({ table }) => table)
  return {
    title: zh ? '按 GB/T 40217—2021 的表写出' : 'Written to the tables of GB/T 40217—2021',
    facts: [
      [zh ? '文件夹' : 'folder', out],
      [zh ? '期间' : 'period', zh ? `${period.from} 至 ${period.to}` : `${period.from} to ${period.to}`],
      [zh ? '账本位次' : 'position', position.toLocaleString('en-US')],
      [zh ? '政策册' : 'policy', `${policy.id} ${policy.version}`],
      [
        zh ? '个人信息' : 'personal data',
        personalData.isWritten ? (zh ? '已写入' : 'written') : zh ? '未写入' : 'not written',
      ],
    ],
    tables: [
      {
        name: zh ? '表' : 'tables',
        columns: [
          { title: zh ? '文件' : 'file', kind: 'text' },
          { title: zh ? '表' : 'table', kind: 'text' },
          { title: zh ? '行数' : 'rows', kind: 'integer' },
        ],
        rows: files.flatMap(({ file, tables }) =>
          tables.map(({ number, table, rows }) => [file, `${number} ${table}`, rows]),
        ),
      },
    ],
    notes: [
      statement[lang],
      ...(empty.length === 0
        ? []
        : [zh ? `没有账簿可写的表：${empty.join('、')}` : `Tables without books to write: ${empty.join(', ')}`]),
    ],
    hints: [
      zh ? '控制总数、缺项与差异见 manifest.json' : 'Control totals, what is missing and what differs: manifest.json',
    ],
  }
}
