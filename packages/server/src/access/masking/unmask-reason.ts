import * as E from 'fp-ts/lib/Either.js'
import type { Scope } from '../caller.js'

/** Why personal data is not shown whole although that was asked. */
export type UnmaskRefusal =
  | { readonly code: 'UnmaskNotAllowed' }
  | { readonly code: 'UnmaskReasonMalformed'; readonly why: 'not-utf8' | 'control-character' | 'length' }

/** Characters of a reason, at least and at most. */
export const reasonLength = { least: 5, most: 200 } as const

/**
 * 查看理由 as a form field has it. Answers null where none was given: then nothing is shown whole.
 *
 * Rejects: UnmaskReasonMalformed for what is too short, too long, or not one line of text; UnmaskNotAllowed without `personal:unmask`.
 */
export const unmaskAsked = (
  text: string | null | undefined,
  scopes: ReadonlySet<Scope>,
): E.Either<UnmaskRefusal, string | null> => {
  if (text === null || text === undefined) return E.right(null)
  if (!scopes.has('personal:unmask')) return E.left({ code: 'UnmaskNotAllowed' })
  const reason = text.normalize('NFC').trim()
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(reason))
    return E.left({ code: 'UnmaskReasonMalformed', why: 'control-character' })
  const { length } = [...reason]
  if (length < reasonLength.least || length > reasonLength.most)
    return E.left({ code: 'UnmaskReasonMalformed', why: 'length' })
  return E.right(reason)
}

/** The header `Unmask-Reason`: UTF-8, percent-encoded, because a header holds no Chinese. Rejects: as `unmaskAsked`. */
export const unmaskHeader = (
  header: string | null | undefined,
  scopes: ReadonlySet<Scope>,
): E.Either<UnmaskRefusal, string | null> => {
  if (header === null || header === undefined) return E.right(null)
  // Nine bytes for a character at most; whatever is longer need not be decoded.
  if (header.length > reasonLength.most * 12) return E.left({ code: 'UnmaskReasonMalformed', why: 'length' })
  const text = decoded(header)
  return text === null ? E.left({ code: 'UnmaskReasonMalformed', why: 'not-utf8' }) : unmaskAsked(text, scopes)
}

const decoded = (header: string): string | null => {
  if (!/^[\x20-\x7e]*$/.test(header)) return null
  try {
    return decodeURIComponent(header)
  } catch {
    return null
  }
}
