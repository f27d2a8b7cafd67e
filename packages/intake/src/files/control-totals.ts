import type { Kind } from '../rows/kind.js'

/** 控制总数: what a file adds up to, to be held against the totals of the system it came from. Over rows recorded or known. */
export interface ControlTotals {
  /** fen, by column of yuan. */
  readonly sumsFen: Readonly<Record<string, number>>
  /** Distinct participants. */
  readonly persons: number
  /** Earliest and latest date in any column; null where there is none. */
  readonly firstDate: string | null
  readonly lastDate: string | null
}

export interface Totaller {
  readonly add: (values: ReadonlyArray<unknown>) => void
  readonly totals: () => ControlTotals
}

/** Adds up as rows go by. Memory grows with the number of persons, not of rows. */
export const totallerFor = ({ columns }: Kind): Totaller => {
  const yuan = columns.flatMap(({ field }, index) => (field.measure === 'fen' ? [index] : []))
  const dates = columns.flatMap(({ field }, index) => (field.measure === 'date' ? [index] : []))
  const person = columns.findIndex(({ field }) => field.measure === 'person')

  // By the place of the column. Plain loops over them: this runs for every cell of money there is.
  const sums = columns.map(() => 0)
  const persons = new Set<string>()
  let firstDate: string | null = null
  let lastDate: string | null = null

  return {
    add: (values) => {
      for (const index of yuan) {
        const fen = values[index]
        if (typeof fen === 'number') sums[index] = (sums[index] ?? 0) + fen
      }
      for (const index of dates) {
        const date = values[index]
        if (typeof date !== 'string') continue
        if (firstDate === null || date < firstDate) firstDate = date
        if (lastDate === null || date > lastDate) lastDate = date
      }
      const id = values[person]
      // A cell may be a slice of the file's text, which a set of them would keep in memory whole.
      if (typeof id === 'string' && !persons.has(id)) persons.add(Buffer.from(id).toString())
    },
    totals: () => ({
      sumsFen: Object.fromEntries(yuan.map((index) => [columns[index]?.name ?? '', sums[index] ?? 0])),
      persons: persons.size,
      firstDate,
      lastDate,
    }),
  }
}
