import { createHash } from 'node:crypto'
import type { Caller } from '../access/caller.js'
import type { Moment } from '../fund/moment.js'
import type { AnyRoute, Question } from '../routes/route.js'
import type { Offered } from './negotiate.js'

/** What decides an answer besides the ledger: the versions of what counts and prints it, and the published figures. */
export type Edition = string

/**
 * The tag of an answer that its question decides: known before the answer is made, so that whoever has it already costs nothing. Two callers
 * share a tag only where they may see the same.
 */
export const tagOfQuestion = (
  edition: Edition,
  { name }: Pick<AnyRoute, 'name'>,
  { digest, lang }: Pick<Question, 'digest' | 'lang'>,
  { position }: Moment,
  { masking, zones }: Caller,
  format: Offered,
): string =>
  quoted([edition, name, digest, lang, position, masking, zones === 'all' ? zones : [...zones].sort(), format])

/** The tag of an answer that may change while the ledger stands still. */
export const tagOfBytes = (bytes: Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`

const quoted = (parts: ReadonlyArray<unknown>): string =>
  `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`

/** Whether `If-None-Match` names a tag. Weak ones count: nobody asks for a part of an answer. */
export const hasTag = (ifNoneMatch: string | null, tag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((text) => text.trim() === '*' || text.trim().replace(/^W\//, '') === tag)
