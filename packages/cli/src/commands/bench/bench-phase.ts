import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { jsonText } from '../../output/deliver.js'
import { measureAppend } from './append.phase.js'
import { measureAudit } from './audit.phase.js'
import { measureCores } from './cores.phase.js'
import { measureEntitlement } from './entitlement.phase.js'
import { measureGrouped } from './grouped.phase.js'
import { measureImport } from './import.phase.js'
import { measureLive } from './live.phase.js'
import { measureQuestions } from './questions.phase.js'
import { measureReplay } from './replay.phase.js'
import { measureWire } from './wire.phase.js'

/** What is measured, each in a process of its own. */
export type BenchPhase =
  | 'import'
  | 'append'
  | 'grouped'
  | 'wire'
  | 'replay'
  | 'entitlement'
  | 'audit'
  | 'cores'
  | 'questions'
  | 'live'

interface Asked {
  readonly phase: BenchPhase
  readonly folder: string
}

export const runPhase = async ({ phase, folder }: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const measured = await phases[phase](folder, context)
  if (E.isLeft(measured)) return measured
  await context.io.stdout.write(jsonText(measured.right))
  return E.right(exitCodes.done)
}

const phases: Readonly<Record<BenchPhase, (folder: string, context: Context) => Promise<E.Either<Failure, unknown>>>> =
  {
    import: measureImport,
    append: measureAppend,
    grouped: measureGrouped,
    wire: measureWire,
    replay: measureReplay,
    entitlement: measureEntitlement,
    audit: measureAudit,
    cores: measureCores,
    questions: measureQuestions,
    live: measureLive,
  }
