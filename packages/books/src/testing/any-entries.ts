import type { DomainEvent, FactType } from '@pension-ledger/domain'
import { anyFactOf, died, reversalOf } from '@pension-ledger/domain/testing'
import * as fc from 'fast-check'
import { type Entry, entryOf } from '../posting/entry.js'
import { sampleChart } from './sample-chart.js'

const anyZone = fc.constantFrom('chenggong', 'resort', '')

/** Every type of fact that moves money. */
export const movingTypes = [
  'ContributionReceived',
  'ContributionRefunded',
  'SubsidyCredited',
  'InterestCredited',
  'TransferredIn',
  'TransferredOut',
  'PensionPaid',
  'PaymentReturned',
  'FuneralGrantPaid',
  'AccountRefunded',
  'RecoveryDemanded',
  'RecoveryReceived',
  'RecoveryOffset',
  'RecoveryWrittenOff',
  'FundAppropriated',
  'FundReceived',
  'FundSettled',
  'FundTransferred',
  'SubsidyReleasedToCommunity',
  'SubsidyCreditedToPassbooks',
  'SubsidySweptToIncomeAccount',
] as const satisfies ReadonlyArray<FactType>

export const anyMovingFact = fc.oneof(...movingTypes.map(anyFactOf))

interface Placed {
  readonly event: DomainEvent
  readonly zone: string
}

/** Any event that moves money, a reversal among five, and now and then one that moves none; with its zone. */
export const anyPlaced: fc.Arbitrary<Placed> = fc.record({
  event: fc.oneof(
    { weight: 8, arbitrary: anyMovingFact },
    { weight: 2, arbitrary: anyMovingFact.map(reversalOf) },
    { weight: 1, arbitrary: fc.constant(died()) },
  ),
  zone: anyZone,
})

export const entriesOf = (placed: ReadonlyArray<Placed>): ReadonlyArray<Entry> =>
  placed.flatMap(({ event, zone }) => entryOf(event, { zone }, sampleChart) ?? [])

/** The entries of any events. */
export const anyEntries = (maxLength = 12): fc.Arbitrary<ReadonlyArray<Entry>> =>
  fc.array(anyPlaced, { maxLength }).map(entriesOf)
