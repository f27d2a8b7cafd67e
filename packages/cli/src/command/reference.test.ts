import { describe, expect, it } from 'vitest'
import { commandTree } from '../commands/command-tree.js'
import { tellings } from '../errors/tell.js'
import { exitCodes } from '../exit-code.js'
import type { OptionAsk } from './ask.js'
import type { Command } from './command.js'
import { allCommands } from './command-tree.js'
import { globalOptions } from './global-options.js'
import { argumentTitle, optionTitle, usageOf } from './help-text.js'

const cell = (text: string): string => text.replaceAll('|', '\\|')

const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

const optionRows = (options: ReadonlyArray<OptionAsk>): ReadonlyArray<ReadonlyArray<string>> =>
  options.map((option) => [
    `\`${optionTitle(option)}\``,
    option.required === true ? 'required' : '',
    option.words.en,
    option.words.zh,
  ])

const sectionOf = (command: Command): string => {
  const args = Object.values(command.arguments)
  const options: ReadonlyArray<OptionAsk> = Object.values(command.options)
  return [
    `## \`${command.path.join(' ')}\``,
    `${command.words.en} · ${command.words.zh}`,
    `\`\`\`\npension-ledger ${usageOf(command)}\n\`\`\``,
    ...(command.about === undefined
      ? []
      : [command.about.en.replaceAll('\n', ' '), command.about.zh.replaceAll('\n', '')]),
    ...(args.length === 0
      ? []
      : [
          table(
            ['argument', 'is', '含义'],
            args.map((ask) => [`\`${argumentTitle(ask)}\``, ask.words.en, ask.words.zh]),
          ),
        ]),
    ...(options.length === 0 ? [] : [table(['option', '', 'does', '含义'], optionRows(options))]),
    `Example: \`${command.example}\``,
  ].join('\n\n')
}

const meanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: 'done',
  failed: 'failed',
  wrongUsage: 'wrong usage; nothing was done',
  doneWithFindings:
    'done, but rows were quarantined, or differences or findings exist (`--allow-quarantine`, `--allow-differences`, `--allow-findings` give 0)',
  verificationFailed: 'what is stored cannot be trusted',
  storeUnusable: 'the ledger is in use, missing, or of an unknown version',
  inputOutput: 'a file cannot be read or written, or the disk is full',
  interrupted: 'interrupted; the same command goes on',
}

const exitRows = Object.entries(exitCodes).map(([name, code]) => [
  String(code),
  Object.entries(meanings).find(([meaning]) => meaning === name)?.[1] ?? '',
])

const reference = (): string =>
  `${[
    '# Commands',
    'Written from the commands’ own definitions by a test of the package `cli`; `npx vitest run packages/cli -u` writes it anew.',
    'What is data goes to stdout; progress, warnings and hints go to stderr, and progress only to a terminal. The same ledger and the same question give the same bytes. In JSON, money is whole fen (`…Fen`); in CSV and XLSX it is yuan with two decimals.',
    table(
      ['command', 'does', '作用'],
      allCommands(commandTree)
        .filter(({ isHidden }) => isHidden !== true)
        .map(({ path, words }) => [`\`${path.join(' ')}\``, words.en, words.zh]),
    ),
    '## Options of every command',
    table(['option', '', 'does', '含义'], optionRows(Object.values(globalOptions))),
    '## Exit codes',
    table(['code', 'means'], exitRows),
    ...allCommands(commandTree)
      .filter(({ isHidden }) => isHidden !== true)
      .map(sectionOf),
    '## Errors',
    'A failure is told on stderr, in the language of `--lang`: what happened, why, the code in brackets, and what to do. The codes stay; the sentences may be reworded.',
    table(
      ['code', 'exit'],
      Object.entries(tellings)
        .map(([code, { exit }]) => [`\`${code}\``, String(exit)])
        .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    ),
  ].join('\n\n')}\n`

describe('the reference of the commands', () => {
  it('is what the commands say of themselves', async () => {
    await expect(reference()).toMatchFileSnapshot('../../../../docs/reference/commands.md')
  })
})

describe('every command', () => {
  it.each(allCommands(commandTree).map((command) => [command.path.join(' '), command] as const))(
    '%s has an example of itself',
    (name, { example }) => expect(example).toMatch(new RegExp(`^pension-ledger ${name}( |$)`)),
  )

  it.each(allCommands(commandTree).map((command) => [command.path.join(' '), command] as const))(
    '%s has options that do not meet those of every command',
    (_, { options }) => {
      const global = Object.values(globalOptions).map(({ flag }): string => flag)
      expect(Object.values(options).filter(({ flag }) => global.includes(flag))).toEqual([])
    },
  )
})
