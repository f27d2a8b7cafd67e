import type { Lang, Words } from '../language.js'
import type { ArgumentAsk, OptionAsk } from './ask.js'
import type { Command } from './command.js'
import { type CommandGroup, type CommandTree, isShown, wordOf } from './command-tree.js'
import { globalOptions } from './global-options.js'

const program = 'pension-ledger'

const titles = {
  usage: { zh: '用法', en: 'Usage' },
  commands: { zh: '命令', en: 'Commands' },
  arguments: { zh: '参数', en: 'Arguments' },
  options: { zh: '选项', en: 'Options' },
  everywhere: { zh: '通用选项', en: 'Options of every command' },
  example: { zh: '示例', en: 'Example' },
} as const

const helpOption: OptionAsk = {
  flag: '--help',
  kind: 'flag',
  placeholder: '',
  words: { zh: '显示本说明', en: 'show this' },
}

const versionOption: OptionAsk = {
  flag: '--version',
  kind: 'flag',
  placeholder: '',
  words: { zh: '显示版本', en: 'show the version' },
}

const everywhere: ReadonlyArray<OptionAsk> = [...Object.values(globalOptions), helpOption]

/** Help on one command: what it does, how it is called, and an example that works. */
export const commandHelp = (command: Command, lang: Lang, below: ReadonlyArray<Command> = []): string =>
  joined([
    `${program} ${command.path.join(' ')} – ${command.words[lang]}`,
    section(titles.usage, lang, [`${program} ${usageOf(command)}`]),
    ...(command.about === undefined ? [] : [command.about[lang]]),
    commandTable(below, lang),
    table(titles.arguments, lang, argumentRows(Object.values(command.arguments), lang)),
    table(titles.options, lang, optionRows(Object.values(command.options), lang)),
    table(titles.everywhere, lang, optionRows(everywhere, lang)),
    section(titles.example, lang, [command.example]),
  ])

export const groupHelp = (group: CommandGroup, lang: Lang): string =>
  joined([
    `${program} ${group.name} – ${group.words[lang]}`,
    section(titles.usage, lang, [`${program} ${group.name} ${lang === 'zh' ? '命令' : 'COMMAND'} …`]),
    commandTable(group.commands, lang),
    table(titles.everywhere, lang, optionRows(everywhere, lang)),
    section(
      titles.example,
      lang,
      group.commands.slice(0, 1).map(({ example }) => example),
    ),
  ])

export const programHelp = (tree: CommandTree, lang: Lang): string =>
  joined([
    lang === 'zh'
      ? `${program} – 城乡居民基本养老保险基金事件台账的审计命令`
      : `${program} – the audit team's command on the event ledger of the residents' pension scheme`,
    section(titles.usage, lang, [`${program} ${lang === 'zh' ? '命令' : 'COMMAND'} …`]),
    table(
      titles.commands,
      lang,
      tree.filter(isShown).map((branch) => [wordOf(branch), branch.words[lang]]),
    ),
    table(titles.options, lang, optionRows([...everywhere, versionOption], lang)),
    section(titles.example, lang, [
      `${program} simulate --out ./files --participants 1000`,
      `${program} import ./files`,
      `${program} report zone-totals`,
    ]),
  ])

/** `import FILE|DIR…`: a command as it is called, what must be given without brackets. */
export const usageOf = (command: Command): string =>
  [
    ...command.path,
    ...Object.values(command.arguments).map(argumentTitle),
    ...Object.values(command.options).map((option) =>
      option.required === true ? optionTitle(option) : `[${optionTitle(option)}]`,
    ),
  ].join(' ')

const commandTable = (commands: ReadonlyArray<Command>, lang: Lang): string =>
  table(
    titles.commands,
    lang,
    commands.map((command) => [callOf(command), command.words[lang]]),
  )

/** A command of a group with what must be given; its options stand in its own help. */
const callOf = (command: Command): string =>
  [
    wordOf(command),
    ...Object.values(command.arguments).map(argumentTitle),
    ...Object.values(command.options)
      .filter(({ required }) => required === true)
      .map(optionTitle),
  ].join(' ')

export const optionTitle = ({ flag, placeholder }: OptionAsk): string =>
  placeholder === '' ? flag : `${flag} ${placeholder}`

export const argumentTitle = ({ placeholder, repeated }: ArgumentAsk): string =>
  repeated === true ? `${placeholder}…` : placeholder

type Row = readonly [title: string, words: string]

const optionRows = (options: ReadonlyArray<OptionAsk>, lang: Lang): ReadonlyArray<Row> =>
  options.map((option) => [optionTitle(option), requiredOr(option, lang)])

const argumentRows = (asks: ReadonlyArray<ArgumentAsk>, lang: Lang): ReadonlyArray<Row> =>
  asks.map((ask) => [argumentTitle(ask), ask.words[lang]])

const requiredOr = ({ required, words }: OptionAsk, lang: Lang): string =>
  required === true ? `${words[lang]}${lang === 'zh' ? '（必填）' : ' (required)'}` : words[lang]

const table = (title: Words, lang: Lang, rows: ReadonlyArray<Row>): string => {
  const width = rows.reduce((widest, [first]) => Math.max(widest, first.length), 0)
  // A long call has its explanation under it, so that one does not push all others to the right.
  const column = Math.min(width, 30)
  return section(
    title,
    lang,
    rows.map(([first, words]) =>
      first.length > column ? `${first}\n  ${' '.repeat(column + 2)}${words}` : `${first.padEnd(column + 2)}${words}`,
    ),
  )
}

const section = (title: Words, lang: Lang, lines: ReadonlyArray<string>): string =>
  lines.length === 0 ? '' : `${title[lang]}\n${lines.map((line) => `  ${line}`).join('\n')}`

const joined = (parts: ReadonlyArray<string>): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`
