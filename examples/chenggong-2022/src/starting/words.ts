import type { CohortName } from '../cohorts/cohorts.js'

/** What the start says, in both languages. */
export interface Words {
  readonly generating: (done: number, of: number) => string
  readonly generated: (seconds: string) => string
  readonly filesThere: string
  readonly changed: string
  readonly storeThere: string
  /** What to try, with the command line. */
  readonly next: (
    someoneIn: (name: CohortName, member: number) => string,
  ) => ReadonlyArray<readonly [what: string, command: string]>
  readonly nextTitle: string
  readonly storeOld: string
  readonly serving: string
  readonly toServe: string
  readonly failed: (step: string, code: number) => string
}

const spending = 'report fund-spending --effective-at 2022-12-31'
const report = 'report annual --year 2022 --effective-at 2022-10-31'

const zh: Words = {
  generating: (done, of) => `生成模拟数据 ${done}/${of} 人`,
  generated: (seconds) => `已生成模拟数据文件（人物均为虚构），用时 ${seconds} 秒。`,
  filesThere: '模拟数据文件已在，不再生成。',
  changed: '数据文件与账本开始时不同：重新建账。',
  storeThere: '账本已含全部数据，不再导入。',
  nextTitle: '接下来可以试试：',
  storeOld: '账本由另一版本的程序建立：重新建账。',
  serving: '看板（Ctrl-C 结束）：',
  toServe: '看板：',
  next: (someoneIn) => [
    ['年度自评表', report],
    ['资金支出，按片区', spending],
    ['10 月才认证的人：7 月停发，10 月补发', `entitlement ${someoneIn('recipients-under-65', 0)} --month 2022-07`],
    ['失踪的人', `entitlement ${someoneIn('missing', 1)} --month 2022-10`],
    ['重度残疾人的历史', `events --stream participant-${someoneIn('aid-recipients', 0)}`],
    ['补缴后领取者的个人账户', `account ${someoneIn('recipients-under-65', 100)} --effective-at 2022-12-31`],
    ['这笔待遇从何而来：条款、事件、原始行', `explain ${someoneIn('recipients-under-65', 0)} --month 2022-07`],
    ['逐人逐月逐基金全量重算', 'audit --from 2022-01 --to 2022-12'],
  ],
  failed: (step, code) => `${step} 未完成（退出码 ${code}）。再次运行 npm start 即可继续。`,
}

const en: Words = {
  generating: (done, of) => `Generating ${done}/${of} persons`,
  generated: (seconds) => `The synthetic files are there (every person is invented); they took ${seconds} s.`,
  filesThere: 'The synthetic files were there already.',
  changed: 'The files are not those the ledger was begun with: it is begun anew.',
  storeThere: 'The ledger holds them all already.',
  nextTitle: 'What to try next:',
  storeOld: 'The ledger was made by another version of the program: it is begun anew.',
  serving: 'The dashboard; Ctrl-C ends it:',
  toServe: 'The dashboard:',
  next: (someoneIn) => [
    ['the yearly self-evaluation', report],
    ['spending by zone', spending],
    [
      'certified in October only: July was withheld, and paid then',
      `entitlement ${someoneIn('recipients-under-65', 0)} --month 2022-07`,
    ],
    ['somebody who is missing', `entitlement ${someoneIn('missing', 1)} --month 2022-10`],
    ['the history of a disabled person', `events --stream participant-${someoneIn('aid-recipients', 0)}`],
    ['a personal account', `account ${someoneIn('recipients-under-65', 100)} --effective-at 2022-12-31`],
    [
      'why that pension: down to clause, event and row',
      `explain ${someoneIn('recipients-under-65', 0)} --month 2022-07`,
    ],
    ['everybody, every month and every fund recalculated', 'audit --from 2022-01 --to 2022-12'],
  ],
  failed: (step, code) => `${step} did not finish (exit code ${code}). Run npm start again and it goes on.`,
}

export const wordsFor = (env: Readonly<Record<string, string | undefined>>): Words =>
  (env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '').toLowerCase().startsWith('zh') ? zh : en
