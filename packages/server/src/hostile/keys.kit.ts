import type { Scope } from '../access/caller.js'
import { type KeyFile, noKeys } from '../access/keys/key-file.js'
import { addKey, type KeyWish, revokeKey } from '../access/keys/key-list.js'
import { countingBytes } from '../access/keys/keys.kit.js'
import { right } from '../fund/fund.kit.js'

const reading: ReadonlyArray<Scope> = ['fund:read', 'participants:read', 'findings:read', 'events:read']

/** 各种来访者: what each key may do. The list is written by hand, as an operator would. */
export const roles = {
  all: { scopes: [...reading, 'personal:unmask', 'reads:read'], zones: 'all' },
  masked: { scopes: reading, zones: 'all' },
  chenggong: { scopes: reading, zones: ['chenggong'] },
  resort: { scopes: [...reading, 'personal:unmask'], zones: ['resort'] },
  'two-zones': { scopes: reading, zones: ['chenggong', 'high-tech'] },
  'no-zone': { scopes: reading, zones: [] },
  'fund alone': { scopes: ['fund:read'], zones: 'all' },
  'participants alone': { scopes: ['participants:read'], zones: 'all' },
  'findings alone': { scopes: ['findings:read'], zones: 'all' },
  'events alone': { scopes: ['events:read'], zones: 'all' },
  'unmask alone': { scopes: ['personal:unmask'], zones: 'all' },
  'reads alone': { scopes: ['reads:read'], zones: 'all' },
  'no scope': { scopes: [], zones: 'all' },
  expired: { scopes: reading, zones: 'all', expiresAt: '2026-03-01T12:00:00Z' },
  revoked: { scopes: reading, zones: 'all' },
} as const satisfies Readonly<Record<string, Pick<KeyWish, 'scopes' | 'zones'> & Partial<KeyWish>>>

export type Role = keyof typeof roles

const isRole = (name: string): name is Role => Object.hasOwn(roles, name)
export const roleNames: ReadonlyArray<Role> = Object.keys(roles).filter(isRole)

/** The keys of all roles, made on a day before the one that the tests have. */
const keyring = (): { readonly file: KeyFile; readonly textOf: ReadonlyMap<Role, string> } => {
  let file = noKeys
  const textOf = new Map<Role, string>()
  const randomBytes = countingBytes()
  for (const name of roleNames) {
    const made = right(
      addKey(file, { name, expiresAt: null, ...roles[name] }, { randomBytes, now: '2026-03-01T00:00:00Z' }),
    )
    textOf.set(name, made.text)
    file = made.file
  }
  return { file: right(revokeKey(file, 'revoked', '2026-03-01T06:00:00Z')), textOf }
}

const ring = keyring()

/** As the server keeps them. */
export const keyFile: KeyFile = ring.file

/** What a role sends. */
export const keyOf = (role: Role): string => ring.textOf.get(role) ?? ''
