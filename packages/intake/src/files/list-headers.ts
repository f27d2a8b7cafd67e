import type { BusinessDate, ExternalListImported } from '@pension-ledger/domain'
import type { Ledger } from '@pension-ledger/ledger'
import type { StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Kind, Said } from '../rows/kind.js'
import type { Lineage } from './batch.js'

/**
 * 外部名单: notes, while the entries of a list go by, what its header has to say: which sources it has, and how far it reaches. The
 * header is recorded after the last entry, so that a list with a header is a list that was imported whole.
 */
export interface ListHeaders {
  readonly look: (said: Said) => void
  readonly headers: (sha256: string) => ReadonlyArray<ExternalListImported>
}

const lists = { 'external-deaths': 'deaths', 'external-memberships': 'memberships' } as const

export const listHeaders = ({ name }: Kind): ListHeaders => {
  const list = name === 'external-deaths' || name === 'external-memberships' ? lists[name] : null
  const latest = new Map<string, BusinessDate>()
  return {
    look: (said) => {
      if (list === null || said.kind === 'reversal') return
      const [entry] = said.facts
      if (entry.type !== 'ExternalDeathListed' && entry.type !== 'ExternalMembershipListed') return
      const date = entry.type === 'ExternalDeathListed' ? entry.on : entry.from
      const before = latest.get(entry.source)
      if (before === undefined || date > before) latest.set(entry.source, date)
    },
    headers: (sha256) =>
      list === null
        ? []
        : Array.from(latest, ([source, on]) => ({ type: 'ExternalListImported', list, source, sha256, on })),
  }
}

/** Records the headers of a list that was read to its end. */
export const recordHeaders = async (
  ledger: Ledger,
  headers: ReadonlyArray<ExternalListImported>,
  { file, sha256, correlationId }: Lineage,
): Promise<E.Either<StoreError, unknown>> => {
  if (headers.length === 0) return E.right(undefined)
  const provenance = {
    maker: null,
    checker: null,
    document: null,
    source: { file, sha256, line: 1 },
    sourceRecordedAt: null,
    causationId: null,
    correlationId,
  }
  return ledger.record(headers.map((header) => ({ kind: 'facts', facts: [header], provenance })))()
}
