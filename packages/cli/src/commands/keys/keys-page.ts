import type { KeptKey } from '@pension-ledger/server'
import type { Lang, Words } from '../../language.js'
import type { PageTable } from '../../output/page.js'

type KeyState = 'in-force' | 'expired' | 'revoked'

const stateWords: Readonly<Record<KeyState, Words>> = {
  'in-force': { zh: '有效', en: 'in force' },
  expired: { zh: '已失效', en: 'expired' },
  revoked: { zh: '已收回', en: 'revoked' },
}

const stateOf = ({ expiresAt, revokedAt }: KeptKey, now: string): KeyState => {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && Date.parse(expiresAt) <= Date.parse(now) ? 'expired' : 'in-force'
}

export const zonesText = ({ zones }: KeptKey, lang: Lang): string => {
  if (zones === 'all') return lang === 'zh' ? '全部' : 'all'
  return zones.join(', ')
}

/** A key for programs: everything but its hash, which nobody needs. */
export const keyJson = (key: KeptKey, now: string) => {
  const { id, name, scopes, zones, createdAt, expiresAt, revokedAt } = key
  return { id, name, scopes, zones, createdAt, expiresAt, revokedAt, state: stateOf(key, now) }
}

export const keysTable = (keys: ReadonlyArray<KeptKey>, now: string, lang: Lang): PageTable => {
  const zh = lang === 'zh'
  const text = (title: string) => ({ title, kind: 'text' }) as const
  return {
    name: zh ? '访问密钥' : 'keys',
    columns: (zh
      ? ['编号', '名称', '状态', '权限', '片区', '建立', '失效']
      : ['id', 'name', 'state', 'scopes', 'zones', 'made', 'expires']
    ).map(text),
    rows: keys.map((key) => [
      key.id,
      key.name,
      stateWords[stateOf(key, now)][lang],
      key.scopes.join(', '),
      zonesText(key, lang),
      key.createdAt,
      key.expiresAt ?? '',
    ]),
  }
}
