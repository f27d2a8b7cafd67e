import { BusinessDate, Instant, Month, ParticipantId, Round, Year } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { UsageError } from '../errors/usage-error.js'
import type { Arguments, Ask, Kinds, Options, Values } from './ask.js'
import type { RawValues } from './command.js'
import { readInstant } from './read-instant.js'

type Reading<Value> = E.Either<UsageError, Value>

/**
 * Reads the texts of a command line into values, in the order of the asks; the first refusal is the answer.
 *
 * Rejects: OptionDoubled, OptionMissing, and what does not fit its kind.
 */
export const readValues = <Asks extends Readonly<Record<string, Ask>>>(
  asks: Asks,
  raw: RawValues,
): Reading<Values<Asks>> => {
  const values: Record<string, unknown> = {}
  for (const [name, ask] of Object.entries(asks)) {
    const value = readAsk(ask, raw[name] ?? [])
    if (E.isLeft(value)) return value
    values[name] = value.right
  }
  return E.right(values as Values<Asks>)
}

/** The options of a command and its arguments; none shares a name with another. */
export const readAll = <Opts extends Options, Args extends Arguments>(
  asks: { readonly options: Opts; readonly arguments: Args },
  raw: RawValues,
): Reading<Values<Opts> & Values<Args>> => {
  const options = readValues(asks.options, raw)
  if (E.isLeft(options)) return options
  return E.map((args: Values<Args>) => ({ ...options.right, ...args }))(readValues(asks.arguments, raw))
}

const readAsk = (ask: Ask, texts: ReadonlyArray<string>): Reading<unknown> => {
  if (ask.kind === 'flag') return E.right(texts.length > 0)
  if ('repeated' in ask && ask.repeated === true) return E.traverseArray((text: string) => readOne(ask, text))(texts)
  const [text] = texts
  if (texts.length > 1) return E.left({ code: 'OptionDoubled', option: nameOf(ask) })
  if (text !== undefined) return readOne(ask, text)
  return 'required' in ask && ask.required === true
    ? E.left({ code: 'OptionMissing', option: nameOf(ask) })
    : E.right(undefined)
}

const readOne = (ask: Ask, text: string): Reading<unknown> => {
  if (ask.kind !== 'choice') return readers[ask.kind](text, nameOf(ask))
  const choices = ask.choices ?? []
  return choices.includes(text) ? E.right(text) : E.left({ code: 'NoSuchChoice', option: nameOf(ask), text, choices })
}

/** Streams fall into so many buckets. */
const mostPartitions = 1024

const nameOf = (ask: Ask): string => ('flag' in ask && typeof ask.flag === 'string' ? ask.flag : ask.placeholder)

const wholeNumber =
  (least: number) =>
  (text: string, option: string): Reading<number> => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : -1
    return number >= least ? E.right(number) : E.left({ code: 'NotAWholeNumber', option, text, least })
  }

const readYear = (text: string, option: string): Reading<Year> => {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  return Year.is(year) ? E.right(year) : E.left({ code: 'NoSuchYear', option, text })
}

const readers: { readonly [Kind in keyof Kinds]: (text: string, option: string) => Reading<Kinds[Kind]> } = {
  text: (text, option) => (text === '' ? E.left({ code: 'OptionEmpty', option }) : E.right(text)),
  flag: () => E.right(true),
  date: (text, option) => (BusinessDate.is(text) ? E.right(text) : E.left({ code: 'NoSuchDate', option, text })),
  month: (text, option) => (Month.is(text) ? E.right(text) : E.left({ code: 'NoSuchMonth', option, text })),
  year: readYear,
  years: (text, option) => {
    const [from = '', to = from, ...rest] = text.split('-')
    const first = readYear(from, option)
    const last = readYear(to, option)
    return E.isRight(first) && E.isRight(last) && first.right <= last.right && rest.length === 0
      ? E.right({ first: first.right, last: last.right })
      : E.left({ code: 'BadYearRange', option, text })
  },
  count: wholeNumber(1),
  number: wholeNumber(0),
  'known-at': (text, option) => {
    if (/^\d{1,15}$/.test(text)) return E.right(Number(text))
    const instant = readInstant(text)
    return instant !== null && Instant.is(instant) ? E.right(instant) : E.left({ code: 'BadKnownAt', option, text })
  },
  round: (text, option) => (Round.is(text) ? E.right(text) : E.left({ code: 'NoSuchRound', option, text })),
  partition: (text, option) => {
    const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? []
    return index !== undefined && count !== undefined && index < count && count <= mostPartitions
      ? E.right({ index, count })
      : E.left({ code: 'BadPartition', option, text, most: mostPartitions })
  },
  participant: (text, option) =>
    ParticipantId.is(text) ? E.right(text) : E.left({ code: 'NotAParticipantId', option }),
}
