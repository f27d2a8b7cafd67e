import type { Row } from '@pension-ledger/sheets'
import type { Context } from '../../command/command.js'
import type { Page } from '../../output/page.js'
import { besideFloor, scaleRows } from './bench-scale-rows.js'
import { type BenchWords, enWords, zhWords } from './bench-words.js'
import type {
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

/** What one benchmark found. */
export interface Bench {
  readonly participants: number
  readonly imported: ImportMeasured
  readonly appended: AppendMeasured
  readonly grouped: GroupedMeasured
  readonly wired: WireMeasured | null
  readonly replayed: ReplayMeasured
  readonly entitled: EntitlementMeasured
  readonly audited: AuditMeasured
  readonly cores: CoresMeasured | null
  readonly questioned: QuestionsMeasured
  readonly live: LiveMeasured
}

export const benchPage = (bench: Bench, { io, lang }: Context): Page => {
  const { participants, imported, appended, replayed } = bench
  const zh = lang === 'zh'
  const { host } = io
  const words = zh ? zhWords : enWords
  return {
    title: words.title,
    facts: [
      [words.machine, `${host.processor} × ${host.cores}`],
      [words.software, `Node ${host.node}, ${appended.driver}, SQLite ${appended.sqlite}`],
      [words.history, words.historyOf(grouped(imported.events), grouped(imported.rows), grouped(participants))],
    ],
    tables: [
      {
        name: words.title,
        columns: [
          { title: words.measure, kind: 'text' },
          { title: words.result, kind: 'text', isFigure: true },
          { title: words.floor, kind: 'text', isFigure: true },
          { title: words.ratio, kind: 'text' },
          { title: words.remark, kind: 'text' },
        ],
        rows: [...recordingRows(bench, words, zh), ...scaleRows(bench, words.scale), ...askingRows(bench, words)],
      },
    ],
    notes: [words.medians(replayed.rounds), ...(bench.wired === null ? [] : [words.scale.standIn])],
    hints: [],
  }
}

const recordingRows = ({ imported, appended, replayed }: Bench, words: BenchWords, zh: boolean): ReadonlyArray<Row> => [
  [words.importRate, String(rateOf(imported)), null, null, limitOf(imported, zh)],
  besideFloor(words.appendRate, appended.perSecond, appended.floorPerSecond, words.appendFloor),
  besideFloor(words.replayRate, replayed.eventsPerSecond, replayed.floorPerSecond, words.replayFloor),
  [words.importMemory, megabytes(imported.peakMemoryBytes), null, null, words.ownProcess],
  [words.replayMemory, megabytes(replayed.peakMemoryBytes), null, null, words.ownProcess],
  [words.bytesPerEvent, String(Math.round(imported.storeBytes / imported.events)), null, null, words.indices],
]

const askingRows = ({ entitled, audited, questioned }: Bench, words: BenchWords): ReadonlyArray<Row> => {
  const { asked, owed } = entitled
  const { participants, months } = questioned
  const { processes, peakMemoryBytes } = audited
  const memory = peakMemoryBytes === null || processes === null
  return [
    besideFloor(
      words.entitlementRate,
      entitled.perSecond,
      entitled.floorPerSecond,
      words.entitlementFloor(grouped(asked), `${Math.round((owed * 100) / asked)}%`),
    ),
    [words.auditSeconds, audited.seconds.toFixed(1), null, null, words.auditOf],
    [words.auditRate, String(Math.round(audited.eventsPerSecond)), null, null, words.auditOf],
    [
      words.auditMemory,
      memory ? '–' : megabytes(peakMemoryBytes),
      null,
      null,
      memory ? words.notTold : words.allProcesses(processes),
    ],
    ...(['account', 'explain'] as const).flatMap((question): ReadonlyArray<Row> => {
      const { medianMs, p99Ms } = questioned[question]
      const remark = words.questionOf[question](participants, months)
      return [
        [words.medianMs[question], medianMs.toFixed(2), null, null, remark],
        [words.p99Ms[question], p99Ms.toFixed(2), null, null, remark],
      ]
    }),
  ]
}

export const rateOf = ({ rows, seconds }: ImportMeasured): number => Math.round(rows / seconds)

/** A core that is busy nearly all the time is what holds the import up; otherwise it waits, and mostly for durable commits. */
const limitOf = ({ busy }: ImportMeasured, zh: boolean): string => {
  const percent = `${Math.round(busy * 100)}%`
  if (busy >= 0.85)
    return zh ? `受限于一个核的计算（占用 ${percent}）` : `limited by the work of one core (${percent} busy)`
  return zh
    ? `受限于等待：磁盘或其他程序（占用 ${percent}）`
    : `limited by waiting, for the disk or other programs (${percent} busy)`
}

const megabytes = (bytes: number): string => String(Math.round(bytes / 1_000_000))

const grouped = (count: number): string => count.toLocaleString('en-US')
