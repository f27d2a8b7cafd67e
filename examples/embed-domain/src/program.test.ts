import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { program } from './program.js'

const folder = mkdtempSync(join(tmpdir(), 'embed-domain-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

describe('the program', () => {
  it('says what its README says', async () => {
    const lines = await program('memory:')
    expect(readme).toContain(`\`\`\`\n${lines.join('\n')}\n\`\`\`\n`)
  })

  // 93.00 + 15.00 + 9.00 + 11.00 = 128.00; 11 × 200.00 = 2,200.00, / 139 = 15.827 → 15.83; 128.00 + 15.83 = 143.83.
  it('gives the amounts that the rules make, worked out by hand', async () => {
    expect(await program('memory:')).toEqual(
      expect.arrayContaining(['account: 2200.00 yuan', 'owed for 2022-05: 143.83 yuan']),
    )
  })

  it('changes nothing the second time on one file', async () => {
    const url = `sqlite:${join(folder, 'office.sqlite')}`
    const first = await program(url)
    const second = await program(url)
    const changed = second.filter((line) => !first.includes(line))
    // 2,200.00 less what April and June took from the account: 2 × 15.83.
    expect(changed).toEqual([
      'enrol: appended-before',
      'account: 2168.34 yuan',
      'approve from 2022-04: appended-before',
      'pay 2022-04: appended-before',
      'death: appended-before',
      'what the bank paid: alreadyKnown',
    ])
  })
})
