import { businessDate, participantId } from '@pension-ledger/domain'
import { type IdentityVault, openVault } from '@pension-ledger/store'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Secret, SecretPart } from '../rows/secret.js'
import { right } from '../testing/sample-policy.js'
import { keepIdentities } from './keep-identities.js'

const enrolled: Secret = {
  kind: 'identity',
  record: { participantId: 'p-1', effectiveOn: '2011-07-01', name: '旧名', idNumber: '旧号', bankAccount: null },
}

const correction = (effectiveOn: string, part: SecretPart | null, value: string): Secret => ({
  kind: 'correction',
  correction: { participantId: participantId('p-1'), effectiveOn: businessDate(effectiveOn), part, value },
})

let vault: IdentityVault
const keep = async (...secrets: Secret[]) => right(await keepIdentities(vault, secrets)())
const kept = async (): Promise<ReadonlyArray<string>> => {
  const identity = right(await vault.get('p-1')())
  return identity.status === 'known'
    ? identity.history.map(({ effectiveOn, name, idNumber, bankAccount }) =>
        [effectiveOn, name, idNumber, bankAccount].join(' '),
      )
    : [identity.status]
}

beforeEach(async () => {
  vault = right(await openVault('memory:')())
})

describe('identities in the vault', () => {
  it('change in the part that was corrected, from its day on', async () => {
    await keep(enrolled)
    await keep(correction('2020-01-01', 'name', '新名'))
    expect(await kept()).toEqual(['2011-07-01 旧名 旧号 ', '2020-01-01 新名 旧号 '])
  })

  it('change in both parts when both are corrected on one day', async () => {
    await keep(enrolled)
    await keep(correction('2020-01-01', 'name', '新名'), correction('2020-01-01', 'idNumber', '新号'))
    expect((await kept()).at(-1)).toBe('2020-01-01 新名 新号 ')
  })

  it('end alike whether corrections come in order or not', async () => {
    await keep(enrolled)
    await keep(correction('2021-01-01', 'idNumber', '新号'))
    await keep(correction('2020-01-01', 'name', '新名'))
    expect((await kept()).at(-1)).toBe('2021-01-01 新名 新号 ')
  })

  it('keep a later correction of the same part when an earlier one comes late', async () => {
    await keep(enrolled)
    await keep(correction('2021-01-01', 'name', '更新名'))
    await keep(correction('2020-01-01', 'name', '新名'))
    expect(await kept()).toEqual(['2011-07-01 旧名 旧号 ', '2020-01-01 新名 旧号 ', '2021-01-01 更新名 旧号 '])
  })

  it('stay as they are when the same is kept again', async () => {
    const all = [enrolled, correction('2020-01-01', 'name', '新名'), correction('2021-01-01', 'bankAccount', '622')]
    await keep(...all.slice(0, 1))
    await keep(...all.slice(1))
    const once = await kept()
    await keep(...all)
    expect(await kept()).toEqual(once)
  })

  it('are kept as far as they were told where no enrolment is in the vault', async () => {
    await keep(correction('2020-01-01', 'name', '新名'))
    expect(await kept()).toEqual(['2020-01-01 新名 - '])
  })

  it('do not change by what is no secret', async () => {
    await keep(enrolled)
    await keep(correction('2020-01-01', null, 'F'))
    expect(await kept()).toHaveLength(1)
  })

  it('stay erased', async () => {
    await keep(enrolled)
    right(await vault.erase('p-1')())
    await keep(correction('2020-01-01', 'name', '新名'))
    expect(await kept()).toEqual(['erased'])
  })
})
