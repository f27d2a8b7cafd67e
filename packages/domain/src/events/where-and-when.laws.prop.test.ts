import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEventOf, anyFactOf, contributed, reversalOf } from '../testing/index.js'
import { businessDateOf } from './business-date-of.js'
import { type EventType, eventKinds, isEventType } from './event.js'
import { streamOf } from './stream-of.js'

type Stream = 'participant' | 'fund' | 'scheme' | 'list-deaths' | 'list-memberships' | 'the list' | 'that of the fact'

/** Where every event stands, and by which of its fields `effectiveAt` cuts it. */
const places: Readonly<Record<EventType, readonly [stream: Stream, dateField: string]>> = {
  ParticipantEnrolled: ['participant', 'enrolledOn'],
  IdentityCorrected: ['participant', 'effectiveOn'],
  BankAccountChanged: ['participant', 'effectiveOn'],
  PlaceChanged: ['participant', 'effectiveOn'],
  EnrolmentSuspended: ['participant', 'effectiveOn'],
  EnrolmentResumed: ['participant', 'effectiveOn'],
  EnrolmentTerminated: ['participant', 'effectiveOn'],
  TransferredOut: ['participant', 'effectiveOn'],
  TransferredIn: ['participant', 'effectiveOn'],
  CategoryGranted: ['participant', 'from'],
  CategoryEnded: ['participant', 'to'],
  ContributionReceived: ['participant', 'receivedOn'],
  ContributionRefunded: ['participant', 'refundedOn'],
  OnBehalfAssessed: ['participant', 'assessedOn'],
  SubsidyCredited: ['participant', 'creditedOn'],
  InterestCredited: ['participant', 'creditedOn'],
  BenefitApproved: ['participant', 'month'],
  BenefitSuspended: ['participant', 'month'],
  BenefitResumed: ['participant', 'month'],
  BenefitTerminated: ['participant', 'lastPayableMonth'],
  PensionPaid: ['participant', 'paidOn'],
  PaymentReturned: ['participant', 'paidOn'],
  CertificationRecorded: ['participant', 'recordedOn'],
  CertificationRoundOpened: ['scheme', 'opensOn'],
  DeathRecorded: ['participant', 'diedOn'],
  FuneralGrantPaid: ['participant', 'paidOn'],
  AccountRefunded: ['participant', 'refundedOn'],
  RecoveryDemanded: ['participant', 'on'],
  RecoveryReceived: ['participant', 'on'],
  RecoveryOffset: ['participant', 'on'],
  RecoveryWrittenOff: ['participant', 'on'],
  FundAppropriated: ['fund', 'on'],
  FundSettled: ['fund', 'on'],
  FundReceived: ['fund', 'on'],
  FundTransferred: ['fund', 'on'],
  SubsidyReleasedToCommunity: ['fund', 'on'],
  SubsidyCreditedToPassbooks: ['fund', 'on'],
  SubsidySweptToIncomeAccount: ['fund', 'on'],
  PolicyAdopted: ['scheme', 'adoptedOn'],
  TargetSet: ['scheme', 'on'],
  BankStatementRecorded: ['scheme', 'on'],
  ExternalListImported: ['the list', 'on'],
  ExternalDeathListed: ['list-deaths', 'on'],
  ExternalMembershipListed: ['list-memberships', 'from'],
  RecordReversed: ['that of the fact', 'effectiveOn'],
}

const types: ReadonlyArray<EventType> = Object.values(eventKinds).map(({ codec }) => codec.type.type.props.type.value)

describe('every event', () => {
  it.each(types)('%s has its business date and its stream', (type) =>
    fc.assert(
      fc.property(anyEventOf(type), (event) => {
        const [stream, dateField] = places[type]
        const fields = new Map<string, unknown>(Object.entries(event))
        const date = String(fields.get(dateField))
        expect(businessDateOf(event)).toBe(date.length === 7 ? `${date}-01` : date)

        const expected: Readonly<Record<Stream, string>> = {
          participant: `participant-${fields.get('participantId')}`,
          fund: `fund-${fields.get('zone')}-${fields.get('year')}`,
          scheme: 'scheme-530114',
          'list-deaths': 'list-deaths',
          'list-memberships': 'list-memberships',
          'the list': `list-${fields.get('list')}`,
          'that of the fact': event.type === 'RecordReversed' ? streamOf(event.reversed, '530114') : '',
        }
        expect(streamOf(event, '530114')).toBe(expected[stream])
      }),
      { numRuns: 20 },
    ),
  )

  it('is known by its type, and nothing else is', () => {
    for (const type of types) expect(isEventType(type)).toBe(true)
    for (const text of ['', 'toString', 'pensionPaid', '__proto__']) expect(isEventType(text)).toBe(false)
  })

  it('of a fund stands apart by zone and year, and a reversal with what it reverses', () =>
    fc.assert(
      fc.property(anyFactOf('FundReceived'), (movement) => {
        expect(streamOf(reversalOf(movement), 'x')).toBe(streamOf(movement, 'y'))
        expect(streamOf(reversalOf(contributed()), 'x')).toBe('participant-P1')
      }),
      { numRuns: 20 },
    ))
})
