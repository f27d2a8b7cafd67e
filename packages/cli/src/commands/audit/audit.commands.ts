import type { CommandGroup } from '../../command/command-tree.js'
import { auditCommand } from './audit.command.js'
import { sampleCommand } from './sample.command.js'

export const auditCommands: CommandGroup = {
  name: 'audit',
  words: { zh: '全量审计；抽样', en: 'audits everybody, every month and every fund; draws a sample' },
  own: auditCommand,
  commands: [sampleCommand],
}
