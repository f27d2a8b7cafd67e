import { describe, it } from 'vitest'
import { demand, offset, receiveRecovery, writeOff } from '../testing/commands.js'
import { died, enrolled, paid, returned, roundOpened } from '../testing/given.js'
import { demanded, recovered, setOff, writtenOff } from '../testing/office-facts.js'
import { given } from '../testing/scenario.js'

/** Dead since July: nothing is owed for August, and 11.00 yuan were paid. */
const overpaid = [
  enrolled({ birthDate: '1951-03-15' }),
  paid(),
  died({ diedOn: '2022-07-15', reportedOn: '2022-09-01' }),
] as const

describe('a demand', () => {
  it('is for what was paid beyond what is owed', () =>
    given(...overpaid)
      .when(demand())
      .thenAppends(demanded({ fen: 1_100 })))
  it('is not for what came back, or was demanded before', () => {
    given(...overpaid, returned())
      .when(demand())
      .thenRefused('NothingOverpaid')
    given(...overpaid, demanded({ fen: 1_100, on: '2022-09-02' }))
      .when(demand())
      .thenRefused('NothingOverpaid')
    given(...overpaid, demanded({ fen: 300, on: '2022-09-02' }))
      .when(demand())
      .thenAppends(demanded({ fen: 800 }))
    given(...overpaid, recovered({ fen: 300 }))
      .when(demand())
      .thenAppends(demanded({ fen: 800 }))
  })
  it('is not for what is owed and was paid too early, nor for a wrong split', () => {
    const alive = enrolled({ birthDate: '1951-03-15' })
    given(alive, roundOpened(), paid()).when(demand()).thenRefused('NothingOverpaid')
    given(alive, paid({ lines: { 'basic-pension:district': 13_800 } }))
      .when(demand())
      .thenRefused('NothingOverpaid')
    given(alive, paid({ lines: { 'basic-pension:district': 13_801 } }))
      .when(demand())
      .thenAppends(demanded({ fen: 1 }))
  })
  it('agrees with what is stated', () =>
    given(...overpaid)
      .when(demand({ statedFen: 1_101 }))
      .thenRefused('AmountDiffers', { dueFen: 1_100 }))
})

describe('what comes back', () => {
  const open = [...overpaid, demanded({ fen: 1_100 })] as const

  it('comes in instalments, and never more than was demanded', () => {
    given(...open)
      .when(receiveRecovery())
      .thenAppends(recovered())
    given(...open, recovered())
      .when(receiveRecovery({ fen: 100, on: '2022-12-01' }))
      .thenAppends(recovered({ fen: 100, on: '2022-12-01' }))
    given(...open, recovered())
      .when(receiveRecovery({ fen: 101, on: '2022-12-01' }))
      .thenRefused('MoreThanOutstanding', { outstandingFen: 100 })
  })
  it('is set off or given up within the same bounds', () => {
    given(...open)
      .when(offset({ against: 'funeral' }))
      .thenAppends(setOff({ against: 'funeral' }))
    given(...open)
      .when(writeOff())
      .thenAppends(writtenOff())
    given(...open, setOff(), writtenOff({ fen: 100 }))
      .when(writeOff({ fen: 1 }))
      .thenRefused('MoreThanOutstanding', { outstandingFen: 0 })
  })
  it('belongs to the month it was demanded for', () => {
    given(...open)
      .when(receiveRecovery({ periodOwed: null }))
      .thenRefused('NothingDemanded')
    given(...overpaid)
      .when(receiveRecovery())
      .thenRefused('NothingDemanded', { periodOwed: '2022-08' })
  })
  it('is money', () =>
    given(...open)
      .when(receiveRecovery({ fen: 0 }))
      .thenRefused('AmountNotPositive'))
})
