import type { Partition } from '@pension-ledger/projections'
import type * as E from 'fp-ts/lib/Either.js'
import type { PartitionAudited } from './audit-partition.js'
import type { AuditError, AuditQuestion } from './audit-question.js'
import type { Found } from './found.js'

/** What a process is told to do. It travels as a structured clone, so that maps stay maps. */
export interface Job {
  readonly kind: 'audit-partition'
  readonly storeUrl: string
  readonly asked: AuditQuestion
  readonly eventsInMemory: number | null
  readonly partition: Partition
}

/** What it says: how far it is, what it found since it said so last, and in the end what is known beside that. */
export type Reply =
  | { readonly kind: 'progress'; readonly events: number; readonly of: number }
  | { readonly kind: 'found'; readonly found: ReadonlyArray<Found> }
  | { readonly kind: 'answer'; readonly answer: E.Either<AuditError, PartitionAudited> }

const kindOf = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'kind' in message ? message.kind : null

/**
 * Messages between a process and the one that started it, from the same program of the same version: the kind says what it is. Nobody
 * else can send any.
 */
export const isJob = (message: unknown): message is Job => kindOf(message) === 'audit-partition'
export const isReply = (message: unknown): message is Reply =>
  kindOf(message) === 'progress' || kindOf(message) === 'found' || kindOf(message) === 'answer'
