import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyExplanation } from '@pension-ledger/explanation-checker'
import { isRight } from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

let cwd = ''
let ids: ReadonlyArray<string> = []
const ask = (line: string) => tryRun(line, { cwd })
const explain = async (id: string, month: string, cut = ''): Promise<string> => {
  const { exit, out, err } = await ask(`explain ${id} --month ${month} --json ${cut}`)
  expect([exit, err]).toEqual([0, ''])
  return out
}
const write = (name: string, bytes: string | Uint8Array): void => writeFileSync(join(cwd, name), bytes)

/** A district of forty over twelve years. */
beforeAll(async () => {
  cwd = folderOf({})
  await ask('simulate --out files --participants 40 --seed 7')
  const { exit } = await ask('import files')
  expect(exit).toBe(0)
  const { out } = await ask('events --type ParticipantEnrolled --limit 40')
  ids = [...out.matchAll(/"participant-([^"]+)"/g)].map(([, id = '']) => id)
}, 120_000)

describe('what explain writes of a district', () => {
  const months = ['2011-08', '2014-07', '2018-02', '2020-12', '2022-03', '2022-12']

  it('holds for everybody, in months before and after what changes', async () => {
    const answers = new Set<string>()
    for (const [index, id] of ids.entries()) {
      for (const [month, cut] of [
        [months[index % months.length] ?? '', ''],
        // Known in September, nobody has passed the round of November yet, and December is withheld.
        ['2022-12', '--effective-at 2022-09-30'],
      ] as const) {
        const verdict = verifyExplanation(await explain(id, month, cut))
        if (!isRight(verdict)) throw new Error(`${id} ${month}: ${JSON.stringify(verdict.left.findings)}`)
        const { status = '', reason = null, lines = [] } = verdict.right.answer ?? {}
        answers.add(`${status} ${reason}`)
        for (const { component, level } of lines) answers.add(`${component} ${level}`)
      }
    }
    expect([...answers]).toEqual(
      expect.arrayContaining([
        'owed null',
        'withheld uncertified',
        'none before-start',
        'basic-pension central',
        'age-65-increment district',
        'account-pension account',
      ]),
    )
  }, 60_000)

  it('is refused when a fen of an answer, a step, a line or what was paid is another', async () => {
    for (const id of ids.slice(0, 8)) {
      const text = await explain(id, '2022-10')
      // What the facts say stands between, and only the ledger can say whether it was so.
      const [from, to] = [text.indexOf('"facts": ['), text.indexOf('"paid": ')]
      const amounts = [...text.matchAll(/(?<="(?:fen|totalFen|dueFen|paidFen|errorFen|output)": )\d+/g)]
      for (const { 0: amount, index } of amounts.filter((found) => found.index < from || found.index > to)) {
        const flipped = `${text.slice(0, index)}${Number(amount) + 1}${text.slice(index + amount.length)}`
        const verdict = verifyExplanation(flipped)
        const others = isRight(verdict) ? [] : verdict.left.findings.filter(({ code }) => code !== 'DigestWrong')
        expect([id, index, others.length > 0]).toEqual([id, index, true])
      }
    }
  }, 60_000)
})

describe('verify-explanation', () => {
  it('tells what it worked out, and that the document holds', async () => {
    const id = ids[0] ?? ''
    write('good.json', await explain(id, '2022-10'))
    const { exit, out, err } = await ask('verify-explanation good.json')
    expect([exit, err]).toEqual([0, ''])
    expect(out).toMatch(/^Verification of good\.json\nverdict {6}it holds/)
    expect(out).toMatch(/worked out {3}\S.* \d+\.\d\d yuan\n/)
    expect(out).toMatch(/from {9}\d+ steps, \d+ parameters, \d+ facts\n/)
    expect(out).toMatch(/\nentitlement +\S/)
    const chinese = await ask('verify-explanation good.json --lang zh')
    expect(chinese.out).toMatch(/^待遇计算说明核验 good\.json\n结论 +通过/)
    const json = await ask('verify-explanation good.json --json')
    expect(JSON.parse(json.out)).toMatchObject({
      verified: true,
      findings: [],
      rederived: { participantId: id, month: '2022-10' },
    })
  })

  it('exits with 4 for a document that was tampered with, and lists what is wrong', async () => {
    const text = await explain(ids[0] ?? '', '2022-10')
    write(
      'bad.json',
      text.replace(/"totalFen": (\d+)/, (_, fen) => `"totalFen": ${Number(fen) + 1}`),
    )
    const { exit, out } = await ask('verify-explanation bad.json')
    expect(exit).toBe(4)
    expect(out).toContain('refused: ')
    for (const code of ['DigestWrong', 'AnswerDiffers', 'LinesDoNotSum']) expect(out).toContain(code)
    const json = await ask('verify-explanation bad.json --json --lang zh')
    expect(json.exit).toBe(4)
    expect(JSON.parse(json.out)).toMatchObject({ verified: false })
  })

  it('exits with 4 for what is no explanation', async () => {
    write('other.json', '{"format":"invoice"}')
    expect(await ask('verify-explanation other.json')).toMatchObject({
      exit: 4,
      out: expect.stringContaining('UnknownFormat'),
    })
  })

  it.each([
    ['missing.json', 'FileMissing'],
    ['folder', 'FileIsDirectory'],
    ['empty.json', 'it is empty'],
    ['binary.json', 'it is not text in UTF-8'],
    ['zeros.json', 'it is not text in UTF-8'],
    ['huge.json', 'it is longer than'],
  ])('exits with 6 for %s, in one sentence', async (name, sentence) => {
    mkdirSync(join(cwd, 'folder'), { recursive: true })
    write('empty.json', '')
    write('binary.json', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff))
    write('zeros.json', Uint8Array.of(0, 0, 0))
    write('huge.json', ' '.repeat(16 * 1024 * 1024 + 1))
    const { exit, out, err } = await ask(`verify-explanation ${name}`)
    expect([exit, out]).toEqual([6, ''])
    expect(err).toContain(sentence)
  })

  it('exits with 2 without a file', async () => expect((await ask('verify-explanation')).exit).toBe(2))
})
