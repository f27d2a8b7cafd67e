import { CommanderError, Option, Command as Parser } from 'commander'
import type { UsageError } from '../errors/usage-error.js'
import type { Lang } from '../language.js'
import type { OptionAsk, Options } from './ask.js'
import type { Command, RawValues } from './command.js'
import { type CommandGroup, type CommandTree, isGroup, isShown, wordOf } from './command-tree.js'
import { globalOptions } from './global-options.js'
import { argumentTitle, commandHelp, groupHelp, optionTitle, programHelp } from './help-text.js'
import { nearest } from './nearest.js'

/** What a command line asks for. */
export type Parsed =
  | { readonly kind: 'command'; readonly command: Command; readonly raw: RawValues; readonly globals: RawValues }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' }
  | { readonly kind: 'refused'; readonly error: UsageError }

/** Finds the command and its words on a command line. The words themselves are read by the command. */
export const parse = (tree: CommandTree, argv: ReadonlyArray<string>, lang: Lang): Parsed => {
  let parsed: Parsed = { kind: 'help', text: programHelp(tree, lang) }
  const settle: Settle = (outcome) => {
    parsed = outcome
  }

  const root = parserOf('pension-ledger', Object.values(globalOptions), programHelp(tree, lang), settle)
    .option('--version')
    .helpCommand(true)
  root.action(() => {
    const [word] = root.args
    if (root.opts().version === true) settle({ kind: 'version' })
    else if (word !== undefined) settle(refused(unknownCommand(word, tree.filter(isShown).map(wordOf))))
  })
  for (const branch of tree)
    root.addCommand(
      isGroup(branch) ? groupParser(branch, lang, root, settle) : commandParser(branch, lang, root, settle),
    )

  try {
    root.parse(argv, { from: 'user' })
  } catch (error) {
    // Help and refusals settle themselves on their way out.
    if (!(error instanceof CommanderError)) throw error
  }
  return parsed
}

type Settle = (outcome: Parsed) => void

const refused = (error: UsageError): Parsed => ({ kind: 'refused', error })

const parserOf = (name: string, options: ReadonlyArray<OptionAsk>, help: string, settle: Settle): Parser => {
  const parser = new Parser(name)
    .exitOverride((error) => {
      if (error.code !== 'commander.helpDisplayed' && error.code !== 'commander.help')
        settle(refused(usageError(error, options)))
      throw error
    })
    .allowExcessArguments()
    .helpOption('-h, --help')
    .configureHelp({ formatHelp: () => help })
    .configureOutput({ writeOut: (text) => settle({ kind: 'help', text }), writeErr: () => {} })
  for (const option of options) parser.addOption(optionOf(option))
  return parser
}

const optionOf = (ask: OptionAsk): Option =>
  ask.kind === 'flag'
    ? new Option(ask.flag)
    : new Option(`${ask.flag} <value>`).argParser((text: string, before: ReadonlyArray<string> = []) => [
        ...before,
        text,
      ])

const groupParser = (group: CommandGroup, lang: Lang, root: Parser, settle: Settle): Parser => {
  const commands = group.commands.map(wordOf)
  const { own } = group
  const parser =
    own === undefined
      ? parserOf(group.name, [], groupHelp(group, lang), settle)
      : parserOf(group.name, Object.values(own.options), commandHelp(own, lang, group.commands), settle)
  parser.action(() => {
    const [word] = parser.args
    if (word !== undefined) settle(refused(unknownCommand(word, commands, `${group.name} `)))
    else if (own === undefined) settle(refused({ code: 'CommandMissing', group: group.name, commands }))
    else
      settle({
        kind: 'command',
        command: own,
        raw: optionValues(own.options, parser),
        globals: optionValues(globalOptions, root),
      })
  })
  for (const command of group.commands)
    parser.addCommand(commandParser(command, lang, root, settle, own === undefined ? null : { command: own, parser }))
  return parser
}

/** `audit` above `audit sample`: it takes the options that both have, wherever they stand. */
interface Above {
  readonly command: Command
  readonly parser: Parser
}

const commandParser = (
  command: Command,
  lang: Lang,
  root: Parser,
  settle: Settle,
  above: Above | null = null,
): Parser => {
  const parser = parserOf(wordOf(command), Object.values(command.options), commandHelp(command, lang), settle).action(
    () => {
      const wrong = wrongArguments(command, parser.args)
      if (wrong !== null) return settle(refused(wrong))
      const taken = above === null ? {} : optionValues(above.command.options, above.parser)
      const stray = Object.entries(taken).find(([name, texts]) => texts.length > 0 && !(name in command.options))?.[0]
      if (stray !== undefined)
        return settle(
          refused({ code: 'UnknownOption', text: above?.command.options[stray]?.flag ?? stray, meant: null }),
        )
      const own = optionValues(command.options, parser)
      const shared = Object.fromEntries(
        Object.entries(own).map(([name, texts]) => [name, [...(taken[name] ?? []), ...texts]]),
      )
      const raw = { ...shared, ...argumentValues(command, parser.args) }
      settle({ kind: 'command', command, raw, globals: optionValues(globalOptions, root) })
    },
  )
  return parser
}

const optionValues = (options: Options, parser: Parser): RawValues => {
  const given: Readonly<Record<string, unknown>> = parser.opts()
  return Object.fromEntries(
    Object.entries(options).map(([name, { flag }]) => {
      const value = given[new Option(flag).attributeName()]
      return [name, value === true ? [flag] : Array.isArray(value) ? value.map(String) : []]
    }),
  )
}

/** Whether there are as many words as the command takes; its last argument may take several. */
const wrongArguments = (command: Command, words: ReadonlyArray<string>): UsageError | null => {
  const asks = Object.values(command.arguments)
  const missing = asks[words.length]
  if (missing !== undefined) return { code: 'ArgumentMissing', argument: argumentTitle(missing) }
  const takesMore = asks.at(-1)?.repeated === true
  return words.length > asks.length && !takesMore ? { code: 'TooManyArguments', command: command.path.join(' ') } : null
}

const argumentValues = (command: Command, words: ReadonlyArray<string>): RawValues =>
  Object.fromEntries(
    Object.entries(command.arguments).map(([name, { repeated }], index) => [
      name,
      words.slice(index, repeated === true ? undefined : index + 1),
    ]),
  )

const unknownCommand = (text: string, commands: ReadonlyArray<string>, before = ''): UsageError => {
  const meant = nearest(text, commands)
  return { code: 'UnknownCommand', text: `${before}${text}`, meant: meant === null ? null : `${before}${meant}` }
}

/** The parser says in words what it refuses; the option it means stands between quotes. What was meant is one of those the command has. */
const usageError = ({ code, message }: CommanderError, options: ReadonlyArray<OptionAsk>): UsageError => {
  const option = /'([^' ]*)/.exec(message)?.[1] ?? ''
  if (code === 'commander.optionMissingArgument') {
    const ask = options.find(({ flag }) => flag === option)
    return { code: 'OptionValueMissing', option: ask === undefined ? option : optionTitle(ask) }
  }
  if (code !== 'commander.unknownOption') throw new Error(message)
  const [flag = option] = option.split('=')
  const flags = [...Object.values(globalOptions), ...options].map((ask) => ask.flag)
  return { code: 'UnknownOption', text: flag, meant: nearest(flag, flags) }
}
