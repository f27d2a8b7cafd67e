import type * as E from 'fp-ts/lib/Either.js'
import type { Failure } from '../errors/failure.js'
import type { ExitCode } from '../exit-code.js'
import type { Io } from '../io.js'
import type { Lang, Words } from '../language.js'
import type { Arguments, Options, Values } from './ask.js'

/** What every command has at hand. */
export interface Context {
  readonly io: Io
  readonly lang: Lang
  /** The ledger that is meant; a path in it is absolute. */
  readonly storeUrl: string
  /** What to type to be here again: `npx pension-ledger` for whoever came by npm, and has nothing else on the path. */
  readonly program: string
  /** ` --store URL` where the person named a ledger, to be repeated in commands that are suggested; empty otherwise. */
  readonly sameStore: string
  /** The whole command line, to be run again. */
  readonly again: string
  /** One JSON document on stdout, and nothing else there. */
  readonly json: boolean
  /** No progress and no hints. */
  readonly quiet: boolean
}

export type Perform<Opts extends Options, Args extends Arguments> = (
  asked: Values<Opts> & Values<Args>,
  context: Context,
) => Promise<E.Either<Failure, ExitCode>>

export interface CommandDefinition<Opts extends Options, Args extends Arguments> {
  /** `['import']`, or a group and a command of it: `['policy', 'show']`. */
  readonly path: ReadonlyArray<string>
  /** What it does, in a line. */
  readonly words: Words
  /** What a person should know beyond that. */
  readonly about?: Words
  readonly arguments: Args
  readonly options: Opts
  readonly example: string
  /** Not for people: it stands in no help. */
  readonly isHidden?: boolean
  /** Loads what does the work, which may weigh a good deal, only when it is wanted. */
  readonly load: () => Promise<Perform<Opts, Args>>
}

/** Texts as they stand on the command line, by name; nothing about them has been checked. */
export type RawValues = Readonly<Record<string, ReadonlyArray<string>>>

/** A command whose types of values only it knows. */
export interface Command extends Omit<CommandDefinition<Options, Arguments>, 'load'> {
  /** Reads the values and does the work. Refuses with wrong usage before anything is done. */
  readonly perform: (raw: RawValues, context: Context) => Promise<E.Either<Failure, ExitCode>>
}

export const defineCommand = <Opts extends Options, Args extends Arguments>(
  definition: CommandDefinition<Opts, Args>,
): Command => ({
  ...definition,
  perform: async (raw, context) => {
    // Reading values needs the domain, and help does not.
    const { readAll } = await import('./read-values.js')
    const asked = readAll(definition, raw)
    return asked._tag === 'Left' ? asked : (await definition.load())(asked.right, context)
  },
})
