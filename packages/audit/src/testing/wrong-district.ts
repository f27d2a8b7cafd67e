import type { DomainEvent } from '@pension-ledger/domain'
import { died, enrolled, paid, reversalOf, transferredIn } from '@pension-ledger/domain/testing'
import { pension133 } from './paid-months.js'

/** Somebody born in 1960, with the years, whom the office paid for the months that are named. */
const paidFor = (participantId: string, street: string, months: ReadonlyArray<string>): ReadonlyArray<DomainEvent> => [
  enrolled({
    participantId,
    birthDate: '1960-01-20',
    street,
    idToken: `id ${participantId}`,
    identityCommitment: `commitment ${participantId}`,
  }),
  transferredIn({ participantId, years: 9, fen: 0, effectiveOn: '2012-02-03' }),
  ...months.map((of) => paid({ participantId, periodOwed: of, payMonth: of, paidOn: `${of}-15`, lines: pension133 })),
]

const halfYear = ['2022-07', '2022-08', '2022-09', '2022-10', '2022-11', '2022-12']

/** Forty who were paid rightly, and a few who were not, here and there among them. */
export const wrongDistrict: ReadonlyArray<DomainEvent> = Array.from({ length: 40 }, (_, i) => {
  const id = `P${String(i).padStart(3, '0')}`
  const street = i % 2 === 0 ? '龙城街道' : '洛龙街道'
  switch (i) {
    case 7:
      return [
        ...paidFor(id, street, halfYear),
        died({ participantId: id, diedOn: '2022-10-02', reportedOn: '2022-10-09' }),
      ]
    case 11:
      return paidFor(id, street, [...halfYear, '2022-08'])
    case 12:
    case 30:
      return paidFor(id, street, halfYear.slice(1))
    default:
      return paidFor(id, street, halfYear)
  }
}).flat()

/** A payment that was recorded twice by mistake, and taken back. */
export const recordedTwice = (): ReadonlyArray<DomainEvent> => {
  const again = paid({
    participantId: 'P001',
    periodOwed: '2022-09',
    payMonth: '2022-09',
    paidOn: '2022-09-15',
    lines: pension133,
  })
  return [again, reversalOf(again)]
}
