import { factKinds } from '@pension-ledger/domain'
import { describe, expect, it } from 'vitest'
import { halfWidth } from '../fields/field.js'
import { kindNamed, kinds } from '../kinds/kinds.js'
import { kindNames } from '../rows/kind-name.js'
import { filesReference } from './files-reference.js'

const page = new URL('../../../../docs/reference/files.md', import.meta.url)

describe('the reference of import files', () => {
  it('is the page in docs', () => expect(filesReference()).toMatchFileSnapshot(page.pathname))

  it('has a kind for every fact but those the ledger records by itself', () => {
    const made = new Set(kindNames.flatMap((name) => kinds[name].becomes))
    const byItself = ['PolicyAdopted', 'ExternalListImported']
    for (const type of Object.keys(factKinds)) expect([...made, ...byItself]).toContain(type)
  })

  it('gives every column of a kind its own headers', () => {
    for (const name of kindNames) {
      const headers = kinds[name].columns.flatMap((column) =>
        [column.name, ...column.aliases].map((header) => halfWidth(header).toLowerCase()),
      )
      expect(new Set(headers).size, name).toBe(headers.length)
    }
  })
})

describe('the name of a file', () => {
  it.each(kindNames)('%s tells its kind, in both languages', (name) => {
    expect(kindNamed(name)?.name).toBe(name)
    expect(kindNamed(kinds[name].zh)?.name).toBe(name)
  })
  it.each(['payments-2022', 'payments_2022', 'Payments 3', 'PAYMENTS-2022-01', '待遇发放2022', '待遇发放(2)'])(
    '%s tells the kind with a number behind it',
    (name) => expect(kindNamed(name)?.name).toBe('payments'),
  )
  it.each(['planted', 'quarantine', 'paymentsx', 'external', '说明', '2022', ''])('%s tells no kind', (name) =>
    expect(kindNamed(name)).toBeNull(),
  )
})
