import { type Cut, listStream } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { type ExternalLists, noLists, noteListed } from '../checks/lists/external-lists.js'
import type { AuditError } from './audit-question.js'
import { readEvents } from './read-events.js'
import { withinCut } from './within-cut.js'

/** 外部名单: the imported lists within a cut; none where nobody asks for them. Rejects: EventUnreadable, what the store answers. */
export const readLists = async (
  store: EventStore,
  areWanted: boolean,
  upTo: number,
  cut: Cut,
): Promise<E.Either<AuditError, ExternalLists>> => {
  const lists = noLists()
  if (!areWanted) return E.right(lists)
  for (const list of ['deaths', 'memberships'] as const) {
    const events = await readEvents(store, listStream(list), upTo)
    if (E.isLeft(events)) return events
    for (const { body } of withinCut(cut, events.right)) noteListed(lists, body)
  }
  return E.right(lists)
}
