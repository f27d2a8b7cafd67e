import { type FileSummary, type ImportSummary, kinds } from '@pension-ledger/intake'
import type { Ledger } from '@pension-ledger/ledger'
import type { Row } from '@pension-ledger/sheets'
import type { Context } from '../../command/command.js'
import type { Lang } from '../../language.js'
import type { Page, PageTable } from '../../output/page.js'

/** What became of every row of every file, and what a file adds up to, to be held against the totals of its source. */
export const importPage = (summary: ImportSummary, ledger: Ledger, context: Context): Page => {
  const { lang } = context
  const zh = lang === 'zh'
  const { id, version } = ledger.policy()
  return {
    title: zh ? '导入' : 'Import',
    facts: [
      [zh ? '账本' : 'ledger', ledger.store.url],
      [zh ? '政策册' : 'policy', `${id} ${version}`],
    ],
    tables: [rowsTable(summary, lang), totalsTable(summary.files, lang)],
    notes: notesOf(summary, lang),
    hints: hintsOf(summary, context),
  }
}

const rowsTable = ({ files, read, recorded, alreadyKnown, quarantined }: ImportSummary, lang: Lang): PageTable => {
  const zh = lang === 'zh'
  return {
    name: zh ? '行数' : 'rows',
    columns: [
      { title: zh ? '文件' : 'file', kind: 'text', maxWidth: 40 },
      { title: zh ? '种类' : 'kind', kind: 'text' },
      { title: zh ? '读取' : 'read', kind: 'integer' },
      { title: zh ? '已记录' : 'recorded', kind: 'integer' },
      { title: zh ? '已知' : 'already known', kind: 'integer' },
      { title: zh ? '隔离' : 'quarantined', kind: 'integer' },
    ],
    rows: files.map(
      (file): Row => [
        nameOf(file),
        zh ? kinds[file.kind].zh : file.kind,
        file.read,
        file.recorded,
        file.alreadyKnown,
        file.quarantined,
      ],
    ),
    totals: [zh ? '合计' : 'total', null, read, recorded, alreadyKnown, quarantined],
  }
}

const totalsTable = (files: ReadonlyArray<FileSummary>, lang: Lang): PageTable => {
  const zh = lang === 'zh'
  return {
    name: zh ? '控制总数（已记录和已知的行）' : 'control totals (rows recorded or already known)',
    columns: [
      { title: zh ? '文件' : 'file', kind: 'text', maxWidth: 40 },
      { title: zh ? '人数' : 'persons', kind: 'integer' },
      { title: zh ? '最早日期' : 'first date', kind: 'date' },
      { title: zh ? '最晚日期' : 'last date', kind: 'date' },
      { title: zh ? '金额列' : 'column of money', kind: 'text' },
      { title: zh ? '合计（元）' : 'sum (yuan)', kind: 'yuan' },
    ],
    rows: files.flatMap((file) => totalsRows(file)),
  }
}

const totalsRows = (file: FileSummary): ReadonlyArray<Row> => {
  const { persons, firstDate, lastDate, sumsFen } = file.totals
  const sums = Object.entries(sumsFen).filter(([, fen]) => fen !== 0)
  const [first, ...others] = sums
  return [
    [nameOf(file), persons === 0 ? null : persons, firstDate, lastDate, first?.[0] ?? null, first?.[1] ?? null],
    ...others.map(([column, fen]): Row => [null, null, null, null, column, fen]),
  ]
}

const nameOf = ({ file, sheet }: FileSummary): string => (sheet === null ? file : `${file}#${sheet}`)

const notesOf = ({ files, unknownFiles, unknownStreets }: ImportSummary, lang: Lang): ReadonlyArray<string> => {
  const zh = lang === 'zh'
  const notes: string[] = []
  for (const file of files)
    if (file.unknownColumns.length > 0)
      notes.push(
        zh
          ? `${nameOf(file)} 中未使用的列：${file.unknownColumns.join('、')}`
          : `Columns of ${nameOf(file)} that were not used: ${file.unknownColumns.join(', ')}`,
      )
  if (unknownFiles.length > 0)
    notes.push(
      zh
        ? `未读取（文件名看不出种类，可用 --kind 指明）：${unknownFiles.join('、')}`
        : `Not read, because the name tells no kind (say it with --kind): ${unknownFiles.join(', ')}`,
    )
  if (unknownStreets.length > 0)
    notes.push(
      zh
        ? `政策册未列出的街道，已照录：${unknownStreets.join('、')}`
        : `Streets that the policy book does not list, recorded as they are: ${unknownStreets.join(', ')}`,
    )
  return notes
}

const hintsOf = (summary: ImportSummary, { lang, program, sameStore }: Context): ReadonlyArray<string> => {
  const { quarantined, quarantineFile } = summary
  const zh = lang === 'zh'
  if (summary.aborted) return []
  if (quarantineFile === null)
    return hasProblems(summary)
      ? []
      : [
          zh
            ? `继续：${program} report zone-totals${sameStore}，或 ${program} events --type PensionPaid --limit 5${sameStore}`
            : `To go on: ${program} report zone-totals${sameStore}, or ${program} events --type PensionPaid --limit 5${sameStore}`,
        ]
  return [
    zh
      ? `${quarantined} 行有问题，原因在 ${quarantineFile}；改正后重新导入`
      : `${quarantined === 1 ? '1 row has' : `${quarantined} rows have`} problems, told in ${quarantineFile}; mend and import again`,
  ]
}

const hasProblems = ({ files, unreadableFiles }: ImportSummary): boolean =>
  unreadableFiles.length > 0 || files.some(({ problem }) => problem !== null)
