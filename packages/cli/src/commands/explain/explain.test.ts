import { verifyExplanation } from '@pension-ledger/explanation-checker'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

let cwd = ''
const ask = (line: string) => tryRun(line, { cwd })

beforeAll(async () => {
  cwd = folderOf(smallFiles)
  await ask('import files --allow-quarantine')
})

/** A001 was born in 1950-03: 98 + 15 + 9 + 11 + 2.50 + 1 + 1.50 = 138.00 for October 2022, paid in full. */
describe('explain', () => {
  it('draws every line down to the law and to the rows, in English', async () => {
    const { exit, out, err } = await ask('explain A001 --month 2022-10')
    expect([exit, err]).toEqual([0, ''])
    expect(out).toMatch(/^Explanation of A001 for 2022-10\n138\.00 yuan, owed\n/)
    expect(out).toContain(
      '├─ basic pension, central: 98.00 yuan/month\n│  └─ parameter basic pension, central share: 98.00',
    )
    expect(out).toMatch(/enrolment: born 1950-03-29, enrolled 2011-07-01 ← \S*participants\.csv:2\n/)
    expect(out).toContain('paid 138.00 yuan, due 138.00 yuan, due less paid 0.00 yuan\n')
  })

  it('draws it in Chinese', async () => {
    const { out } = await ask('explain A001 --month 2022-10 --lang zh')
    expect(out).toMatch(/^待遇计算说明 A001 2022-10\n138\.00 元，应发\n/)
    expect(out).toContain('参数 领取年龄：60 年（依据 国发〔2014〕8号')
  })

  it('says why nothing is owed', async () => {
    const { exit, out } = await ask('explain A002 --month 2022-10')
    expect([exit, out.split('\n')[1]]).toEqual([0, '0.00 yuan, nothing owed, before the first month of benefit'])
  })

  it.each(['A001 --month 2022-10', 'A002 --month 2022-10', 'A001 --month 2022-07 --effective-at 2022-04-30'])(
    'writes a document for %s that stands on its own',
    async (asked) => {
      const { exit, out } = await ask(`explain ${asked} --json`)
      expect([exit, E.isRight(verifyExplanation(out))]).toEqual([0, true])
      const document: unknown = JSON.parse(out)
      const changed = out.replace('"birthDate": "19', '"birthDate": "18')
      expect(E.isRight(verifyExplanation(changed))).toBe(false)
      expect(document).toMatchObject({ format: 'pension-ledger/explanation', version: 1 })
    },
  )

  it.each([
    ['A001 --month 2011-06', 'MonthBeforeScheme', 'the scheme began in 2011-07'],
    ['A999 --month 2022-10', 'UnknownParticipant', 'There is no participant A999'],
    [
      'A001 --month 2022-10 --effective-at 2011-01-01',
      'UnknownParticipant',
      'nothing is recorded of one within the cut',
    ],
  ])('refuses %s with %s', async (asked, code, sentence) => {
    const { exit, out, err } = await ask(`explain ${asked}`)
    expect([exit, out]).toEqual([1, ''])
    expect(err).toContain(code)
    expect(err).toContain(sentence)
  })
})
