import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheets } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

const { default: sample } = await import('../../../../domain/policies/kunming-chenggong.json', {
  with: { type: 'json' },
})

let cwd = ''
const ask = (line: string) => tryRun(line, { cwd })
/** Of the payments only October 2022 is on record. */
const october = '--from 2022-10 --to 2022-10'

/** A001 is paid one yuan more from the centre than the 98.00 that are due. */
const files = { ...smallFiles, 'payments.csv': (smallFiles['payments.csv'] ?? '').replace('98.00', '99.00') }

beforeAll(async () => {
  cwd = folderOf(files)
  await ask('import files --allow-quarantine')
})

describe('audit', () => {
  it('finds the yuan too much: 99.00 where 98.00 is due, and exits with 3', async () => {
    const { exit, out } = await ask(`audit ${october} --code COMPONENT_OVERPAID --json`)
    expect(exit).toBe(3)
    expect(JSON.parse(out)).toMatchObject({
      auditedOn: '2022-10-31',
      checksRun: ['COMPONENT_OVERPAID'],
      findings: [
        {
          code: 'COMPONENT_OVERPAID',
          severity: 'loss',
          participantId: 'A001',
          zone: 'chenggong',
          months: ['2022-10'],
          fen: 100,
          sources: ['participants.csv', 'certifications.csv', 'payments.csv'].map((file) => ({ file, line: 2 })),
        },
      ],
      totals: { findings: 1, lossFen: 100 },
    })
  })

  it('exits with 0 when findings are allowed, and when there are none', async () => {
    expect(await ask(`audit ${october} --code COMPONENT_OVERPAID --allow-findings`)).toMatchObject({ exit: 0 })
    expect(await ask(`audit ${october} --code PAID_TWICE`)).toMatchObject({ exit: 0 })
    expect(await ask(`audit ${october} --code COMPONENT_OVERPAID --zone resort`)).toMatchObject({ exit: 0 })
  })

  it('shows on a terminal what was found, and what was not assessed', async () => {
    const { out, err } = await ask(`audit ${october} --code COMPONENT_OVERPAID --lang zh`)
    expect(out).toMatch(/审计基准日 +2022-10-31/)
    expect(out).toMatch(/编码 +COMPONENT_OVERPAID\n片区 +全部\n有发放记录的月份 +2022-10–2022-10/)
    expect(out).toMatch(/COMPONENT_OVERPAID +A001 +chenggong +2022-10 +1\.00/)
    expect(err).toContain('--format xlsx')
  })

  it('is not clean where its book lacks a limit, and assesses with one', async () => {
    const line = `audit ${october} --code ACCOUNT_SHARED --json`
    expect(JSON.parse((await ask(line)).out)).toMatchObject({ checksRun: ['ACCOUNT_SHARED'], notAssessed: [] })

    const { 'bank-account.holders-most': _, ...parameters } = sample.parameters
    const without = folderOf(files)
    writeFileSync(join(without, 'book.json'), JSON.stringify({ ...sample, parameters }))
    await tryRun('policy adopt book.json', { cwd: without })
    await tryRun('import files --allow-quarantine', { cwd: without })
    expect(JSON.parse((await tryRun(line, { cwd: without })).out)).toMatchObject({
      checksRun: [],
      notAssessed: [
        { code: 'ACCOUNT_SHARED', because: 'no-rule', parameter: 'bank-account.holders-most', at: '2022-10-31' },
      ],
    })
  })

  it('as CSV is the findings in yuan, as a workbook has every table', async () => {
    expect((await ask(`audit ${october} --code COMPONENT_OVERPAID --format csv`)).out).toContain(',1.00,')
    const { bytes } = await ask(`audit ${october} --format xlsx --lang zh`)
    const sheets: string[] = []
    for await (const part of readSheets({ name: 'x.xlsx', bytes }))
      if (E.isRight(part) && part.right.kind === 'sheet') sheets.push(part.right.sheet)
    expect(sheets).toEqual(['审计发现', '按编码', '按片区', '按街道', '未评估', '说明'])
  })

  it('prints what its page in the reference lists, and nothing else', async () => {
    const page = readFileSync(new URL('../../../../../docs/reference/audit.md', import.meta.url), 'utf8')
    const [, listed = ''] = /```json\n(.*?)```/s.exec(page) ?? []
    const [shown, printed] = [JSON.parse(listed), JSON.parse((await ask(`audit ${october} --json`)).out)]
    expect(Object.keys(printed)).toEqual(Object.keys(shown))
    expect(Object.keys(printed.totals)).toEqual(Object.keys(shown.totals))
    for (const finding of printed.findings) expect(Object.keys(finding)).toEqual(Object.keys(shown.findings[0]))
    for (const { need } of printed.notAssessed) if (need !== undefined) expect(page).toContain(`\`${need}\``)
  })

  it('gives the same bytes twice', async () => {
    const [one, two] = [await ask('audit --json'), await ask('audit --json')]
    expect(one.out).toBe(two.out)
    expect(JSON.parse(one.out).findings.length).toBeGreaterThan(0)
  })

  it.each([
    ['audit --code NOTHING', 2, 'NoSuchChoice'],
    ['audit --zone nowhere', 2, 'NoSuchChoice'],
    ['audit smaple', 2, 'UnknownCommand'],
    ['audit --known-at 1', 2, 'OptionMissing'],
    ['audit --from 2022-10 --to 2022-09', 2, 'MonthsOutOfOrder'],
    ['audit --published nowhere.json', 6, 'FileMissing'],
    ['audit --published files/payments.csv', 1, 'NotJson'],
    ['audit --limits limits.json', 2, 'UnknownOption'],
  ])('refuses %s', async (line, exit, code) => {
    expect(await ask(line)).toMatchObject({ exit, out: '', err: expect.stringContaining(code) })
  })

  it('holds published figures beside the ledger where it is given them, and says so where it is not', async () => {
    const line = `audit ${october} --code REPORT_DIFFERS --json`
    expect(JSON.parse((await ask(line)).out)).toMatchObject({
      checksRun: [],
      notAssessed: [{ code: 'REPORT_DIFFERS', because: 'need', need: 'published-figures' }],
    })
    writeFileSync(join(cwd, 'published.json'), JSON.stringify(publishedHeads('3')))
    expect(JSON.parse((await ask(`${line} --published published.json`)).out)).toMatchObject({
      checksRun: ['REPORT_DIFFERS'],
      findings: [{ code: 'REPORT_DIFFERS', on: '2022-10-31', sentence: { en: expect.stringContaining('has 2') } }],
    })
    writeFileSync(join(cwd, 'published.json'), JSON.stringify(publishedHeads('2')))
    expect(await ask(`${line} --published published.json`)).toMatchObject({ exit: 0 })
  })

  it('has its sample in its help', async () => {
    expect((await ask('audit --help')).out).toContain('sample --tolerable YUAN')
    expect((await ask('audit sample --help')).out).toContain('--confidence')
  })
})

/** Two are enrolled. */
const publishedHeads = (published: string) => ({
  schemaVersion: 1,
  id: 'small',
  title: { zh: '小账', en: 'a small one' },
  source: 'a report',
  year: 2022,
  figures: [
    {
      id: 'E1',
      label: { zh: '累计参保', en: 'ever enrolled' },
      basis: { zh: '全区', en: 'all zones' },
      effectiveAt: '2022-10-31',
      published,
      value: {
        unit: 'heads',
        decimals: 0,
        rounding: 'half-up',
        query: { of: 'view', view: 'enrolment', measure: 'heads', where: {} },
      },
    },
  ],
  crossChecks: [],
})

describe('a death that was reported late', () => {
  it('makes a finding from the day it is known on, of the days since it happened', async () => {
    const folder = folderOf(files)
    const here = (line: string) => tryRun(line, { cwd: folder })
    const ask = async (cut: string): Promise<unknown> =>
      JSON.parse((await here(`audit ${october} --code PAID_AFTER_DEATH --json ${cut}`)).out)
    await here('import files --allow-quarantine')
    const { position } = JSON.parse((await here('audit --code PAID_TWICE --json')).out)
    writeFileSync(
      join(folder, 'deaths.csv'),
      'participant_id,died_on,reported_on,source\nA001,2022-08-30,2022-11-20,社区\n',
    )
    await here('import deaths.csv')

    // October, paid with one yuan too much: 98.00 + 1.00 + 15.00 + 9.00 + 11.00 + 2.50 + 1.00 + 1.50.
    const found = { code: 'PAID_AFTER_DEATH', participantId: 'A001', months: ['2022-10'], fen: 13_900 }
    expect(await ask('')).toMatchObject({ findings: [found] })
    expect(await ask(`--known-at ${position}`)).toMatchObject({ findings: [] })
    expect(await ask(`--known-at ${position + 1}`)).toMatchObject({ findings: [found] })
    expect(await ask('--effective-at 2022-08-29')).toMatchObject({ findings: [] })
    expect(await ask(`--effective-at 2022-10-31 --known-at ${position + 1}`)).toMatchObject({ findings: [found] })
  })
})

describe('audit sample', () => {
  // Book 139.00, tolerable 100.00, none expected, 95 %: factor 3.00, size ⌈3 × 139 / 100⌉ = 5, interval ⌊139.00 / 5⌋ = 27.80; the
  // one payment is larger and taken for certain.
  it('draws what is large for certain, and says how it was planned', async () => {
    const { exit, out } = await ask('audit sample --tolerable 100 --expected 0 --confidence 0.95 --seed 7 --json')
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      seed: 7,
      factor: '3.00',
      size: 5,
      intervalFen: 2_780,
      population: { items: 1, bookFen: 13_900 },
      selected: [{ fen: 13_900, stratum: 'top' }],
    })
  })

  it('names the participant and the event, in yuan', async () => {
    const { out } = await ask('audit sample --tolerable 100.00 --expected 0 --seed 7')
    expect(out).toMatch(/1 +A001 +\d+ +139\.00 +top/)
  })

  it('takes its options as its own, wherever they stand', async () => {
    const { out } = await ask('audit sample --tolerable 100 --expected 0 --seed 7 --effective-at 2022-10-31 --json')
    expect(JSON.parse(out)).toMatchObject({ effectiveAt: '2022-10-31' })
    await ask('audit sample --tolerable 100 --expected 0 --seed 7 --format xlsx --out sample.xlsx')
    expect(readFileSync(join(cwd, 'sample.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  it.each([
    ['audit sample --tolerable 100 --expected 0', 2, 'OptionMissing'],
    ['audit sample --tolerable 1 --expected 0 --seed 1 --zone resort', 2, 'UnknownOption'],
    ['audit sample --tolerable a --expected 0 --seed 1', 2, 'BadYuan'],
    ['audit sample --tolerable 1.234 --expected 0 --seed 1', 2, 'BadYuan'],
    ['audit sample --tolerable 1 --expected 1 --seed 1', 2, 'TolerableNotAboveExpected'],
    ['audit sample --tolerable 1 --expected 0 --seed 1 --confidence 95', 2, 'ConfidenceOutOfRange'],
    ['audit sample --tolerable 1 --expected 0 --seed 1 --effective-at 2022-01-01', 1, 'PopulationEmpty'],
  ])('refuses %s', async (line, exit, code) => {
    expect(await ask(line)).toMatchObject({ exit, out: '', err: expect.stringContaining(code) })
  })
})

describe('a history with planted irregularities', () => {
  it('has exactly them among the findings of their codes, to the fen', async () => {
    const folder = folderOf({})
    const here = (line: string) => tryRun(line, { cwd: folder })
    await here('simulate --out files --participants 300 --years 2015-2017 --plant PAID_TWICE=2,PAID_AFTER_DEATH=1')
    await here('import files')
    const of = (finding: Planted) => `${finding.code} ${finding.months.join(' ')} ${finding.fen}`
    const planted: ReadonlyArray<Planted> = JSON.parse(readFileSync(join(folder, 'files', 'planted.json'), 'utf8'))
    for (const code of ['PAID_TWICE', 'PAID_AFTER_DEATH']) {
      const { out } = await here(`audit --from 2015-01 --code ${code} --json`)
      const { findings }: { readonly findings: ReadonlyArray<Planted> } = JSON.parse(out)
      expect(findings.map(of).sort()).toEqual(
        planted
          .filter((one) => one.code === code)
          .map(of)
          .sort(),
      )
    }
    expect(planted).toHaveLength(3)
  })
})

interface Planted {
  readonly code: string
  readonly months: ReadonlyArray<string>
  readonly fen: number
}

describe('a payment that was reversed', () => {
  const reversedOnTheTwentieth = async () => {
    const folder = folderOf(files)
    const here = (line: string) => tryRun(line, { cwd: folder })
    await here('import files --allow-quarantine')
    const { id, position } = JSON.parse((await here('events --type PensionPaid')).out.trim())
    writeFileSync(join(folder, 'reversals.csv'), `event_id,reason,effective_on\n${id},keyed twice,2022-10-20\n`)
    await here('import reversals.csv')
    /** What is left on the expenditure account, from which 139.00 were paid on 2022-10-15; nothing has no line. */
    const deposit = async (cut: string) =>
      (await here(`report trial-balance --format csv ${cut}`)).out
        .split(/\r?\n/)
        .find((line) => line.startsWith('1003,'))
    return { here, position, deposit }
  }

  it('is in no sample but one of before the reversal', async () => {
    const { here, position } = await reversedOnTheTwentieth()
    const sample = 'audit sample --tolerable 100 --expected 0 --seed 1'
    expect(await here(sample)).toMatchObject({ exit: 1, err: expect.stringContaining('PopulationEmpty') })
    expect(await here(`${sample} --known-at ${position}`)).toMatchObject({ exit: 0 })
    expect(await here(`${sample} --effective-at 2022-10-19`)).toMatchObject({ exit: 0 })
  })

  it('is no payment by whose month the audit knows its day', async () => {
    const { here, position } = await reversedOnTheTwentieth()
    expect(await here('audit')).toMatchObject({ exit: 2, err: expect.stringContaining('OptionMissing') })
    const { out } = await here(`audit --code PAID_TWICE --json --known-at ${position}`)
    expect(JSON.parse(out)).toMatchObject({ auditedOn: '2022-10-31' })
  })

  it('moves nothing in the end, and did before the reversal', async () => {
    const { position, deposit } = await reversedOnTheTwentieth()
    expect(await deposit(`--known-at ${position}`)).toMatch(/,-139\.00$/)
    expect(await deposit('--effective-at 2022-10-19')).toMatch(/,-139\.00$/)
    expect(await deposit('')).toBeUndefined()
  })
})
