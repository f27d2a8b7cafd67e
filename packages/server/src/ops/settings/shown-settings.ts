import type { SettingSource, SettingsInForce } from './read-settings.js'
import { type ServerSettings, type SettingName, settingNames } from './server-settings.js'

/** A setting as it may be shown to anybody who stands by. */
export interface ShownSetting {
  readonly setting: string
  readonly value: string
  readonly source: SettingSource
}

/** Every setting with its value and where it was said; what is secret is `***`. */
export const shownSettings = ({ settings, sources }: SettingsInForce): ReadonlyArray<ShownSetting> =>
  settingNames.flatMap((name) =>
    name === 'access'
      ? Object.entries(settings.access).map(([part, value]) => ({
          setting: `access.${part}`,
          value: JSON.stringify(value),
          source: sources.access,
        }))
      : [{ setting: name, value: shown(name, settings), source: sources[name] }],
  )

const shown = (name: Exclude<SettingName, 'access'>, settings: ServerSettings): string => {
  const value = settings[name]
  if (value === null) return ''
  return name === 'store' ? withoutPassword(String(value)) : String(value)
}

/** `esdb://admin:***@host`: a URL without its password. */
const withoutPassword = (url: string): string => url.replace(/(:\/\/[^/@:]*):[^/@]*@/, '$1:***@')
