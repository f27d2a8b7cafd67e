import type { CommandGroup } from '../../command/command-tree.js'
import { benchCommand } from './bench.command.js'
import { benchServeCommand } from './serve/bench-serve.command.js'

export const benchCommands: CommandGroup = {
  name: 'bench',
  words: { zh: '在本机测量速度；serve 测量服务器', en: 'measures on this machine; serve: the server' },
  own: benchCommand,
  commands: [benchServeCommand],
}
