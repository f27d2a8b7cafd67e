/** What a caller may ask for. `personal:unmask` lets names and numbers be shown whole where a reason is given. */
export const scopes = [
  'fund:read',
  'participants:read',
  'findings:read',
  'events:read',
  'personal:unmask',
  'reads:read',
] as const

/** 权限 */
export type Scope = (typeof scopes)[number]

/** 脱敏: `hidden` shows no name and no number, `masked` a surname and the ends of a number, `whole` everything. */
export type MaskingLevel = 'hidden' | 'masked' | 'whole'

/** 来访者: who asks, and what they may see. */
export interface Caller {
  /** Of the key or the token, never the secret itself. */
  readonly id: string
  readonly scopes: ReadonlySet<Scope>
  /** 片区: codes of zones whose figures and people may be seen. */
  readonly zones: 'all' | ReadonlySet<string>
  /** Of this request: `whole` only with the scope and a reason, which the read log keeps. */
  readonly masking: MaskingLevel
  /** Why personal data is to be shown whole; null otherwise. */
  readonly reason: string | null
}

/** Whether a zone is among those that a caller may see. */
export const maySee = ({ zones }: Pick<Caller, 'zones'>, zone: string): boolean => zones === 'all' || zones.has(zone)
