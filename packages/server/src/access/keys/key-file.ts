import * as t from 'io-ts'
import { type Scope, scopes } from '../caller.js'

const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(text) && !Number.isNaN(Date.parse(text))

const named = <A extends string>(name: string, is: (text: string) => text is A) =>
  new t.Type<A, string, unknown>(
    name,
    (u): u is A => typeof u === 'string' && is(u),
    (u, context) => (typeof u === 'string' && is(u) ? t.success(u) : t.failure(u, context)),
    (a) => a,
  )

const scopeNames: ReadonlyArray<string> = scopes

/** Whether a text names a scope. */
export const isScope = (text: string): text is Scope => scopeNames.includes(text)

/** Whether a text can be the code of a zone. */
export const isZoneCode = (text: string): boolean => /^[\p{L}\p{N}_-]{1,64}$/u.test(text)

/** Whether a text can be the name of a key. */
export const isKeyName = (text: string): boolean =>
  /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,80}$/u.test(text) && text.trim() === text

/** 时刻: RFC 3339, UTC. */
export const UtcInstant = named('an instant YYYY-MM-DDThh:mm:ssZ', (text): text is string => isInstant(text))

/** 权限 by its name. */
export const ScopeName = named(`one of ${scopes.join(', ')}`, isScope)

/** 片区代码 as a caller is given it. */
export const ZoneCode = named('a zone code of letters, digits, - and _', (text): text is string =>
  /^[\p{L}\p{N}_-]{1,64}$/u.test(text),
)

/** Which zones: all of them, or these. An empty list is none. */
export const ZoneList = t.union([t.literal('all'), t.readonlyArray(ZoneCode)], 'all, or a list of zone codes')

const KeyName = named('a name of 1 to 80 characters in one line', (text): text is string => isKeyName(text))

/** 访问密钥: what is kept of an API key. Whoever may see names whole has the scope `personal:unmask`. */
export const KeptKey = t.readonly(
  t.exact(
    t.type({
      id: named('12 hexadecimal digits', (text): text is string => /^[0-9a-f]{12}$/.test(text)),
      name: KeyName,
      /** As `keyHash` makes it. */
      hash: named('64 hexadecimal digits', (text): text is string => /^[0-9a-f]{64}$/.test(text)),
      scopes: t.readonlyArray(ScopeName),
      zones: ZoneList,
      createdAt: UtcInstant,
      /** Null: it does not expire. */
      expiresAt: t.union([t.null, UtcInstant], 'null or an instant YYYY-MM-DDThh:mm:ssZ'),
      /** When it was taken back; null while it holds. */
      revokedAt: t.union([t.null, UtcInstant], 'null or an instant YYYY-MM-DDThh:mm:ssZ'),
    }),
  ),
)
export interface KeptKey extends t.TypeOf<typeof KeptKey> {}

/** 密钥文件: every key that was ever made; a key taken back stays, so that its id keeps its meaning in logs. */
export const KeyFile = t.readonly(
  t.exact(t.type({ format: t.literal('pension-ledger-keys'), version: t.literal(1), keys: t.readonlyArray(KeptKey) })),
)
export interface KeyFile extends t.TypeOf<typeof KeyFile> {}

export const noKeys: KeyFile = { format: 'pension-ledger-keys', version: 1, keys: [] }
