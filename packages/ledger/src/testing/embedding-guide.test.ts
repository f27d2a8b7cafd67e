import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'

const guide = readFileSync(new URL('../../../../docs/guides/embedding.md', import.meta.url), 'utf8')
const program = readFileSync(new URL('./embedding-program.ts', import.meta.url), 'utf8')

it('the program of the guide is this one', () => expect(guide).toContain(`\`\`\`ts\n${program}\`\`\`\n`))

it('and prints what the guide says', async () => {
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line))
  await import('./embedding-program.js')
  log.mockRestore()
  expect(lines).toEqual([
    // 98.00 + 15.00 + 9.00 + 11.00 + 2.50 + 1.00 + 1.50 yuan.
    'owed: 13800 fen',
    'appended',
    'appended-before',
    'refused: AlreadyPaid',
    'increment from 65: 150 fen, in force since 2022-01-01',
    'recorded',
    'account: 0 fen',
    'found: PAID_TWICE, 13800 fen, bank.csv line 7',
  ])
  expect(guide).toContain(`\`\`\`\n${lines.join('\n')}\n\`\`\`\n`)
})
