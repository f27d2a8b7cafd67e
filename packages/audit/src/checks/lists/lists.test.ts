import {
  businessDate,
  type EventBody,
  ExternalDeathListed,
  ExternalListImported,
  ExternalMembershipListed,
} from '@pension-ledger/domain'
import {
  contributed,
  died,
  enrolled,
  eventBuilder,
  left,
  paid,
  recovered,
  refunded,
  returned,
} from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { framed, inLines, onlyFinding, participantOf } from '../checked.kit.js'
import type { ListedCheck } from '../wide-check.js'
import { type ListedParticipant, noLists, noteListed } from './external-lists.js'
import { onExternalDeathList } from './on-external-death-list.js'
import { schemeOverlap } from './scheme-overlap.js'

const imported = eventBuilder(ExternalListImported, {
  type: 'ExternalListImported',
  list: 'deaths',
  source: '民政',
  sha256: '',
  on: '2022-12-31',
})
const listedDead = eventBuilder(ExternalDeathListed, {
  type: 'ExternalDeathListed',
  idToken: 'token',
  on: '2022-07-20',
  source: '民政',
})
const member = eventBuilder(ExternalMembershipListed, {
  type: 'ExternalMembershipListed',
  idToken: 'token',
  from: '2022-08-31',
  to: '2022-10-01',
  scheme: '职工养老保险',
  source: '职保名单',
})

const listed = (
  entries: ReadonlyArray<EventBody>,
  ...events: Parameters<typeof participantOf>[0]
): ListedParticipant => {
  const lists = noLists()
  for (const entry of entries) noteListed(lists, entry)
  return { ...participantOf([enrolled(), ...events]), lists }
}
const found =
  (check: ListedCheck, auditedOn = '2022-12-31') =>
  (...of: Parameters<typeof listed>) =>
    inLines(check.check(listed(...of), framed({ auditedOn })))

describe('external lists', () => {
  it('know which of them were imported, and forget what was reversed, once', () => {
    const lists = noLists()
    for (const event of [imported(), listedDead(), listedDead(), member()]) noteListed(lists, event)
    expect([...lists.supplied]).toEqual(['external-deaths'])
    const reversal = {
      type: 'RecordReversed',
      eventId: 'e',
      reason: '',
      effectiveOn: businessDate('2023-01-01'),
    } as const
    noteListed(lists, { ...reversal, reversed: listedDead() })
    noteListed(lists, { ...reversal, reversed: member() })
    expect(lists.deaths.get('token')).toHaveLength(1)
    expect(lists.memberships.get('token')).toEqual([])
  })
})

describe('ON_EXTERNAL_DEATH_LIST', () => {
  it('finds who is dead on a list and alive here, since the earliest day listed', () =>
    expect(found(onExternalDeathList)([listedDead(), listedDead({ on: '2022-07-10', source: '公安' })])).toEqual([
      'ON_EXTERNAL_DEATH_LIST 0 on 2022-07-10',
    ]))

  it.each([
    ['another number', [listedDead({ idToken: 'other' })], []],
    ['no entry', [], []],
    ['a death after the audit day', [listedDead({ on: '2023-01-01' })], []],
    ['a death on the audit day', [listedDead({ on: '2022-12-31' })], ['ON_EXTERNAL_DEATH_LIST 0 on 2022-12-31']],
  ])('%s', (_, entries, findings) => expect(found(onExternalDeathList)(entries)).toEqual(findings))

  it('finds nothing where a death is on record, even of another day', () =>
    expect(found(onExternalDeathList)([listedDead()], died())).toEqual([]))

  it('says what was paid for later months', () => {
    const lines = { 'basic-pension:district': 1_100, 'account-pension:account': 500 }
    const finding = onlyFinding(
      onExternalDeathList.check(
        listed(
          [listedDead()],
          paid({ periodOwed: '2022-07', lines }),
          paid({ periodOwed: '2022-08', lines }),
          paid({ periodOwed: '2022-09', lines }),
          returned({ periodOwed: '2022-09', lines }),
        ),
        framed(),
      ),
    )
    expect(finding.sentence.en).toBe(
      'Dead since 2022-07-20 on the list of 民政, and no death is in the ledger; 16.00 yuan were paid for later months.',
    )
  })
})

describe('SCHEME_OVERLAP', () => {
  // Membership from 31 August to 1 October covers days of August, September and October.
  const lines = { 'basic-pension:district': 1_100, 'account-pension:account': 500 }
  const months = (of: Parameters<typeof listed>): ReadonlyArray<string> =>
    onlyFinding(schemeOverlap.check(listed(...of), framed())).months

  it.each([
    ['2022-07', []],
    ['2022-08', ['SCHEME_OVERLAP 0 on null']],
    ['2022-10', ['SCHEME_OVERLAP 0 on null']],
    ['2022-11', []],
  ])('a pension for %s', (periodOwed, findings) =>
    expect(found(schemeOverlap)([member()], paid({ periodOwed, lines }))).toEqual(findings),
  )

  it.each([
    ['returned', returned({ lines })],
    ['paid back', recovered({ fen: 1_100 })],
  ])('finds nothing in what was %s', (_, event) =>
    expect(found(schemeOverlap)([member()], paid({ lines }), event)).toEqual([]),
  )

  it('finds a year that was contributed for, unless it was refunded', () => {
    const contribution = contributed({ year: 2022, receivedOn: '2022-03-10' })
    expect(months([[member()], contribution])).toEqual(['2022-08', '2022-09', '2022-10'])
    expect(found(schemeOverlap)([member()], contributed({ year: 2021 }))).toEqual([])
    expect(found(schemeOverlap)([member()], contribution, refunded({ year: 2022 }))).toEqual([])
  })

  it('finds a year that was contributed for up to the month before somebody leaves', () => {
    const contribution = contributed({ year: 2022, receivedOn: '2022-03-10' })
    expect(months([[member()], contribution, left({ effectiveOn: '2022-09-30' })])).toEqual(['2022-08'])
    expect(found(schemeOverlap)([member()], contribution, left({ effectiveOn: '2022-08-01' }))).toEqual([])
    expect(months([[member()], paid({ periodOwed: '2022-10', lines }), left({ effectiveOn: '2022-08-01' })])).toEqual([
      '2022-10',
    ])
  })

  it('ends a membership without an end on the audit day', () => {
    const contribution = contributed({ year: 2022, receivedOn: '2022-03-10' })
    expect(months([[member({ from: '2022-11-15', to: null })], contribution])).toEqual(['2022-11', '2022-12'])
    expect(found(schemeOverlap)([member({ from: '2023-01-01', to: null })], contribution)).toEqual([])
  })

  it('counts a month of two memberships once, and says what of the government’s money was paid', () => {
    const finding = onlyFinding(
      schemeOverlap.check(
        listed([member(), member({ from: '2022-08-01', to: '2022-08-05' })], paid({ lines })),
        framed(),
      ),
    )
    expect(finding.months).toEqual(['2022-08'])
    expect(finding.sentence.zh).toBe(
      '职保名单显示自 2022-08-01 参加职工养老保险，其间重叠 1 个月，居民待遇 1 个月共 11.00 元。',
    )
    expect(finding.evidence.map(({ type }) => type)).toEqual([
      'ExternalMembershipListed',
      'ExternalMembershipListed',
      'PensionPaid',
    ])
  })
})
