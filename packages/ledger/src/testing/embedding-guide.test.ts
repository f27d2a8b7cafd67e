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
  expect(lines).toEqual(['owed: 13800 fen', 'appended', 'appended-before', 'refused: AlreadyPaid'])
  expect(guide).toContain(`\`\`\`\n${lines.join('\n')}\n\`\`\`\n`)
})
