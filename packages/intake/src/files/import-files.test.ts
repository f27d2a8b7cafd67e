import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { businessDate, factKinds, participantId } from '@pension-ledger/domain'
import type { Ledger } from '@pension-ledger/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kindNames } from '../rows/kind-name.js'
import { manyPayments } from '../testing/many-payments.js'
import { sampleFiles, secrets, writeSample } from '../testing/sample-files.js'
import { contentOf, importInto, logOf, newDirectory, openSample } from '../testing/sample-ledger.js'
import { right } from '../testing/sample-policy.js'
import { importFiles } from './import-files.js'

let directory: string
let ledger: Ledger

beforeEach(async () => {
  directory = await newDirectory()
  ledger = await openSample('memory:')
})
afterEach(async () => {
  await ledger.close()
  await rm(directory, { recursive: true })
})

describe('importing a directory with a file of every kind', () => {
  it('accounts for every row', async () => {
    await writeSample(directory)
    const summary = await importInto(ledger, directory)
    const lines = kindNames.reduce((sum, name) => sum + sampleFiles[name].trimEnd().split('\n').length - 1, 0)
    expect(summary).toMatchObject({
      read: lines,
      recorded: lines,
      alreadyKnown: 0,
      quarantined: 0,
      quarantineFile: null,
    })
    expect(summary.files.map(({ kind }) => kind)).toEqual(kindNames)
    expect(summary.files.every(({ problem, unknownColumns }) => problem === null && unknownColumns.length === 0)).toBe(
      true,
    )
  })

  it('accounts for every row of a file of several batches, each once', async () => {
    const files = manyPayments(700, 9)
    await writeSample(directory, files)
    const summary = await importInto(ledger, directory)
    expect(summary.files.map(({ read, recorded, totals }) => [read, recorded, totals.persons])).toEqual([
      [700, 700, 700],
      [6_300, 6_300, 700],
    ])
    const lines = (await logOf(ledger)).flatMap(({ type, provenance }) =>
      type === 'PensionPaid' ? [provenance.source?.line] : [],
    )
    expect(lines).toEqual(Array.from({ length: 6_300 }, (_, index) => index + 2))
  })

  it('records every kind of fact there is', async () => {
    await writeSample(directory)
    await importInto(ledger, directory)
    const types = new Set((await logOf(ledger)).map(({ type }) => type))
    for (const type of Object.keys(factKinds)) expect(types).toContain(type)
  })

  it('adds nothing the second time', async () => {
    await writeSample(directory)
    const first = await importInto(ledger, directory)
    const before = await contentOf(ledger)
    const second = await importInto(ledger, directory)
    expect(second).toMatchObject({ read: first.read, recorded: 0, alreadyKnown: first.read, quarantined: 0 })
    expect(await contentOf(ledger)).toEqual(before)
  })

  it('gives the totals that the source can be held against', async () => {
    await writeSample(directory)
    const summary = await importInto(ledger, directory)
    const contributions = summary.files.find(({ kind }) => kind === 'contributions')
    expect(contributions?.totals).toEqual({
      sumsFen: { amount_yuan: 55_000, tier_yuan: 50_000 },
      persons: 1,
      firstDate: '2021-03-05',
      lastDate: '2022-05-06',
    })
    expect(contributions?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('names a street that the place table does not know, once, and records it', async () => {
    await writeSample(directory)
    const { unknownStreets } = await importInto(ledger, directory)
    expect(unknownStreets).toContain('无名街道')
    expect(unknownStreets).not.toContain('龙城街道')
  })

  it('gives accounts and entitlements their facts', async () => {
    await writeSample(directory)
    await importInto(ledger, directory)
    const account = right(await ledger.account(participantId('p-4'), { effectiveAt: businessDate('2022-12-31') })())
    // 550.00 contributed, 200.00 refunded, 100.00 subsidy, 4.20 interest, 1,200.50 transferred in.
    expect(account.balanceFen).toBe(55_000 - 20_000 + 10_000 + 420 + 120_050)
  })

  it('keeps where each fact came from', async () => {
    await writeSample(directory)
    const { files } = await importInto(ledger, directory)
    const enrolment = (await logOf(ledger)).find(({ type }) => type === 'ParticipantEnrolled')
    expect(enrolment?.provenance).toMatchObject({
      maker: '经办甲',
      checker: '复核乙',
      source: { file: 'participants.csv', sha256: files.find(({ kind }) => kind === 'participants')?.sha256, line: 2 },
    })
  })
})

describe('what is personal', () => {
  it('stands in no event, and in no byte of the store', async () => {
    await writeSample(directory)
    const stored = await openSample(`sqlite:${join(directory, 'ledger.sqlite')}`)
    const live = await importInto(stored, directory)
    expect(live.quarantined).toBe(0)
    const bytes = async (isVault: boolean): Promise<string> => {
      const names = (await readdir(directory)).filter(
        (name) => name.startsWith('ledger.') && name.includes('vault') === isVault,
      )
      return (await Promise.all(names.map((name) => readFile(join(directory, name), 'latin1')))).join('\n')
    }
    // While open, a part of it stands in the write-ahead log; once closed, all of it in the file.
    for (const step of ['open', 'closed']) {
      if (step === 'closed') await stored.close()
      const [log, vault] = [await bytes(false), await bytes(true)]
      expect(log.length).toBeGreaterThan(50_000)
      for (const secret of secrets) {
        const text = Buffer.from(secret).toString('latin1')
        expect(log.includes(text), `${step}: ${secret} in the store`).toBe(false)
        expect(vault.includes(text), `${step}: ${secret} in the vault`).toBe(true)
      }
    }
  })

  it('is in the vault, as it was and as it became', async () => {
    await writeSample(directory)
    await importInto(ledger, directory)
    const first = right(await ledger.vault.get('p-1')())
    expect(first).toMatchObject({
      status: 'known',
      current: {
        name: '赵金丝雀',
        idNumber: '530121195703011240',
        bankAccount: '6217000012345678',
        effectiveOn: '2020-03-01',
      },
      history: [{ idNumber: '530121195703011232', effectiveOn: '2011-07-01' }, {}],
    })
    expect(right(await ledger.vault.get('p-2')())).toMatchObject({
      current: { name: '钱金丝雀二', bankAccount: '6217000011112222', effectiveOn: '2020-04-01' },
    })
  })

  it('is not taken from a row that was set aside, though rows around it are recorded', async () => {
    await writeSample(directory, { participants: sampleFiles.participants })
    await importInto(ledger, directory)
    const impostor = sampleFiles.participants.replace('530121195703011232,赵金丝雀', '530121195703011240,别人')
    const newcomer = 'p-5,530121199001014417,新人,M,1990-01-01,2012-01-01,呈贡区,龙城街道,,,经办甲,\n'
    await writeFile(join(directory, 'participants.csv'), impostor + newcomer)
    const summary = await importInto(ledger, directory)
    expect(summary).toMatchObject({ recorded: 1, alreadyKnown: 3, quarantined: 1 })
    expect(right(await ledger.vault.get('p-1')())).toMatchObject({ current: { name: '赵金丝雀' } })
    expect(right(await ledger.vault.get('p-5')())).toMatchObject({ current: { name: '新人' } })
  })

  it('that was erased does not come back with the file', async () => {
    await writeSample(directory, { participants: sampleFiles.participants })
    await importInto(ledger, directory)
    right(await ledger.vault.erase('p-1')())
    await importInto(ledger, directory)
    expect(right(await ledger.vault.get('p-1')())).toEqual({ status: 'erased' })
  })
})

describe('files', () => {
  it('of unknown names are named and not read', async () => {
    await writeSample(directory, { targets: sampleFiles.targets })
    await writeFile(join(directory, '说明.csv'), 'a,b\n1,2\n')
    expect(await importInto(ledger, directory)).toMatchObject({ read: 1, unknownFiles: ['说明.csv'] })
  })

  it('that lie beside tables in a directory and are none are passed over', async () => {
    await writeSample(directory, { targets: sampleFiles.targets })
    for (const name of ['README.txt', 'notes.md', 'planted.json', '~$targets.xlsx', '.targets.csv'])
      await writeFile(join(directory, name), 'not a table')
    await writeFile(join(directory, 'deaths-2022.txt'), sampleFiles.deaths)
    const { files, unknownFiles } = await importInto(ledger, directory)
    expect(files.map(({ file }) => file)).toEqual(['targets.csv', 'deaths-2022.txt'])
    expect(unknownFiles).toEqual([])
  })

  it('that an import itself wrote into the directory are passed over', async () => {
    await writeSample(directory, { deaths: sampleFiles.deaths })
    const quarantineFile = join(directory, 'quarantine.csv')
    await importFiles(ledger, [directory], { quarantineFile })()
    expect(await readFile(quarantineFile, 'utf8')).toContain('unknown-participant')
    expect(right(await importFiles(ledger, [directory], { quarantineFile })())).toMatchObject({ unknownFiles: [] })
  })

  it('of unknown names only are an error', async () => {
    const path = join(directory, 'notes.csv')
    await writeFile(path, 'a\n1\n')
    const answer = await importFiles(ledger, [path], { quarantineFile: join(directory, 'q.csv') })()
    expect(answer).toEqual(E.left({ code: 'NothingToImport', unknownFiles: ['notes.csv'] }))
  })

  it('that do not exist are an error, and an empty directory is one', async () => {
    const quarantineFile = join(directory, 'q.csv')
    const nowhere = join(directory, 'nowhere.csv')
    expect(await importFiles(ledger, [nowhere], { quarantineFile })()).toEqual(
      E.left({ code: 'PathMissing', path: nowhere }),
    )
    expect(await importFiles(ledger, [directory], { quarantineFile })()).toMatchObject(
      E.left({ code: 'NothingToImport' }),
    )
  })

  it('may have any name when their kind is told', async () => {
    const path = join(directory, 'x.csv')
    await writeFile(path, sampleFiles.targets)
    const options = { quarantineFile: join(directory, 'q.csv'), kind: 'targets' as const }
    expect(right(await importFiles(ledger, [path], options)())).toMatchObject({ recorded: 1 })
  })

  it('without a required column, or with a doubled one, are refused whole; the others are imported', async () => {
    await writeSample(directory, {
      targets: sampleFiles.targets,
      deaths: 'participant_id,died_on,reported_on\np-3,2022-03-15,2022-05-03\n',
      interest: `${sampleFiles.interest.split('\n')[0]},年度\np-4,2021,0.0275,4.20,2021-12-31,2021\n`,
    })
    const { files, read, recorded, quarantined } = await importInto(ledger, directory)
    expect({ read, recorded, quarantined }).toEqual({ read: 1, recorded: 1, quarantined: 0 })
    expect(files.find(({ kind }) => kind === 'deaths')?.problem).toMatchObject({
      code: 'ColumnsMissing',
      file: 'deaths.csv',
      columns: ['source'],
    })
    expect(files.find(({ kind }) => kind === 'interest')?.problem).toMatchObject({
      code: 'ColumnDoubled',
      column: 'year',
      headers: ['year', '年度'],
    })
  })

  it('with unknown columns are imported, and the columns are named', async () => {
    await writeSample(directory, {
      targets: 'year,备注,target_heads,eligible_population,on,x\n2022,无,1,2,2022-01-01,\n',
    })
    const { files } = await importInto(ledger, directory)
    expect(files[0]).toMatchObject({ recorded: 1, unknownColumns: ['备注', 'x'] })
  })

  it('are read in Chinese, in any order of columns', async () => {
    await writeSample(directory, { participants: sampleFiles.participants })
    await writeFile(
      join(directory, '缴费.csv'),
      '金额（元）,类型,个人编号,缴费年度,到账日期\n"1,200.00",正常,p-4,２０２２,2022/3/1\n',
    )
    expect(await importInto(ledger, directory)).toMatchObject({ recorded: 5, quarantined: 0 })
  })

  it('with a broken end tell it, and keep the rows before it', async () => {
    await writeSample(directory, { targets: `${sampleFiles.targets}2023,"1,2,2023-01-01\n` })
    const { files } = await importInto(ledger, directory)
    expect(files[0]?.problem).toMatchObject({ code: 'FileTruncated' })
  })
})
