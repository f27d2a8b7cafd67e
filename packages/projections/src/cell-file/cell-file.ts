import { BusinessDate, Instant } from '@pension-ledger/domain'
import * as t from 'io-ts'
import type { Cells } from '../cells/cells.js'
import type { Partition } from '../replay/partitions.js'
import { cellsOf, type Replayed } from '../replay/replay.js'
import { rulesDigest } from '../replay/rules-digest.js'
import type { View } from '../view.js'

/** Written into every file; raised with every change of what stands in it. */
export const cellFileVersion = 1
export const cellFileFormat = 'pension-ledger-cells'

const orNull = <Codec extends t.Mixed>(codec: Codec) => t.union([codec, t.null])

const Whole = t.refinement(t.number, (n) => Number.isSafeInteger(n) && n >= 0, 'a whole number from 0')

const ViewHead = t.readonly(
  t.strict({
    name: t.string,
    version: Whole,
    dimensions: t.readonlyArray(t.string),
    measures: t.readonlyArray(t.readonly(t.strict({ name: t.string, unit: t.string }))),
    cells: Whole,
  }),
)

/** The first line of a file of cells: what they rest on. Two files fit together where all but partition and counts is the same. */
export const CellFileHead = t.readonly(
  t.strict({
    format: t.literal(cellFileFormat),
    version: Whole,
    /** The last position of the ledger that was read. */
    position: Whole,
    effectiveAt: orNull(BusinessDate),
    knownAt: orNull(t.union([Whole, Instant])),
    policy: t.readonly(t.strict({ id: t.string, version: t.string })),
    /** SHA-256 of the rules that views counted by: the policy book and the rounds. */
    rules: t.string,
    /** Null: everything. */
    partition: orNull(
      t.refinement(t.readonly(t.strict({ index: Whole, count: Whole })), ({ index, count }) => index < count, 'i of n'),
    ),
    /** Events within the cut, and within the partition. */
    events: Whole,
    views: t.readonlyArray(ViewHead),
  }),
)
export interface CellFileHead extends t.TypeOf<typeof CellFileHead> {}

/** 单元文件: what a replay counted, of everything or of one partition, as it is written into a file. */
export interface CellFile {
  readonly head: CellFileHead
  /** By name of view. */
  readonly cells: ReadonlyMap<string, Cells>
}

/** What a replay counted of all these views, as a file; counts of cells are filled in when it is written. */
export const cellFileOf = (
  replayed: Replayed,
  views: ReadonlyArray<View>,
  partition: Partition | null = null,
): CellFile => {
  const { cut, position, policy, scheme, events } = replayed
  return {
    head: {
      format: cellFileFormat,
      version: cellFileVersion,
      position,
      effectiveAt: cut.effectiveAt ?? null,
      knownAt: cut.knownAt ?? null,
      policy: { id: policy.id, version: policy.version },
      rules: rulesDigest({ policy, rounds: scheme.rounds }),
      partition: partition === null ? null : { index: partition.index, count: partition.count },
      events,
      views: views.map(({ name, version, dimensions, measures }) => ({
        name,
        version,
        dimensions,
        measures: measures.map((measure) => ({ name: measure.name, unit: measure.unit })),
        cells: 0,
      })),
    },
    cells: new Map(views.map((view) => [view.name, cellsOf(replayed, view)])),
  }
}
