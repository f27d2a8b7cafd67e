import * as E from 'fp-ts/lib/Either.js'
import { answerTo } from '../../reconciliation/answer.js'
import { printed } from '../../reconciliation/printed.js'
import type { Rounding, Unit } from '../../reconciliation/published.js'
import type { Query } from '../../reconciliation/query.js'
import { reasonOfNoAnswer } from '../../reconciliation/reasons.js'
import type { Replayed } from '../../replay/replay.js'
import type { FigureNote, Paragraph, Run } from './annual-report.js'

/** How a figure is asked for and printed. */
export interface FigureSpec {
  readonly unit: Unit
  readonly query: Query
  readonly basis: string
  readonly rounding?: Rounding
}

const decimals: Readonly<Record<Unit, number>> = {
  heads: 0,
  yuan: 2,
  'wan-yuan': 2,
  percent: 2,
  months: 0,
  number: 0,
  date: 0,
  text: 0,
}

const suffixes: Readonly<Record<Unit, string>> = {
  heads: '人',
  yuan: '元',
  'wan-yuan': '万元',
  percent: '%',
  months: '个月',
  number: '',
  date: '',
  text: '',
}

/** Figures of one report, numbered as they are used. */
export interface Figures {
  readonly figure: (spec: FigureSpec) => Run
  readonly notes: () => ReadonlyArray<FigureNote>
}

export const figuresOf = (replayed: Replayed): Figures => {
  const notes: FigureNote[] = []
  return {
    figure: ({ unit, query, basis, rounding = 'half-up' }) => {
      const answer = answerTo(query, replayed, (id) => E.left({ code: 'NotANumber', what: id }))
      const text = E.isRight(answer)
        ? `${printed(answer.right, unit, decimals[unit], rounding)}${suffixes[unit]}`
        : `〔账上无此数：${reasonOfNoAnswer(answer.left).zh}〕`
      notes.push({ number: notes.length + 1, figure: text, basis, source: sourceOf(query) })
      return { kind: 'figure', text, note: notes.length }
    },
    notes: () => notes,
  }
}

/** A paragraph written as it reads, with figures and blanks in it. */
export const paragraph = (words: TemplateStringsArray, ...runs: ReadonlyArray<Run | ReadonlyArray<Run>>): Paragraph =>
  words.flatMap((text, i) => {
    const run = runs[i]
    const said: ReadonlyArray<Run> = text === '' ? [] : [{ kind: 'words', text }]
    return run === undefined ? said : [...said, ...('kind' in run ? [run] : run)]
  })

/** 〔由单位填写〕 */
export const blank = (prompt: string): Run => ({ kind: 'blank', prompt })

/** Runs with words between them. */
export const listed = (runs: ReadonlyArray<ReadonlyArray<Run>>, between: string): ReadonlyArray<Run> =>
  runs.flatMap((run, i) => (i === 0 ? run : [{ kind: 'words', text: between } as const, ...run]))

export const words = (text: string): Run => ({ kind: 'words', text })

const sourceOf = (query: Query): string => {
  switch (query.of) {
    case 'view': {
      const conditions = Object.entries(query.where).map(([name, value]) => `${name}=${valuesOf(value)}`)
      return `${query.view}.${query.measure}${conditions.length === 0 ? '' : `（${conditions.join('，')}）`}`
    }
    case 'target':
      return `TargetSet.${query.field}（year=${query.year}）`
    case 'parameter':
      return `政策参数 ${query.parameter}（${query.at}${query.index === undefined ? '' : `，第 ${query.index + 1} 项`}）`
    case 'parameter-by-month':
      return `政策参数 ${query.parameter}（${query.from} 至 ${query.to} 各月之和）`
    case 'in-force-since':
      return `政策参数 ${query.parameter} 的起始日（${query.at} 有效）`
    case 'figure':
      return query.id
    case 'sum':
      return query.parts.map(sourceOf).join(' + ')
    case 'product':
      return query.parts.map(sourceOf).join(' × ')
    case 'difference':
      return `${sourceOf(query.from)} − ${sourceOf(query.less)}`
    case 'ratio':
      return `${sourceOf(query.part)} ÷ ${sourceOf(query.whole)}`
    case 'text':
      return Object.values(query.values)
        .map(({ query: inner }) => sourceOf(inner))
        .join('，')
  }
}

const valuesOf = (value: unknown): string => (Array.isArray(value) ? value.join('|') : String(value))
