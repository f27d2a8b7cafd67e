import type { BusinessDate, Instant } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import type { ExitCode } from '../../exit-code.js'

interface Asked {
  readonly format: string
  readonly out: string | undefined
  readonly effectiveAt: BusinessDate | undefined
  readonly knownAt: number | Instant | undefined
  readonly chart: string | undefined
  readonly from: BusinessDate | undefined
  readonly to: BusinessDate | undefined
  readonly withNames: boolean
  readonly byDay: boolean
  readonly settings: string | undefined
}

type Own = 'effectiveAt' | 'knownAt' | 'chart' | 'from' | 'to' | 'withNames' | 'byDay' | 'settings'

/** Which of the options each format takes, beside `--out`. */
const taken = {
  jsonl: [],
  journal: ['effectiveAt', 'knownAt', 'chart', 'byDay'],
  gbt40217: ['knownAt', 'chart', 'from', 'to', 'withNames', 'settings'],
} as const satisfies Readonly<Record<string, ReadonlyArray<Own>>>

const flags: ReadonlyArray<readonly [Own, string]> = [
  ['effectiveAt', '--effective-at'],
  ['knownAt', '--known-at'],
  ['chart', '--chart'],
  ['from', '--from'],
  ['to', '--to'],
  ['withNames', '--with-names'],
  ['byDay', '--by-day'],
  ['settings', '--settings'],
]

type Format = keyof typeof taken
const isFormat = (format: string): format is Format => Object.hasOwn(taken, format)

/** Writes the history in the form that is asked for; an option that this form does not take is refused. */
export const exportHistory = async (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const { format, out } = asked
  if (!isFormat(format)) return E.left({ code: 'FormatNotYet', format, formats: Object.keys(taken) })
  const mine: ReadonlyArray<Own> = taken[format]
  for (const [name, flag] of flags)
    if (asked[name] !== undefined && asked[name] !== false && !mine.includes(name))
      return E.left({ code: 'OptionsContradict', options: [`--format ${format}`, flag] })
  switch (format) {
    case 'jsonl':
      return (await import('./export-events.js')).exportJsonLines(out, context)
    case 'journal':
      return (await import('./export-journal.js')).exportJournal(asked, context)
    case 'gbt40217':
      if (out === undefined) return E.left({ code: 'OptionMissing', option: '--out' })
      return (await import('./export-national.js')).exportNational({ ...asked, out }, context)
  }
}
