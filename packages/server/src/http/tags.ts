import { createHash } from 'node:crypto'
import type { Caller } from '../access/caller.js'
import type { Moment } from '../fund/moment.js'
import type { AnyRoute, Question } from '../routes/route.js'
import type { Offered } from './negotiate.js'

/** What decides an answer besides the ledger: the versions of what counts and prints it, and the published figures. */
export type Edition = string

/** What decides an answer, in one text. Two callers share it only where they may see the same. */
export const keyOfQuestion = (
  edition: Edition,
  { name }: Pick<AnyRoute, 'name'>,
  { digest, lang }: Pick<Question, 'digest' | 'lang'>,
  { position }: Moment,
  { masking, zones }: Caller,
  format: Offered,
): string =>
  JSON.stringify([edition, name, digest, lang, position, masking, zones === 'all' ? zones : [...zones].sort(), format])

/**
 * The tag of an answer that its question decides: known before the answer is made, so that whoever has it already costs nothing.
 */
export const tagOfQuestion = (...parts: Parameters<typeof keyOfQuestion>): string => tagOfKey(keyOfQuestion(...parts))

/** The tag of what a key decides. */
export const tagOfKey = (key: string): string => quoted(key)

/** The tag of an answer that may change while the ledger stands still. */
export const tagOfBytes = (body: string | Uint8Array): string => quoted(body)

const quoted = (content: string | Uint8Array): string =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`

/** Whether `If-None-Match` names a tag. Weak ones count: nobody asks for a part of an answer. */
export const hasTag = (ifNoneMatch: string | null, tag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((text) => text.trim() === '*' || text.trim().replace(/^W\//, '') === tag)
