import { type DomainEvent, eventKinds, type Fact } from '@pension-ledger/domain'
import {
  anyEventOf,
  birthDateCorrected,
  certified,
  contributed,
  died,
  ended,
  enrolled,
  granted,
  left,
  moved,
  paid,
  refunded,
  resumed,
  returned,
  reversalOf,
  roundOpened,
  suspended,
  terminated,
  transferredIn,
  transferredOut,
} from '@pension-ledger/domain/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { posted } from '../testing/posted.js'
import { sampleChart } from '../testing/sample-chart.js'
import {
  accountRefunded,
  appropriated,
  buried,
  credited,
  demanded,
  interest,
  offset,
  received,
  recovered,
  released,
  settled,
  subsidised,
  swept,
  transferred,
  writtenOff,
} from '../testing/sample-facts.js'
import { entryOf, placeDayOf } from './entry.js'
import { postingsOf } from './postings.js'

interface Golden {
  readonly name: string
  readonly event: DomainEvent
  readonly postings: ReadonlyArray<string>
}

const golden: ReadonlyArray<Golden> = [
  {
    name: 'a contribution of one’s own: 200.00 into the income account, and onto the personal account',
    event: contributed(),
    postings: [
      'income-deposit account contribution 20000',
      'personal-contributions account contribution -20000',
      'personal-accounts account contribution 20000',
      'account-personal account contribution -20000',
    ],
  },
  {
    name: 'a back payment is one’s own money, too',
    event: contributed({ kind: 'back', fen: 30_000 }),
    postings: [
      'income-deposit account contribution 30000',
      'personal-contributions account contribution -30000',
      'personal-accounts account contribution 30000',
      'account-personal account contribution -30000',
    ],
  },
  {
    name: 'a collective’s money is income of its own kind',
    event: contributed({ kind: 'collective', fen: 5_000 }),
    postings: [
      'income-deposit account contribution 5000',
      'collective-subsidy account contribution -5000',
      'personal-accounts account contribution 5000',
      'account-collective account contribution -5000',
    ],
  },
  {
    name: 'paid on behalf: the personal account alone, for the money comes from finance',
    event: contributed({ kind: 'onBehalf', fen: 10_000 }),
    postings: ['personal-accounts unstated on-behalf 10000', 'account-on-behalf unstated on-behalf -10000'],
  },
  {
    name: 'a refund goes back the way it came',
    event: refunded(),
    postings: [
      'personal-contributions account contribution 20000',
      'income-deposit account contribution -20000',
      'account-drawn account contribution 20000',
      'personal-accounts account contribution -20000',
    ],
  },
  {
    name: 'a contribution subsidy credited: the personal account alone, by level',
    event: subsidised(),
    postings: [
      'personal-accounts district contribution-subsidy 20000',
      'account-subsidy district contribution-subsidy -20000',
    ],
  },
  {
    name: 'interest credited: the personal account alone',
    event: interest(),
    postings: ['personal-accounts account interest 1230', 'account-interest account interest -1230'],
  },
  {
    name: 'a pension of 98.00 + 11.00 and 1.50 from 65, with 12.34 from the account and 0.66 from the pooled side',
    event: paid({
      lines: {
        'basic-pension:central': 9_800,
        'basic-pension:district': 1_100,
        'age-65-increment:district': 150,
        'account-pension:account': 1_234,
        'account-pension:pooled': 66,
      },
    }),
    postings: [
      'basic-pension central basic-pension 9800',
      'expenditure-deposit central basic-pension -9800',
      'basic-pension district basic-pension 1100',
      // 11.00 + 1.50 = 12.50 of the district's money for the basic pension
      'expenditure-deposit district basic-pension -1250',
      'age-65-increment district basic-pension 150',
      'account-pension account account-pension 1234',
      'expenditure-deposit account account-pension -1234',
      'account-drawn account account-pension 1234',
      'personal-accounts account account-pension -1234',
      'account-pension pooled account-pension 66',
      'expenditure-deposit pooled account-pension -66',
    ],
  },
  {
    name: 'an aid is an expense of its own',
    event: paid({ lines: { 'disability-aid:city': 900, 'disability-aid:district': 1_100 } }),
    postings: [
      'disability-aid city disability-aid 900',
      'expenditure-deposit city disability-aid -900',
      'disability-aid district disability-aid 1100',
      'expenditure-deposit district disability-aid -1100',
    ],
  },
  {
    name: 'a payment that came back is the payment in red',
    event: returned({ lines: { 'basic-pension:district': 1_100, 'account-pension:account': 1_234 } }),
    postings: [
      'basic-pension district basic-pension -1100',
      'expenditure-deposit district basic-pension 1100',
      'account-pension account account-pension -1234',
      'expenditure-deposit account account-pension 1234',
      'account-drawn account account-pension -1234',
      'personal-accounts account account-pension 1234',
    ],
  },
  {
    name: 'a line of nothing is no posting',
    event: paid({ lines: { 'basic-pension:city': 0, 'basic-pension:district': 1_100 } }),
    postings: ['basic-pension district basic-pension 1100', 'expenditure-deposit district basic-pension -1100'],
  },
  {
    name: 'a funeral grant, city 638.40 and district 957.60',
    event: buried(),
    postings: [
      'funeral-grant city funeral 63840',
      'expenditure-deposit city funeral -63840',
      'funeral-grant district funeral 95760',
      'expenditure-deposit district funeral -95760',
    ],
  },
  {
    name: 'an account refunded',
    event: accountRefunded(),
    postings: [
      'account-refund account account-pension 45678',
      'expenditure-deposit account account-pension -45678',
      'account-drawn account account-pension 45678',
      'personal-accounts account account-pension -45678',
    ],
  },
  {
    name: 'a balance that came from elsewhere',
    event: transferredIn({ fen: 50_000 }),
    postings: [
      'income-deposit account transfer 50000',
      'transfers-in account transfer -50000',
      'personal-accounts account transfer 50000',
      'account-transfer-in account transfer -50000',
    ],
  },
  {
    name: 'a balance that went elsewhere',
    event: transferredOut({ fen: 40_000 }),
    postings: [
      'transfers-out account transfer 40000',
      'expenditure-deposit account transfer -40000',
      'account-drawn account transfer 40000',
      'personal-accounts account transfer -40000',
    ],
  },
  {
    name: 'a demand is a claim, and no income',
    event: demanded(),
    postings: ['claims-demanded unstated recovery 2200', 'overpayment-claims unstated recovery -2200'],
  },
  {
    name: 'an overpayment that came back makes benefits less, and the claim',
    event: recovered(),
    postings: [
      'expenditure-deposit unstated recovery 2200',
      'benefits-recovered unstated recovery -2200',
      'overpayment-claims unstated recovery 2200',
      'claims-received unstated recovery -2200',
    ],
  },
  {
    name: 'a set-off makes the claim less',
    event: offset(),
    postings: ['overpayment-claims unstated recovery 2200', 'claims-offset unstated recovery -2200'],
  },
  {
    name: 'a set-off against the personal account is drawn from it',
    event: offset({ against: 'account' }),
    postings: [
      'overpayment-claims account recovery 2200',
      'claims-offset account recovery -2200',
      'account-drawn account recovery 2200',
      'personal-accounts account recovery -2200',
    ],
  },
  {
    name: 'a claim given up',
    event: writtenOff(),
    postings: ['overpayment-claims unstated recovery 2200', 'claims-written-off unstated recovery -2200'],
  },
  {
    name: 'an appropriation is not in the fund yet',
    event: appropriated(),
    postings: ['appropriations-granted central basic-pension 1000000', 'appropriations central basic-pension -1000000'],
  },
  {
    name: 'what arrived is income, in the fiscal account where no other is named',
    event: received(),
    postings: [
      'fiscal-deposit central basic-pension 1000000',
      'subsidy-for-basic-pension central basic-pension -1000000',
      'appropriations central basic-pension 1000000',
      'appropriations-received central basic-pension -1000000',
    ],
  },
  ...(
    [
      ['contribution-subsidy', 'subsidy-for-contributions'],
      ['on-behalf', 'subsidy-on-behalf'],
      ['funeral', 'subsidy-for-funerals'],
      ['disability-aid', 'subsidy-for-disability-aid'],
    ] as const
  ).map(([purpose, income]) => ({
    name: `what arrived for ${purpose} is income for it`,
    event: received({ purpose, level: null, toAccount: ' 收入专户 ' }),
    postings: [
      `income-deposit unstated ${purpose} 1000000`,
      `${income} unstated ${purpose} -1000000`,
      `appropriations unstated ${purpose} 1000000`,
      `appropriations-received unstated ${purpose} -1000000`,
    ],
  })),
  {
    name: 'money in an account that the chart does not name is shown as such',
    event: received({ toAccount: '办公经费账户' }),
    postings: [
      'unnamed-deposit central basic-pension 1000000',
      'subsidy-for-basic-pension central basic-pension -1000000',
      'appropriations central basic-pension 1000000',
      'appropriations-received central basic-pension -1000000',
    ],
  },
  {
    name: 'a settlement that went back makes income less',
    event: settled({ fen: -3_000 }),
    postings: ['fiscal-deposit central basic-pension -3000', 'subsidy-for-basic-pension central basic-pension 3000'],
  },
  {
    name: 'a settlement back from the fiscal account to a treasury leaves the fiscal account',
    event: settled({ fen: -3_000, fromAccount: '财政专户', toAccount: '区财政国库' }),
    postings: ['fiscal-deposit central basic-pension -3000', 'subsidy-for-basic-pension central basic-pension 3000'],
  },
  {
    name: 'a settlement from a treasury into the income account',
    event: settled({ fen: 3_000, fromAccount: '区财政国库', toAccount: '收入户' }),
    postings: ['income-deposit central basic-pension 3000', 'subsidy-for-basic-pension central basic-pension -3000'],
  },
  {
    name: 'a transfer without names: from the fiscal account into the expenditure account',
    event: transferred({ fen: 7_000 }),
    postings: ['expenditure-deposit unstated basic-pension 7000', 'fiscal-deposit unstated basic-pension -7000'],
  },
  {
    name: 'a transfer out of the income account',
    event: transferred({ fen: 7_000, fromAccount: '收入户', toAccount: '财政社保基金专户' }),
    postings: ['fiscal-deposit unstated basic-pension 7000', 'income-deposit unstated basic-pension -7000'],
  },
  {
    name: 'a transfer from an account to itself moves nothing',
    event: transferred({ fromAccount: '支出户', toAccount: '支出户存款' }),
    postings: [],
  },
  {
    name: 'released by a treasury: finance’s money, in transit',
    event: released({ fromAccount: '区财政国库' }),
    postings: [
      'subsidy-at-communities district contribution-subsidy 1000000',
      'subsidy-for-contributions district contribution-subsidy -1000000',
    ],
  },
  {
    name: 'released out of the fiscal account: the fund’s own money, in transit',
    event: released({ fromAccount: '财政社保基金专户' }),
    postings: [
      'subsidy-at-communities district contribution-subsidy 1000000',
      'fiscal-deposit district contribution-subsidy -1000000',
    ],
  },
  {
    name: 'on the passbooks: one step on',
    event: credited(),
    postings: [
      'subsidy-at-passbooks district contribution-subsidy 1000000',
      'subsidy-at-communities district contribution-subsidy -1000000',
    ],
  },
  {
    name: 'swept: arrived',
    event: swept(),
    postings: [
      'income-deposit district contribution-subsidy 1000000',
      'subsidy-at-passbooks district contribution-subsidy -1000000',
    ],
  },
  {
    name: 'a reversal is the opposite of its fact',
    event: reversalOf(contributed()),
    postings: [
      'income-deposit account contribution -20000',
      'personal-contributions account contribution 20000',
      'personal-accounts account contribution -20000',
      'account-personal account contribution 20000',
    ],
  },
]

const withoutMoney: ReadonlyArray<Fact> = [
  enrolled(),
  birthDateCorrected(),
  moved(),
  left(),
  granted(),
  ended(),
  suspended(),
  resumed(),
  terminated(),
  roundOpened(),
  certified(),
  died(),
]

describe('postings, by hand', () => {
  it.each(golden)('$name', ({ event, postings }) => {
    expect(posted(event)).toEqual(postings)
  })

  it.each(withoutMoney)('$type moves no money', (event) => {
    expect(posted(event)).toEqual([])
    expect(entryOf(event, null, sampleChart)).toBeNull()
  })

  it('the other types move no money either, whatever they say', () => {
    const moving = new Set<string>(golden.map(({ event }) => event.type))
    const shown = new Set<string>(withoutMoney.map(({ type }) => type))
    const others = Object.values(eventKinds)
      .map(({ codec }) => codec.type.type.props.type.value)
      .filter((type) => !moving.has(type))
    expect(others.filter((type) => !shown.has(type))).toEqual([
      'BankAccountChanged',
      'EnrolmentSuspended',
      'EnrolmentResumed',
      'OnBehalfAssessed',
      'BenefitApproved',
      'PolicyAdopted',
      'TargetSet',
      'BankStatementRecorded',
      'ExternalListImported',
      'ExternalDeathListed',
      'ExternalMembershipListed',
    ])
    for (const type of others)
      fc.assert(
        fc.property(anyEventOf(type), (event) => {
          expect(posted(event)).toEqual([])
        }),
        { numRuns: 2 },
      )
  })
})

describe('where and when', () => {
  it('the money of participants is in their zone, that of the fund in its own', () => {
    const zonesOf = (event: DomainEvent) =>
      new Set(postingsOf(event, { zone: 'high-tech' }, sampleChart).map(({ zone }) => zone))
    expect(zonesOf(contributed())).toEqual(new Set(['high-tech']))
    expect(zonesOf(received())).toEqual(new Set(['resort']))
    expect(zonesOf(reversalOf(received()))).toEqual(new Set(['resort']))
    expect(entryOf(contributed(), null, sampleChart)?.zone).toBe('')
  })

  it('the zone of a payment is asked for the first day of the pay month, of others for their day', () => {
    const payment = paid({ payMonth: '2022-08', paidOn: '2022-08-15' })
    expect(placeDayOf(payment)).toBe('2022-08-01')
    expect(placeDayOf(reversalOf(payment))).toBe('2022-08-01')
    expect(placeDayOf(reversalOf(contributed({ receivedOn: '2012-05-01' })))).toBe('2012-05-01')
  })

  it('a reversal is booked on its own day', () => {
    expect(entryOf(paid({ paidOn: '2022-08-15' }), null, sampleChart)).toMatchObject({
      on: '2022-08-15',
      isReversal: false,
    })
    expect(entryOf(reversalOf(paid()), null, sampleChart)).toMatchObject({
      on: '2023-01-01',
      type: 'PensionPaid',
      isReversal: true,
    })
  })
})
