import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

const Counts = { read: t.Int, recorded: t.Int, alreadyKnown: t.Int, quarantined: t.Int }

const ImportShape = t.strict({
  files: t.array(t.strict({ file: t.string, kind: t.string, ...Counts })),
  ...Counts,
  quarantineFile: t.union([t.string, t.null]),
})

const small = (): string => folderOf(smallFiles)
const { 'participants.csv': participants = '' } = smallFiles

describe('import', () => {
  it('accounts for every row, and exits with 3 when some were set aside', async () => {
    const cwd = small()
    const { exit, out } = await tryRun('import files --json', { cwd })
    const summary: unknown = JSON.parse(out)
    expect(exit).toBe(3)
    expect(ImportShape.is(summary)).toBe(true)
    expect(summary).toMatchObject({
      read: 14,
      recorded: 12,
      alreadyKnown: 0,
      quarantined: 2,
      quarantineFile: join(cwd, 'quarantine.csv'),
    })
    expect(summary).toMatchObject({
      files: expect.arrayContaining([
        { file: 'contributions.csv', kind: 'contributions', read: 4, recorded: 2, alreadyKnown: 0, quarantined: 2 },
      ]),
    })
  })

  it('exits with 0 when that is allowed', async () => {
    expect(await tryRun('import files --allow-quarantine', { cwd: small() })).toMatchObject({ exit: 0 })
  })

  it('tells in the quarantine file why, in the language that was asked for', async () => {
    const cwd = small()
    await tryRun('import files --lang zh', { cwd })
    const lines = readFileSync(join(cwd, 'quarantine.csv'), 'utf8').split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines.find((line) => line.includes('unknown-participant'))).toContain('没有参保登记')
    expect(lines.find((line) => line.includes('amount-malformed'))).toContain('2OO.00')
  })

  it('shows a table that a person can check', async () => {
    const { out, err } = await tryRun('import files/participants.csv files/contributions.csv', { cwd: small() })
    expect(out.replace(/sqlite:.*/, 'sqlite:…')).toMatchInlineSnapshot(`
      "Import
      ledger  sqlite:…
      policy  kunming-chenggong 2022.2

      rows
      file               kind           read  recorded  already known  quarantined
      ─────────────────  ─────────────  ────  ────────  ─────────────  ───────────
      participants.csv   participants      2         2              0            0
      contributions.csv  contributions     4         2              0            2
      ─────────────────  ─────────────  ────  ────────  ─────────────  ───────────
      total                                6         4              0            2

      control totals (rows recorded or already known)
      file               persons  first date  last date   column of money  sum (yuan)
      ─────────────────  ───────  ──────────  ──────────  ───────────────  ──────────
      participants.csv         2  1950-03-29  2015-01-01
      contributions.csv        1  2021-05-01  2022-03-01  amount_yuan          400.00
                                                          tier_yuan            400.00
      "
    `)
    expect(err).toContain('2 rows have problems')
  })

  it('ends as it would have ended when nobody reads its table', async () => {
    const cwd = small()
    const ofContributions = 'import files/contributions.csv'
    expect(await tryRun(ofContributions, { cwd, writesTaken: 0 })).toMatchObject({ exit: 3, out: '' })
    writeFileSync(join(cwd, 'files', 'contributions.csv'), '')
    const { exit, err } = await tryRun(ofContributions, { cwd, writesTaken: 0 })
    expect(exit).toBe(1)
    expect(err).toContain('[FileEmpty]')
  })

  it('of the same files again records nothing', async () => {
    const cwd = small()
    await tryRun('import files', { cwd })
    const { out } = await tryRun('import files --json', { cwd })
    expect(JSON.parse(out)).toMatchObject({ read: 14, recorded: 0, alreadyKnown: 12, quarantined: 2 })
  })

  it('of mended rows leaves no quarantine file behind', async () => {
    const cwd = small()
    await tryRun('import files', { cwd })
    const contributions = join(cwd, 'files', 'contributions.csv')
    writeFileSync(
      contributions,
      readFileSync(contributions, 'utf8')
        .replace('2OO', '200')
        .replace(/NOBODY.*\n/, ''),
    )
    expect(await tryRun('import files', { cwd })).toMatchObject({ exit: 0 })
    expect(existsSync(join(cwd, 'quarantine.csv'))).toBe(false)
  })

  it('takes one file of an odd name when its kind is said', async () => {
    const cwd = folderOf({ 'roll.csv': participants })
    expect(await tryRun('import files/roll.csv', { cwd })).toMatchObject({
      exit: 1,
      err: expect.stringContaining('NothingToImport'),
    })
    expect(await tryRun('import files/roll.csv --kind participants', { cwd })).toMatchObject({ exit: 0 })
  })

  it('keeps the policy book that the ledger has, and says so', async () => {
    const cwd = small()
    await tryRun('import files', { cwd })
    const policy = join(cwd, 'other.json')
    const { default: book } = await import('../../../../domain/policies/kunming-chenggong.json', {
      with: { type: 'json' },
    })
    writeFileSync(policy, JSON.stringify({ ...book, version: '2023.1' }))
    const { err } = await tryRun('import files --policy other.json', { cwd })
    expect(err).toContain('keeps its policy book kunming-chenggong 2022.2')
    expect(err).toContain('policy adopt other.json')
  })
})

/** Files that cannot be imported: what the sentence must say, and how the command exits. Nothing of them is recorded. */
const badFiles: ReadonlyArray<readonly [name: string, bytes: string | Buffer, exit: number, code: string]> = [
  ['empty', '', 1, 'FileEmpty'],
  ['without rows or header', '\n\n', 1, 'FileEmpty'],
  ['binary', Buffer.from([0, 1, 2, 0, 255]), 1, 'FileBinary'],
  ['cut off within quotes', `${participants.split('\n')[0]}\nA001,"x`, 1, 'FileTruncated'],
  [
    'of no encoding',
    Buffer.concat([Buffer.from('participant_id\n'), Buffer.from([0xff, 0xff, 0x20])]),
    1,
    'UnknownEncoding',
  ],
  ['without required columns', 'participant_id,name\nA001,x\n', 1, 'ColumnsMissing'],
  ['with one column twice', 'name,name\nx,y\n', 1, 'HeaderDoubled'],
  ['with one column under two names', participants.replace('zone', '姓名,zone'), 1, 'ColumnDoubled'],
  ['with a line of 2 MiB', `participant_id\n${'x'.repeat(2 * 1024 * 1024)}\n`, 1, 'LineTooLong'],
]

describe('a file', () => {
  it.each(badFiles)('that is %s is refused in one sentence', async (_, bytes, exit, code) => {
    const cwd = folderOf({})
    writeFileSync(join(cwd, 'participants.csv'), bytes)
    const tried = await tryRun('import participants.csv', { cwd })
    expect(tried.err).toContain(`[${code}]`)
    expect(tried.exit).toBe(exit)
    expect(tried.err).toContain('Nothing of it was recorded.')
    expect((await tryRun('events --type ParticipantEnrolled', { cwd })).out).toBe('')
  })

  it('that is not there is refused', async () => {
    const cwd = folderOf({})
    expect(await tryRun('import nowhere.csv', { cwd })).toMatchObject({
      exit: 6,
      err: expect.stringContaining('PathMissing'),
    })
  })

  it('that is a folder without tables has nothing to import', async () => {
    expect(await tryRun('import files', { cwd: folderOf({}) })).toMatchObject({
      exit: 1,
      err: expect.stringContaining('NothingToImport'),
    })
  })

  it.each([
    ['is not there', 'nowhere.csv', 'PathMissing'],
    ['is a history that is not there', 'nowhere.jsonl', 'PathMissing'],
    ['is an empty folder', 'files', 'NothingToImport'],
    ['has a name that tells no kind', 'notes.csv', 'NothingToImport'],
    ['has no such kind', 'notes.csv --kind payment', 'NoSuchChoice'],
  ])('that %s leaves no ledger behind', async (_, line, code) => {
    const cwd = folderOf({})
    writeFileSync(join(cwd, 'notes.csv'), 'a,b\n1,2\n')
    expect((await tryRun(`import ${line}`, { cwd })).err).toContain(`[${code}]`)
    expect(readdirSync(cwd).filter((name) => name.includes('sqlite'))).toEqual([])
  })

  it('that is cut off keeps the rows before the cut, and the whole file completes them', async () => {
    const cwd = folderOf({ 'participants.csv': participants.replace('A002,', 'A002,"') })
    const { exit, err } = await tryRun('import files', { cwd })
    expect(exit).toBe(1)
    expect(err).toContain(
      'participants.csv is cut off: the quote opened in line 3 is still open at the end. [FileTruncated]',
    )
    expect(err).toContain(
      'Rows read before that: 1, of them 1 recorded, 0 already known, 0 quarantined. Import the mended file',
    )
    writeFileSync(join(cwd, 'files', 'participants.csv'), participants)
    expect(JSON.parse((await tryRun('import files --json', { cwd })).out)).toMatchObject({
      recorded: 1,
      alreadyKnown: 1,
    })
  })

  it('that is cut off still says where its quarantined rows are', async () => {
    const cwd = folderOf({ 'participants.csv': participants.replace('A001,', 'A_001,').replace('A002,', 'A002,"') })
    const { exit, err } = await tryRun('import files', { cwd })
    expect(exit).toBe(1)
    expect(err).toContain('[FileTruncated]')
    expect(err).toContain(`1 row has problems, told in ${join(cwd, 'quarantine.csv')}`)
  })

  it('among good ones does not keep them back', async () => {
    const cwd = folderOf({ 'participants.csv': participants, 'contributions.csv': '' })
    const { exit, out, err } = await tryRun('import files --json', { cwd })
    expect(JSON.parse(out)).toMatchObject({ recorded: 2 })
    expect(err).toContain('contributions.csv')
    expect(exit).toBe(1)
  })
})

describe('a stopped import', () => {
  it('exits with 130, says how to go on, and is completed by the same command', async () => {
    const cwd = small()
    const stopped = await tryRun('import files', { cwd, signal: AbortSignal.abort() })
    expect(stopped.exit).toBe(130)
    expect(stopped.err).toContain('To go on: pension-ledger import files')

    await tryRun('import files', { cwd })
    const undisturbed = small()
    await tryRun('import files', { cwd: undisturbed })
    const idsOf = async (folder: string): Promise<ReadonlyArray<string>> =>
      (await tryRun('events', { cwd: folder })).out.split('\n').map((line) => /"id":"[^"]*"/.exec(line)?.[0] ?? '')
    expect(await idsOf(cwd)).toEqual(await idsOf(undisturbed))
  })
})

describe('a history', () => {
  it('that was exported gives the same events in an empty ledger', async () => {
    const cwd = small()
    await tryRun('import files', { cwd })
    await tryRun('export --format jsonl --out history.jsonl', { cwd })
    expect(
      JSON.parse((await tryRun('import history.jsonl --store sqlite:copy.sqlite --json', { cwd })).out),
    ).toMatchObject({
      files: [{ file: 'history.jsonl', kind: 'events' }],
      read: 13,
      recorded: 13,
      quarantined: 0,
    })
    const question = 'account A002 --json'
    expect(await tryRun(`${question} --store sqlite:copy.sqlite`, { cwd })).toEqual(await tryRun(question, { cwd }))
    expect(readdirSync(cwd)).not.toContain('history.jsonl.part')
  })

  it('that is stopped is completed by the same command', async () => {
    const cwd = small()
    await tryRun('import files', { cwd })
    await tryRun('export --format jsonl --out history.jsonl', { cwd })
    const line = 'import history.jsonl --store sqlite:copy.sqlite'
    const stopped = await tryRun(line, { cwd, signal: AbortSignal.abort() })
    expect(stopped.exit).toBe(130)
    expect(stopped.err).toBe(`Interrupted; what was recorded stays. To go on: pension-ledger ${line}\n`)
    expect(JSON.parse((await tryRun(`${line} --json`, { cwd })).out)).toMatchObject({ read: 13, recorded: 13 })
  })

  it('that was changed is refused with its line', async () => {
    const cwd = small()
    await tryRun('import files', { cwd })
    const { out } = await tryRun('export --format jsonl', { cwd })
    writeFileSync(join(cwd, 'history.jsonl'), out.replace('"fen":330', '"fen":331.5'))
    const { exit, err } = await tryRun('import history.jsonl --store sqlite:copy.sqlite', { cwd })
    expect(exit).toBe(1)
    expect(err).toMatch(/line \d+/)
  })
})
