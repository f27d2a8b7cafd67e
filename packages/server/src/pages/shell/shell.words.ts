import { words } from '../words.js'

/** What stands around every page. */
export const shellWords = {
  product: words('养老金账本', 'Pension Ledger'),
  skip: words('跳到正文', 'Skip to content'),
  contents: words('目录', 'Contents'),
  way: words('位置', 'You are here'),
  language: words('语言', 'Language'),
  theme: words('外观', 'Theme'),
  system: words('随系统', 'auto'),
  light: words('浅色', 'light'),
  dark: words('深色', 'dark'),
  signIn: words('登录', 'Sign in'),
  signOut: words('退出', 'Sign out'),
  synthetic: words(
    '本账本为合成数据：人员均属虚构，数字仅供演示。',
    'This ledger is synthetic: its persons are invented, its numbers are for demonstration.',
  ),
  times: words('时点', 'Points in time'),
  effectiveAt: words('生效截至', 'Effective at'),
  knownAt: words('记录截至', 'Known at'),
  knownHint: words('时刻或位次', 'instant or position'),
  apply: words('应用', 'Apply'),
  now: words('回到现在', 'Back to now'),
  asOfNow: words('按现有全部记录', 'As of everything on record'),
  effectiveUntil: words('生效截至', 'effective until'),
  knownUntil: words('记录截至', 'known until'),
  position: words('账本位次', 'Ledger position'),
  policy: words('政策册', 'Policy book'),
  data: words('本页数据', 'This page as data'),
  moved: words('账本已有新记录，最新位次', 'The ledger has gone on, to position'),
  reload: words('刷新本页', 'Reload'),
}

/** The names of the languages, each in itself. */
export const languageNames = { zh: '中文', en: 'English' } as const

/** 语言标签 of a language. */
export const languageTags = { zh: 'zh-CN', en: 'en' } as const
