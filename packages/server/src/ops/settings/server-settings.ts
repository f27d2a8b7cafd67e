import { Month } from '@pension-ledger/domain'
import * as t from 'io-ts'
import { AccessSettings, accessDefaults } from '../../access/access-settings.js'
import { Flag, Text, TextOrNone, whole } from './setting-codecs.js'

/** 服务器设置: all that a server is told. Paths are as they were written. */
export const settingCodecs = {
  /** The ledger's URL. It may have a password. */
  store: Text,
  host: Text,
  /** 0: any that is free. */
  port: whole(0, 65_535),
  /** Of the local listener for those who watch the server. */
  opsPort: whole(0, 65_535),
  /** 公布数; null: none to compare with. */
  published: TextOrNone,
  /** Where cells are kept; null: beside the ledger. */
  projections: TextOrNone,
  /** 科目表; null: the residents' fund's. */
  chart: TextOrNone,
  /** The months whose payments are on record; null: all of the scheme's. */
  auditFrom: t.union([t.null, Month], 'null or a month'),
  auditTo: t.union([t.null, Month], 'null or a month'),
  /** A line for each request, on stderr. */
  requestLog: Flag,
  /** The persons are invented, which every page then says. */
  synthetic: Flag,
  maxConnections: whole(1, 100_000),
  /** The file of API keys; null: as `access` says. */
  keys: TextOrNone,
  /** The read log's file; null: as `access` says. */
  readLog: TextOrNone,
  access: AccessSettings,
}

export const ServerSettings = t.readonly(t.exact(t.type(settingCodecs)))
/** A server's settings, all of them read. */
export interface ServerSettings extends t.TypeOf<typeof ServerSettings> {}

/** The name of a setting. */
export type SettingName = keyof typeof settingCodecs

export const settingDefaults: ServerSettings = {
  store: 'sqlite:./pension-ledger.sqlite',
  host: '127.0.0.1',
  port: 8080,
  opsPort: 9090,
  published: null,
  projections: null,
  chart: null,
  auditFrom: null,
  auditTo: null,
  requestLog: false,
  synthetic: false,
  maxConnections: 1_024,
  keys: null,
  readLog: null,
  access: accessDefaults,
}

const isName = (name: string): name is SettingName => Object.hasOwn(settingCodecs, name)
/** All of them, in the order in which they are shown. */
export const settingNames: ReadonlyArray<SettingName> = Object.keys(settingCodecs).filter(isName)

/** The name of a setting in the environment: `opsPort` is `PENSION_LEDGER_OPS_PORT`. */
export const variableOf = (name: SettingName): string =>
  `PENSION_LEDGER_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
