import type { SettingSource, ShownSetting } from '@pension-ledger/server'
import type { Lang, Words } from '../../language.js'
import type { Page } from '../../output/page.js'

/** Every setting, its value, and where it was said. */
export const settingsPage = (settings: ReadonlyArray<ShownSetting>, lang: Lang): Page => {
  const zh = lang === 'zh'
  return {
    title: zh ? '服务器设置' : 'Settings of the server',
    facts: [],
    tables: [
      {
        name: zh ? '设置' : 'settings',
        columns: (zh ? ['设置', '值', '来源'] : ['setting', 'value', 'said']).map((title) => ({ title, kind: 'text' })),
        rows: settings.map(({ setting, value, source }) => [setting, value, sourceText(source, lang)]),
      },
    ],
    notes: [],
    hints: [],
  }
}

const kinds: Readonly<Record<SettingSource['kind'], Words>> = {
  option: { zh: '命令行', en: 'the command line' },
  variable: { zh: '环境变量', en: 'the environment' },
  'secret-file': { zh: '文件', en: 'a file' },
  'settings-file': { zh: '设置文件', en: 'the settings file' },
  default: { zh: '默认', en: 'the default' },
}

/** Where a setting was said, as people read it. */
export const sourceText = (source: SettingSource, lang: Lang): string => {
  const kind = kinds[source.kind][lang]
  switch (source.kind) {
    case 'variable':
      return `${kind} ${source.variable}`
    case 'secret-file':
      return `${kind} ${source.file} (${source.variable})`
    case 'settings-file':
      return `${kind} ${source.file}`
    case 'option':
    case 'default':
      return kind
  }
}
