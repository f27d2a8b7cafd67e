import type { CommandTree } from '../command/command-tree.js'
import { accountCommand } from './account/account.command.js'
import { auditCommands } from './audit/audit.commands.js'
import { benchPhaseCommand } from './bench/bench.command.js'
import { benchCommands } from './bench/bench.commands.js'
import { copyCommand } from './copy/copy.command.js'
import { entitlementCommand } from './entitlement/entitlement.command.js'
import { eventsCommand } from './events/events.command.js'
import { explainCommand } from './explain/explain.command.js'
import { exportCommand } from './export/export.command.js'
import { importCommand } from './import/import.command.js'
import { keysCommands } from './keys/keys.commands.js'
import { mergeCommand } from './merge/merge.command.js'
import { policyCommands } from './policy/policy.commands.js'
import { projectionsCommands } from './projections/projections.commands.js'
import { readsCommands } from './reads/reads.commands.js'
import { reconcileCommand } from './reconcile/reconcile.command.js'
import { replayCommand } from './replay/replay.command.js'
import { reportCommands } from './report/report.commands.js'
import { serveCommand } from './serve/serve.command.js'
import { simulateCommand } from './simulate/simulate.command.js'
import { verifyExplanationCommand } from './verify-explanation/verify-explanation.command.js'
import { whatIfCommand } from './what-if/what-if.command.js'

/** Every command there is, in the order in which an audit uses them. */
export const commandTree: CommandTree = [
  simulateCommand,
  importCommand,
  policyCommands,
  reportCommands,
  reconcileCommand,
  accountCommand,
  entitlementCommand,
  explainCommand,
  verifyExplanationCommand,
  auditCommands,
  whatIfCommand,
  eventsCommand,
  exportCommand,
  projectionsCommands,
  serveCommand,
  replayCommand,
  mergeCommand,
  copyCommand,
  keysCommands,
  readsCommands,
  benchCommands,
  benchPhaseCommand,
]
