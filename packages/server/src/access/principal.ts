import type { Caller, MaskingLevel, Scope } from './caller.js'

/** 主体: who asks, as a key, a token or a session proved it. It becomes a `Caller` once it is known what is asked. */
export interface Principal {
  /** `key:…` or `token:…`, never the secret itself. */
  readonly id: string
  /** As people know it; the read log keeps it. */
  readonly name: string
  readonly scopes: ReadonlySet<Scope>
  /** 片区: codes of zones whose figures and people may be seen. */
  readonly zones: Caller['zones']
}

/** 脱敏级别 of a request: whole only with the scope and a reason; hidden for whoever may read no participant. */
export const maskingOf = (scopes: ReadonlySet<Scope>, reason: string | null): MaskingLevel => {
  if (!scopes.has('participants:read')) return 'hidden'
  return reason !== null && scopes.has('personal:unmask') ? 'whole' : 'masked'
}

/** A principal with what it asks for. A reason without the scope is dropped here; `unmaskAsked` refuses it before. */
export const callerOf = ({ id, scopes, zones }: Principal, reason: string | null): Caller => {
  const masking = maskingOf(scopes, reason)
  return { id, scopes, zones, masking, reason: masking === 'whole' ? reason : null }
}
