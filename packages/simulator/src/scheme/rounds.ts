import { broken, type CertificationRoundOpened, dateIn, Round } from '@pension-ledger/domain'

const roundNamed = (name: string): Round => (Round.is(name) ? name : broken(`${name} is not a round`))

/** 认证批次, two a year: the first closes on 30 June, the second on 30 November. */
export const roundsOf = (year: number): readonly [CertificationRoundOpened, CertificationRoundOpened] => [
  {
    type: 'CertificationRoundOpened',
    round: roundNamed(`${year}-H1`),
    opensOn: dateIn(year, 1, 1),
    deadline: dateIn(year, 6, 30),
  },
  {
    type: 'CertificationRoundOpened',
    round: roundNamed(`${year}-H2`),
    opensOn: dateIn(year, 7, 1),
    deadline: dateIn(year, 11, 30),
  },
]
