import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ledger } from '@pension-ledger/ledger'
import { readSheets } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KindName } from '../rows/kind-name.js'
import { sampleFiles, writeSample } from '../testing/sample-files.js'
import { importInto, logOf, newDirectory, openSample } from '../testing/sample-ledger.js'

let directory: string
let ledger: Ledger

beforeEach(async () => {
  directory = await newDirectory()
  ledger = await openSample('memory:')
  await writeSample(directory, { participants: sampleFiles.participants })
})
afterEach(async () => {
  await ledger.close()
  await rm(directory, { recursive: true })
})

/** The lines of the quarantine file, as whoever opens it reads them. */
const quarantine = async (): Promise<ReadonlyArray<ReadonlyArray<string>>> => {
  const rows: ReadonlyArray<string>[] = []
  for await (const part of readSheets(join(directory, 'quarantine.csv')))
    if (E.isRight(part) && part.right.kind === 'rows') rows.push(...part.right.rows.map(({ cells }) => cells))
  return rows
}

/** Imports one row beside the sample's participants and tells which field was found wrong, and how. */
const problemOf = async (kind: KindName, header: string, row: string): Promise<string> => {
  await writeFile(join(directory, `${kind}-2.csv`), `${header}\n${row}\n`)
  const before = (await logOf(ledger)).length
  const { read, recorded, quarantined, files } = await importInto(ledger, directory)
  const [line] = await quarantine()
  expect(recorded + quarantined, 'every row is accounted for').toBe(read)
  expect(files.at(-1)?.problem).toBeNull()
  expect((await logOf(ledger)).length - before).toBe(recorded)
  return `${line?.[3]} ${line?.[4]}`
}

describe('a row is set aside', () => {
  const participant = 'participant_id,id_number,name,sex,birth_date,enrolled_on,zone,street'
  const contribution = 'participant_id,year,kind,amount_yuan,received_on'
  const payment = 'participant_id,period_owed,pay_month,paid_on,kind,status,basic-pension:district'
  const change = 'participant_id,kind,effective_on,field,before,after,amount_yuan'

  it.each<[string, KindName, string, string, string]>([
    [
      'a required field is missing',
      'contributions',
      contribution,
      'p-4,2022,normal,,2022-03-01',
      'amount_yuan field-missing',
    ],
    [
      'a required field is blank',
      'contributions',
      contribution,
      'p-4,2022,normal,　 ,2022-03-01',
      'amount_yuan field-missing',
    ],
    ['a code is unknown', 'contributions', contribution, 'p-4,2022,gift,1,2022-03-01', 'kind code-unknown'],
    [
      'a date is impossible',
      'contributions',
      contribution,
      'p-4,2022,normal,1,2022-02-29',
      'received_on date-impossible',
    ],
    ['a date is none', 'contributions', contribution, 'p-4,2022,normal,1,March', 'received_on date-malformed'],
    [
      'an amount has three decimals',
      'contributions',
      contribution,
      'p-4,2022,normal,1.005,2022-03-01',
      'amount_yuan amount-malformed',
    ],
    [
      'an amount is no number',
      'contributions',
      contribution,
      'p-4,2022,normal,NaN,2022-03-01',
      'amount_yuan amount-malformed',
    ],
    [
      'an amount is one fen too large',
      'contributions',
      contribution,
      'p-4,2022,normal,10000000000.01,2022-03-01',
      'amount_yuan amount-too-large',
    ],
    [
      'a contribution is negative',
      'contributions',
      contribution,
      'p-4,2022,normal,-1,2022-03-01',
      'amount_yuan amount-negative',
    ],
    ['a year is none', 'contributions', contribution, 'p-4,22,normal,1,2022-03-01', 'year year-malformed'],
    [
      'the participant is unknown',
      'contributions',
      contribution,
      'p-5,2022,normal,1,2022-03-01',
      'participant_id unknown-participant',
    ],
    [
      'a participant id is an ID number',
      'contributions',
      contribution,
      '11010519491231002X,2022,normal,1,2022-03-01',
      'participant_id participant-id-is-id-number',
    ],
    [
      'a month is none',
      'payments',
      payment,
      'p-1,2022/10,2022-10,2022-10-20,regular,paid,11',
      'period_owed month-malformed',
    ],
    ['a payment pays nothing', 'payments', payment, 'p-1,2022-10,2022-10,2022-10-20,regular,paid,', ' no-lines'],
    [
      'an ID number is none',
      'participants',
      participant,
      'p-9,12345,某人,M,1957-03-01,2011-07-01,resort,大渔街道',
      'id_number id-number-malformed',
    ],
    [
      'a zone is unknown',
      'participants',
      participant,
      'p-9,11010519491231002X,某人,M,1957-03-01,2011-07-01,五华区,大渔街道',
      'zone zone-unknown',
    ],
    [
      'the same key has other content',
      'participants',
      participant,
      'p-4,530121199001014417,李金丝雀,F,1990-01-01,2012-01-01,chenggong,龙城街道',
      ' same-key-different-content',
    ],
    [
      'a suspension has no reason',
      'benefits',
      'participant_id,action,benefit,month,reason',
      'p-1,suspend,pension,2022-01,',
      'reason field-missing',
    ],
    [
      'a grade is out of range',
      'categories',
      'participant_id,category,from,grade',
      'p-1,disabled,2020-01-01,5',
      'grade number-malformed',
    ],
    [
      'an identity change does not say which part',
      'changes',
      change,
      'p-1,identity,2020-01-01,,,x,',
      'field field-missing',
    ],
    [
      'an identity change names a place',
      'changes',
      change,
      'p-1,identity,2020-01-01,zone,,resort,',
      'field code-unknown',
    ],
    [
      'an identity change has no value',
      'changes',
      change,
      'p-1,identity,2020-01-01,name,旧名,,',
      'after field-missing',
    ],
    [
      'a new ID number is none',
      'changes',
      change,
      'p-1,identity,2020-01-01,id-number,,123,',
      'after id-number-malformed',
    ],
    ['a new zone is unknown', 'changes', change, 'p-1,place,2020-01-01,zone,,五华区,', 'after zone-unknown'],
    [
      'a new bank account is none',
      'changes',
      change,
      'p-1,bank-account,2020-01-01,,,账号,',
      'after bank-account-malformed',
    ],
    ['a transfer has no amount', 'changes', change, 'p-1,transfer-in,2020-01-01,,,,', 'amount_yuan field-missing'],
    [
      'a reversal names nothing that was recorded',
      'reversals',
      'event_id,reason,effective_on',
      'df050d85-e4fe-50e5-aea4-b5d54f1a10d6,错,2023-01-01',
      'event_id no-such-event',
    ],
    ['it is too short', 'contributions', contribution, 'p-4,2022,normal,1', ' row-too-short'],
    ['it is too long', 'contributions', contribution, 'p-4,2022,normal,1,2022-03-01,x', ' row-too-long'],
    [
      'the time of recording has no offset',
      'contributions',
      `${contribution},recorded_at`,
      'p-4,2022,normal,1,2022-03-01,2022-03-01T00:00:00',
      'recorded_at instant-malformed',
    ],
    [
      'a text has an ID number in it',
      'contribution-refunds',
      'participant_id,year,amount_yuan,refunded_on,reason',
      'p-4,2022,1,2022-03-01,证11010519491231002X',
      'reason text-has-id-number',
    ],
  ])('when %s', async (_, kind, header, row, expected) => expect(await problemOf(kind, header, row)).toBe(expected))
})

describe('what is history, however doubtful,', () => {
  it('is recorded: an ID number that fails GB 11643 or contradicts the record, with its flags', async () => {
    const header = 'participant_id,id_number,name,sex,birth_date,enrolled_on,zone,street'
    const row = 'p-9,110105194912310021,某人,M,1950-01-01,2011-07-01,resort,大渔街道'
    await writeFile(join(directory, 'participants-2.csv'), `${header}\n${row}\n`)
    expect(await importInto(ledger, directory)).toMatchObject({ quarantined: 0 })
    const data: { readonly idFlags?: unknown } = JSON.parse(
      (await logOf(ledger)).find(({ stream }) => stream === 'participant-p-9')?.data ?? '{}',
    )
    expect(data.idFlags).toEqual(['check-digit-wrong', 'birth-date-differs', 'sex-differs'])
  })

  it('is recorded: a payment after death', async () => {
    await writeSample(directory, { deaths: sampleFiles.deaths, payments: sampleFiles.payments })
    expect(await importInto(ledger, directory)).toMatchObject({ quarantined: 0 })
  })
})

describe('the quarantine file', () => {
  const contributions = `participant_id,year,kind,amount_yuan,received_on
p-4,2022,normal,1.005,2022-03-01
p-4,2022,"a ""gift"", really",x,2022-03-01
p-4,2021,normal,200,2021-03-01
=cmd(),2022,normal,1,2022-03-01
`
  const withBadRows = async () => {
    await writeFile(join(directory, 'contributions.csv'), contributions)
    return importInto(ledger, directory, { language: 'en' })
  }

  it('has a line for every row that was set aside, with its place, and the row as it stood', async () => {
    expect(await withBadRows()).toMatchObject({ read: 8, recorded: 5, quarantined: 3 })
    expect((await quarantine()).map((cells) => [...cells.slice(0, 5), cells[6]])).toEqual([
      ['contributions.csv', '', '2', 'amount_yuan', 'amount-malformed', 'p-4,2022,normal,1.005,2022-03-01'],
      ['contributions.csv', '', '3', 'kind', 'code-unknown', 'p-4,2022,"a ""gift"", really",x,2022-03-01'],
      ['contributions.csv', '', '5', 'participant_id', 'participant-id-malformed', "'=cmd(),2022,normal,1,2022-03-01"],
    ])
  })

  it('tells all that is wrong with a row', async () => {
    await withBadRows()
    const message = (await quarantine())[1]?.[5]
    expect(message).toContain('kind says')
    expect(message).toContain('amount_yuan says “x”')
  })

  it('belongs to the last import: one that sets nothing aside removes it', async () => {
    const { quarantineFile } = await withBadRows()
    expect(quarantineFile).toBe(join(directory, 'quarantine.csv'))
    await rm(join(directory, 'contributions.csv'))
    expect(await importInto(ledger, directory)).toMatchObject({ quarantineFile: null })
    await expect(readFile(join(directory, 'quarantine.csv'))).rejects.toThrow('ENOENT')
  })

  it('is whole also when the import is stopped', async () => {
    const controller = new AbortController()
    await writeFile(join(directory, 'contributions.csv'), contributions)
    await writeSample(directory, { deaths: sampleFiles.deaths })
    const summary = await importInto(ledger, directory, {
      signal: controller.signal,
      onProgress: ({ kind }) => kind === 'contributions' && controller.abort(),
    })
    expect(summary).toMatchObject({ aborted: true, quarantined: 3 })
    expect(await quarantine()).toHaveLength(3)
  })

  it('that cannot be written is an error with its path', async () => {
    await writeFile(join(directory, 'contributions.csv'), contributions)
    const { importFiles } = await import('./import-files.js')
    const quarantineFile = join(directory, 'nowhere', 'quarantine.csv')
    expect(await importFiles(ledger, [directory], { quarantineFile })()).toEqual(
      E.left({ code: 'QuarantineNotWritable', file: quarantineFile, why: 'ENOENT' }),
    )
  })
})
