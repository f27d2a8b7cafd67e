import type { EventBody, ExternalDeathListed, ExternalMembershipListed } from '@pension-ledger/domain'
import type { AuditedParticipant, Need } from '../../check.js'

/** 外部名单: entries by the token of the ID number, and which lists were imported at all. Evidence, never facts about a participant. */
export interface ExternalLists {
  readonly deaths: Map<string, ReadonlyArray<ExternalDeathListed>>
  readonly memberships: Map<string, ReadonlyArray<ExternalMembershipListed>>
  readonly supplied: Set<Need>
}

/** One participant beside the lists. */
export interface ListedParticipant extends AuditedParticipant {
  readonly lists: ExternalLists
}

export const noLists = (): ExternalLists => ({ deaths: new Map(), memberships: new Map(), supplied: new Set() })

const need = { deaths: 'external-deaths', memberships: 'external-memberships' } as const

/** Writes an event of the lists' streams into the lists; an entry that was reversed is taken out once. */
export const noteListed = (lists: ExternalLists, event: EventBody): void => {
  if (event.type === 'ExternalListImported') lists.supplied.add(need[event.list])
  if (event.type === 'ExternalDeathListed') put(lists.deaths, event)
  if (event.type === 'ExternalMembershipListed') put(lists.memberships, event)
  if (event.type !== 'RecordReversed') return
  if (event.reversed.type === 'ExternalDeathListed') takeOut(lists.deaths, event.reversed)
  if (event.reversed.type === 'ExternalMembershipListed') takeOut(lists.memberships, event.reversed)
}

const put = <Entry extends { readonly idToken: string }>(by: Map<string, ReadonlyArray<Entry>>, entry: Entry): void => {
  by.set(entry.idToken, [...(by.get(entry.idToken) ?? []), entry])
}

const takeOut = <Entry extends { readonly idToken: string }>(
  by: Map<string, ReadonlyArray<Entry>>,
  entry: Entry,
): void => {
  const entries = by.get(entry.idToken) ?? []
  const index = entries.findIndex((known) => JSON.stringify(known) === JSON.stringify(entry))
  if (index >= 0) by.set(entry.idToken, entries.toSpliced(index, 1))
}
