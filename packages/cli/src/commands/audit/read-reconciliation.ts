import { resolve } from 'node:path'
import type { BusinessDate, Instant } from '@pension-ledger/domain'
import {
  allViews,
  type Published,
  type Reconciliation,
  readPublished,
  reconcile,
  replay,
} from '@pension-ledger/projections'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Failure } from '../../errors/failure.js'
import { readJsonFile } from '../read-json-file.js'

/** Rejects: what a file and its figures may be refused for. */
export const readPublishedFile = async (file: string, cwd: string): Promise<E.Either<Failure, Published>> => {
  const json = await readJsonFile(resolve(cwd, file))
  return E.isLeft(json) ? json : readPublished(json.right)
}

/** Each day of the figures is a replay of its own. */
const eventsInMemory = 300_000

/** 公布数 beside the ledger's, each on its own day, as it was known. Rejects: what a replay answers. */
export const reconcileFigures = async (
  store: EventStore,
  published: Published,
  knownAt: number | Instant,
): Promise<E.Either<Failure, Reconciliation>> =>
  reconcile(published, (effectiveAt: BusinessDate) =>
    replay(store, allViews)({ cut: { effectiveAt, knownAt }, eventsInMemory }),
  )()
