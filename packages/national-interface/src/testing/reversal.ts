import { businessDate } from '@pension-ledger/domain'
import { sampleBook } from '@pension-ledger/domain/testing'
import { record } from '@pension-ledger/ledger'
import type { EventStore, Provenance } from '@pension-ledger/store'
import { right } from './delivery.js'

/** Takes a record of a store back. */
export const reverse = async (store: EventStore, eventId: string, provenance: Provenance): Promise<void> => {
  const effectiveOn = businessDate('2022-12-01')
  const [outcome] = right(
    await record(
      store,
      sampleBook.jurisdiction,
    )([{ kind: 'reversal', eventId, reason: '错录', effectiveOn, provenance }])(),
  )
  if (outcome?.status !== 'recorded') throw new Error(`not reversed: ${JSON.stringify(outcome)}`)
}
