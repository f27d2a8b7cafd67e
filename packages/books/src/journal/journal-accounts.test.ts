import { expect, it } from 'vitest'
import { strandOf } from '../posting/strand.js'
import { sampleChart } from '../testing/sample-chart.js'
import { journalAccounts } from './journal-accounts.js'

const strand = strandOf('central', 'basic-pension')

it('zones that a journal cannot tell apart share an account, others do not', () => {
  const accounts = journalAccounts(sampleChart, 'zh')
  const one = accounts.of('cash', '高新 区', strand)
  expect(accounts.of('cash', '高新:区', strand)).toBe(one)
  expect(accounts.of('cash', '高新区', strand)).not.toBe(one)
  expect(accounts.all().map(({ name }) => name)).toEqual([
    'assets:1001 库存现金:高新-区:central:basic-pension',
    'assets:1001 库存现金:高新区:central:basic-pension',
  ])
})
