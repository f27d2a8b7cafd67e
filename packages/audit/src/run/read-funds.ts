import { type Cut, emptyFund, evolveFund } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditedFund } from '../check.js'
import type { AuditError } from './audit-question.js'
import { readEvents } from './read-events.js'
import { withinCut } from './within-cut.js'

const fundNamed = /^fund-(.*)-(\d{4})$/

/** 基金: zones' funds of years within a cut, in the order of their names. Rejects: EventUnreadable, what the store answers. */
export const readFunds = async (
  store: EventStore,
  streams: ReadonlyArray<string>,
  upTo: number,
  cut: Cut,
): Promise<E.Either<AuditError, ReadonlyArray<AuditedFund>>> => {
  const funds: AuditedFund[] = []
  for (const stream of [...streams].sort()) {
    const named = fundNamed.exec(stream)
    if (named === null) continue
    const events = await readEvents(store, stream, upTo)
    if (E.isLeft(events)) return events
    let state = emptyFund
    for (const { body } of withinCut(cut, events.right)) state = evolveFund(state, body)
    if (state.movements !== null) funds.push({ zone: named[1] ?? '', year: Number(named[2]), state })
  }
  return E.right(funds)
}
