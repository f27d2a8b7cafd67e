import type { CommandTree } from '../command/command-tree.js'
import { accountCommand } from './account/account.command.js'
import { entitlementCommand } from './entitlement/entitlement.command.js'
import { eventsCommand } from './events/events.command.js'
import { exportCommand } from './export/export.command.js'
import { policyCommands } from './policy/policy.commands.js'

/** Every command there is, in the order in which an audit uses them. */
export const commandTree: CommandTree = [
  policyCommands,
  accountCommand,
  entitlementCommand,
  eventsCommand,
  exportCommand,
]
