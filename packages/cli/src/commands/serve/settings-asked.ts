import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Month } from '@pension-ledger/domain'
import {
  readSettings,
  type Said,
  type SettingName,
  type SettingsInForce,
  secretVariable,
  settingNames,
} from '@pension-ledger/server'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { readJsonFile } from '../read-json-file.js'

/** What a command line says of a server. */
export interface ServeAsked {
  readonly port: number | undefined
  readonly host: string | undefined
  readonly opsPort: number | undefined
  readonly keys: string | undefined
  readonly demo: boolean
  readonly published: string | undefined
  readonly projections: string | undefined
  readonly chart: string | undefined
  readonly auditFrom: Month | undefined
  readonly auditTo: Month | undefined
  readonly settings: string | undefined
  readonly readLog: string | undefined
  readonly showSettings: boolean
  readonly requestLog: boolean
  readonly synthetic: boolean
}

/**
 * The settings in force for a command line, an environment and a settings file.
 *
 * Rejects: SettingUnknown, SettingMalformed, MonthsOutOfOrder, what reading files rejects.
 */
export const settingsAsked = async (
  asked: ServeAsked,
  { io, storeUrl, sameStore }: Context,
): Promise<E.Either<Failure, SettingsInForce>> => {
  const { settings: file, demo: _demo, showSettings: _show, requestLog, synthetic, ...options } = asked
  const json = file === undefined ? E.right(null) : await readJsonFile(resolve(io.cwd, file))
  if (E.isLeft(json)) return json
  if (file !== undefined && !isRecord(json.right))
    return E.left({ code: 'NotJson', file, why: 'it takes an object of settings' })
  const secrets = await secretsIn(io.env, io.cwd)
  if (E.isLeft(secrets)) return secrets
  const read = readSettings({
    options: {
      ...options,
      ...(sameStore === '' ? {} : { store: storeUrl }),
      ...(requestLog ? { requestLog } : {}),
      ...(synthetic ? { synthetic } : {}),
    },
    env: io.env,
    secrets: secrets.right,
    file: file !== undefined && isRecord(json.right) ? { path: file, settings: json.right } : null,
  })
  if (E.isLeft(read)) return read
  const { auditFrom: from, auditTo: to } = read.right.settings
  return from !== null && to !== null && from > to ? E.left({ code: 'MonthsOutOfOrder', from, to }) : read
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands in the files that the environment names: an orchestrator hands secrets over so. */
const secretsIn = async (env: Context['io']['env'], cwd: string): Promise<E.Either<Failure, Said['secrets']>> => {
  const secrets: Record<string, { readonly file: string; readonly text: string }> = {}
  for (const variable of settingNames.map((name: SettingName) => secretVariable(name))) {
    const file = env[variable]
    if (file === undefined || file === '') continue
    const text = await readFile(resolve(cwd, file), 'utf8').catch(() => null)
    if (text === null) return E.left({ code: 'FileNotReadable', file, why: variable })
    secrets[variable] = { file, text }
  }
  return E.right(secrets)
}
