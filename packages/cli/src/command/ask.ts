import type { BusinessDate, Instant, Month, ParticipantId, Round, Year } from '@pension-ledger/domain'
import type { Partition } from '@pension-ledger/projections'
import type { Words } from '../language.js'

/** The first and the last of some years, both counted. */
export interface YearRange {
  readonly first: Year
  readonly last: Year
}

/** What each kind of option or argument is read into. */
export interface Kinds {
  readonly text: string
  readonly flag: boolean
  readonly date: BusinessDate
  readonly month: Month
  readonly year: Year
  readonly years: YearRange
  /** A whole number from 1. */
  readonly count: number
  /** A whole number from 0. */
  readonly number: number
  /** A position of the log, or an instant. */
  readonly 'known-at': number | Instant
  readonly participant: ParticipantId
  /** One of some partitions, `0/4`, counted from 0. */
  readonly partition: Partition
  /** A certification round, `2022-H1`. */
  readonly round: Round
}

/** What a command asks for. As pure data, so that help, reference and parser are made from one description, and cheaply. */
export interface Ask {
  readonly kind: keyof Kinds | 'choice'
  /** How help names the value: `DATE`. */
  readonly placeholder: string
  readonly words: Words
  readonly choices?: ReadonlyArray<string>
}

/** An option: asked by its flag, `--effective-at`. */
export interface OptionAsk extends Ask {
  readonly flag: string
  /** Default: may be left out. */
  readonly required?: boolean
}

/** An argument: asked by its place, and always required. Only the last one may be repeated. */
export interface ArgumentAsk extends Ask {
  readonly repeated?: boolean
}

export type Options = Readonly<Record<string, OptionAsk>>
export type Arguments = Readonly<Record<string, ArgumentAsk>>

type One<Of extends Ask> = Of extends { readonly kind: 'choice'; readonly choices: ReadonlyArray<infer Choice> }
  ? Choice
  : Of['kind'] extends keyof Kinds
    ? Kinds[Of['kind']]
    : never

type ValueOf<Of extends Ask> = Of extends { readonly repeated: true }
  ? ReadonlyArray<One<Of>>
  : Of extends { readonly flag: string }
    ? Of extends { readonly required: true } | { readonly kind: 'flag' }
      ? One<Of>
      : One<Of> | undefined
    : One<Of>

/** The values of options or arguments, read. */
export type Values<Asks extends Readonly<Record<string, Ask>>> = { readonly [Name in keyof Asks]: ValueOf<Asks[Name]> }
