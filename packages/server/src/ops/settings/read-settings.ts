import { broken } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { readAccessSettings } from '../../access/access-settings.js'
import {
  ServerSettings,
  type SettingName,
  settingCodecs,
  settingDefaults,
  settingNames,
  variableOf,
} from './server-settings.js'

/** Where a setting was said: on the command line, in the environment, in a file that the environment names, in the settings file, or nowhere. */
export type SettingSource =
  | { readonly kind: 'option' }
  | { readonly kind: 'variable'; readonly variable: string }
  | { readonly kind: 'secret-file'; readonly variable: string; readonly file: string }
  | { readonly kind: 'settings-file'; readonly file: string }
  | { readonly kind: 'default' }

/** What is wrong with a setting. The value is not repeated: it may be a secret. */
export type ServerSettingsError =
  | {
      readonly code: 'SettingMalformed'
      readonly setting: string
      readonly source: SettingSource
      readonly expected: string
    }
  | { readonly code: 'SettingUnknown'; readonly setting: string; readonly source: SettingSource }

/** What was said, from the weakest to the strongest; nothing of it has been checked. */
export interface Said {
  readonly file: { readonly path: string; readonly settings: Readonly<Record<string, unknown>> } | null
  readonly env: Readonly<Record<string, string | undefined>>
  /** What stands in the files that `PENSION_LEDGER_…_FILE` name, by those variables. */
  readonly secrets: Readonly<Record<string, { readonly file: string; readonly text: string }>>
  readonly options: Readonly<Partial<Record<SettingName, unknown>>>
}

/** Settings in force, and where each was said. */
export interface SettingsInForce {
  readonly settings: ServerSettings
  readonly sources: Readonly<Record<SettingName, SettingSource>>
}

interface Given {
  readonly value: unknown
  readonly source: SettingSource
}

/** The variables that name files with secrets in them. */
export const secretVariable = (name: SettingName): string => `${variableOf(name)}_FILE`

/**
 * Reads all settings: the command line before the environment, the environment before the file, the file before the defaults.
 *
 * Rejects: SettingUnknown, SettingMalformed.
 */
export const readSettings = (said: Said): E.Either<ServerSettingsError, SettingsInForce> => {
  const stranger = Object.keys(said.file?.settings ?? {}).find((name) => !Object.hasOwn(settingCodecs, name))
  if (said.file !== null && stranger !== undefined)
    return E.left({
      code: 'SettingUnknown',
      setting: stranger,
      source: { kind: 'settings-file', file: said.file.path },
    })

  const values: Record<string, unknown> = {}
  const sources: Partial<Record<SettingName, SettingSource>> = {}
  for (const name of settingNames) {
    const given = givenFor(name, said)
    const read = name === 'access' ? readAccess(given) : readOne(name, given)
    if (E.isLeft(read)) return read
    values[name] = read.right
    sources[name] = given.source
  }
  const settings = ServerSettings.decode(values)
  // Each of them was read just now.
  return E.isLeft(settings)
    ? broken('settings that are not what they are')
    : E.right({ settings: settings.right, sources: { ...nowhere, ...sources } })
}

const atDefault: SettingSource = { kind: 'default' }
const nowhere: SettingsInForce['sources'] = {
  store: atDefault,
  host: atDefault,
  port: atDefault,
  opsPort: atDefault,
  published: atDefault,
  projections: atDefault,
  chart: atDefault,
  auditFrom: atDefault,
  auditTo: atDefault,
  requestLog: atDefault,
  synthetic: atDefault,
  maxConnections: atDefault,
  keys: atDefault,
  readLog: atDefault,
  access: atDefault,
}

const givenFor = (name: SettingName, { options, env, secrets, file }: Said): Given => {
  if (options[name] !== undefined) return { value: options[name], source: { kind: 'option' } }
  const variable = variableOf(name)
  const text = env[variable]
  if (name !== 'access' && text !== undefined && text !== '')
    return { value: text, source: { kind: 'variable', variable } }
  const secret = secrets[secretVariable(name)]
  if (secret !== undefined)
    return {
      value: secret.text.trim(),
      source: { kind: 'secret-file', variable: secretVariable(name), file: secret.file },
    }
  if (file !== null && Object.hasOwn(file.settings, name))
    return { value: file.settings[name], source: { kind: 'settings-file', file: file.path } }
  return { value: settingDefaults[name], source: atDefault }
}

const readOne = (
  name: Exclude<SettingName, 'access'>,
  { value, source }: Given,
): E.Either<ServerSettingsError, unknown> => {
  const read: E.Either<unknown, unknown> = settingCodecs[name].decode(value)
  if (E.isRight(read)) return read
  const expected = settingCodecs[name].name
  return E.left({ code: 'SettingMalformed', setting: name, source, expected })
}

const readAccess = ({ value, source }: Given): E.Either<ServerSettingsError, unknown> => {
  const read = readAccessSettings(value)
  if (E.isRight(read)) return read
  const setting = `access.${read.left.path}`
  return read.left.code === 'AccessSettingUnknown'
    ? E.left({ code: 'SettingUnknown', setting, source })
    : E.left({ code: 'SettingMalformed', setting, source, expected: read.left.expected })
}
