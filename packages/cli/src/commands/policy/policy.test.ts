import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'
import { defaultPolicyFile } from './read-policy-file.js'

const { default: sample } = await import('../../../../domain/policies/kunming-chenggong.json', {
  with: { type: 'json' },
})

let cwd = ''
const ask = (line: string) => tryRun(line, { cwd })
const write = (book: unknown): void => writeFileSync(join(cwd, 'book.json'), JSON.stringify(book))

beforeEach(() => {
  cwd = folderOf({})
})

describe('policy check', () => {
  it('finds the sample book sound', async () => {
    const { exit, out } = await tryRun(['policy', 'check', defaultPolicyFile(), '--json'], { cwd })
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toEqual({
      valid: true,
      id: 'kunming-chenggong',
      version: '2022.2',
      jurisdiction: '530114',
      parameters: 42,
      zones: 5,
    })
  })

  it.each([
    [
      'a number as text',
      { ...sample, parameters: { 'age.pension': { ...sample.parameters['age.pension'], values: 'x' } } },
      'PolicyMalformed',
    ],
    ['a parameter nobody knows', { ...sample, parameters: { 'age.retirement': {} } }, 'UnknownParameter'],
    ['a street in no zone', { ...sample, zones: [] }, 'UnknownZone'],
    ['no object at all', [], 'PolicyMalformed'],
  ])('refuses %s', async (_, book, code) => {
    write(book)
    expect(await ask('policy check book.json')).toMatchObject({ exit: 1, out: '', err: expect.stringContaining(code) })
  })

  it('refuses what is no JSON', async () => {
    writeFileSync(join(cwd, 'book.json'), '{')
    expect(await ask('policy check book.json')).toMatchObject({ exit: 1, err: expect.stringContaining('NotJson') })
  })

  it('makes no ledger', async () => {
    await ask(`policy check ${defaultPolicyFile()}`)
    expect(await ask('events')).toMatchObject({ exit: 5 })
  })
})

describe('policy adopt', () => {
  it('begins a ledger, and is then shown', async () => {
    write(sample)
    expect(await ask('policy adopt book.json')).toMatchObject({ exit: 0 })
    expect((await ask('policy show')).out).toContain('kunming-chenggong 2022.2')
  })

  it('of the same book again adds nothing', async () => {
    write(sample)
    await ask('policy adopt book.json')
    await ask('policy adopt book.json')
    expect((await ask('events')).out.trim().split('\n')).toHaveLength(1)
  })

  it('of a new version is in force from then on, and the old one is still there to be seen', async () => {
    write(sample)
    await ask('policy adopt book.json')
    write({ ...sample, version: '2023.1' })
    await ask('policy adopt book.json')
    expect(JSON.parse((await ask('policy show --json')).out)).toMatchObject({ policy: { version: '2023.1' } })
    expect((await ask('events --type PolicyAdopted')).out).toContain('"version":"2022.2"')
  })

  it('of a second book is what is known after its position, and not before', async () => {
    cwd = folderOf(smallFiles)
    await ask('import files --allow-quarantine')
    const { position } = JSON.parse((await ask('events')).out.trim().split('\n').at(-1) ?? '{}')
    const central = sample.parameters['basic-pension.central']
    const earlier = central.values.filter(({ from }) => from < '2022-09-01')
    const values = [...earlier, { ...central.values[0], from: '2022-09-01', value: 10_500 }]
    const parameters = { ...sample.parameters, 'basic-pension.central': { ...central, values } }
    write({ ...sample, version: '2023.1', parameters })
    await ask('policy adopt book.json')

    const totalAt = async (knownAt: string): Promise<number> =>
      JSON.parse((await ask(`entitlement A001 --month 2022-10 ${knownAt} --json`)).out).totalFen
    // 98.00 from the centre in the first book, 105.00 in the second; 40.00 from the others in both.
    expect(await totalAt(`--known-at ${position}`)).toBe(13_800)
    expect(await totalAt(`--known-at ${position + 1}`)).toBe(14_500)
    expect(await totalAt('')).toBe(14_500)
    expect((await ask(`report zone-totals --known-at ${position}`)).out).toContain('kunming-chenggong 2022.2')
    expect((await ask('report zone-totals')).out).toContain('kunming-chenggong 2023.1')
    const audited = async (knownAt: string) =>
      JSON.parse((await ask(`audit --from 2022-10 --to 2022-10 ${knownAt} --code COMPONENT_UNDERPAID --json`)).out)
    expect((await audited(`--known-at ${position}`)).findings).toEqual([])
    expect((await audited('')).findings).toMatchObject([{ participantId: 'A001', fen: -700 }])
  })

  it('refuses another content under the same version', async () => {
    write(sample)
    await ask('policy adopt book.json')
    write({ ...sample, note: 'changed' })
    expect(await ask('policy adopt book.json')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('PolicyVersionReused'),
    })
  })

  it('refuses the book of another place', async () => {
    write(sample)
    await ask('policy adopt book.json')
    write({ ...sample, jurisdiction: '530102' })
    expect(await ask('policy adopt book.json')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('OtherJurisdiction'),
    })
  })
})

describe('policy show', () => {
  it('of a history that was never given one is refused', async () => {
    writeFileSync(join(cwd, 'empty.jsonl'), '')
    await ask('import empty.jsonl')
    expect(await ask('policy show')).toMatchObject({ exit: 1, err: expect.stringContaining('NoPolicyAdopted') })
  })
})
