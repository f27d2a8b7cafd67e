import { month, type PolicyBook, readPolicy } from '@pension-ledger/domain'
import file from '@pension-ledger/domain/policies/kunming-chenggong.json' with { type: 'json' }
import { roundsOf, type Setting, settingOf } from '@pension-ledger/simulator'
import * as E from 'fp-ts/lib/Either.js'

/** The policy book of Chenggong. */
export const chenggongPolicy = (): PolicyBook => {
  const book = readPolicy(file)
  if (E.isLeft(book)) throw new Error(`The policy of Kunming Chenggong is refused: ${book.left.code}.`)
  return book.right
}

/** From the scheme's start; payments are on record for 2022 only, as are its two certification rounds. */
export const setting2022 = (): Setting =>
  settingOf({
    policy: chenggongPolicy(),
    rounds: roundsOf(2022),
    from: month('2011-07'),
    paidFrom: month('2022-01'),
    to: month('2022-12'),
  })

/** The zones whose recipients the bureau pays; the two others only have insured persons in this history. */
export const payingZones = ['chenggong', 'resort', 'high-tech'] as const
