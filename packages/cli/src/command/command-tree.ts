import type { Words } from '../language.js'
import type { Command } from './command.js'

/** Commands that share their first word: `policy show`, `policy check`. */
export interface CommandGroup {
  readonly name: string
  readonly words: Words
  /** What the first word alone asks for: `audit` beside `audit sample`. It takes no arguments. */
  readonly own?: Command
  readonly commands: ReadonlyArray<Command>
}

export type Branch = Command | CommandGroup

/** Every command of the program, in the order of help. */
export type CommandTree = ReadonlyArray<Branch>

export const isGroup = (branch: Branch): branch is CommandGroup => 'commands' in branch

export const isShown = (branch: Branch): boolean => isGroup(branch) || branch.isHidden !== true

export const wordOf = (branch: Branch): string => (isGroup(branch) ? branch.name : (branch.path.at(-1) ?? ''))

export const allCommands = (tree: CommandTree): ReadonlyArray<Command> =>
  tree.flatMap((branch) =>
    isGroup(branch) ? [...(branch.own === undefined ? [] : [branch.own]), ...branch.commands] : [branch],
  )
