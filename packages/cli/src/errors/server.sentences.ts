import type { AccessError, KeyStoreError, ServerSettingsError, StartError } from '@pension-ledger/server'
import { sourceText } from '../commands/serve/settings-page.js'
import { exitCodes } from '../exit-code.js'
import type { Tellings } from './sentences.js'

type ServerError =
  | ServerSettingsError
  | Exclude<AccessError, KeyStoreError>
  | Extract<StartError, { readonly code: 'PortInUse' | 'NotListening' | 'DemoNotLocal' }>

/** Why a server does not start. A value that was refused is not repeated: it may be a secret. */
export const serverSentences: Tellings<ServerError> = {
  SettingMalformed: {
    exit: exitCodes.wrongUsage,
    zh: ({ setting, source, expected }) => [
      `设置 ${setting} 不能使用`,
      `${sourceText(source, 'zh')}给出的值不是 ${expected}`,
      '改正后再启动；用 serve --show-settings 核对',
    ],
    en: ({ setting, source, expected }) => [
      `The setting ${setting} cannot be used`,
      `what ${sourceText(source, 'en')} says is not ${expected}`,
      'Correct it and start again; serve --show-settings lists all of them',
    ],
  },
  SettingUnknown: {
    exit: exitCodes.wrongUsage,
    zh: ({ setting, source }) => [
      `没有名为 ${setting} 的设置`,
      `${sourceText(source, 'zh')}里写了它`,
      '核对拼写；用 serve --show-settings 查看全部设置',
    ],
    en: ({ setting, source }) => [
      `There is no setting ${setting}`,
      `${sourceText(source, 'en')} names it`,
      'Check how it is spelled; serve --show-settings lists all of them',
    ],
  },
  PortInUse: {
    exit: exitCodes.failed,
    zh: ({ host, port }) => [
      `没有启动：${host} 的端口 ${port} 已被占用`,
      '另一个程序正在监听',
      '结束它，或用 --port、--ops-port 换一个端口',
    ],
    en: ({ host, port }) => [
      `It did not start: port ${port} of ${host} is in use`,
      'another program listens there',
      'End that one, or choose another with --port or --ops-port',
    ],
  },
  NotListening: {
    exit: exitCodes.failed,
    zh: ({ host, port, why }) => [`没有启动：无法监听 ${host} 的端口 ${port}`, why, '核对 --host 和 --port'],
    en: ({ host, port, why }) => [
      `It did not start: it cannot listen at port ${port} of ${host}`,
      why,
      'Check --host and --port',
    ],
  },
  DemoNotLocal: {
    exit: exitCodes.wrongUsage,
    zh: ({ host }) => [
      `--demo 只限本机，不能监听 ${host}`,
      '演示密钥会显示在终端上',
      '去掉 --host，或去掉 --demo 并用 keys add 建立密钥',
    ],
    en: ({ host }) => [
      `With --demo it listens on this machine only, and not at ${host}`,
      'the key of a demonstration is shown on the terminal',
      'Leave --host out; or leave --demo out, and make keys with keys add',
    ],
  },
  ReadLogRefused: {
    exit: exitCodes.inputOutput,
    zh: ({ file, fault }) => [
      `没有启动：查阅日志 ${file} 不能续写`,
      fault.code,
      '用 reads verify 核验它；确属另一份文件时用设置 readLog 换一个路径',
    ],
    en: ({ file, fault }) => [
      `It did not start: the read log ${file} cannot be gone on with`,
      fault.code,
      'Check it with reads verify; where it is another file, name one with the setting readLog',
    ],
  },
  IssuerKeysRefused: {
    exit: exitCodes.wrongUsage,
    zh: ({ file, fault }) => [`没有启动：签发方公钥 ${file} 不能使用`, fault, '换成签发方公布的 JWKS 文件'],
    en: ({ file, fault }) => [
      `It did not start: the issuer's keys in ${file} cannot be used`,
      fault,
      'Put there the JWKS file that the issuer publishes',
    ],
  },
}
