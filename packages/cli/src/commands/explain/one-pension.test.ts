import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { folderOf } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

const page = readFileSync(new URL('../../../../../docs/explanation/one-pension.md', import.meta.url), 'utf8')

/** The files that stand in the page, each in a block after its name. */
const files: Readonly<Record<string, string>> = Object.fromEntries(
  [...page.matchAll(/`([a-z-]+\.csv)`:\n\n```\n([^`]*)```/g)].map(([, name = '', text = '']) => [name, text]),
)

it('the page on one pension shows what the command prints of the files in it', async () => {
  const cwd = folderOf(files)
  expect((await tryRun('import files', { cwd })).exit).toBe(0)
  const { exit, out } = await tryRun('explain P0012345 --month 2022-10', { cwd })
  expect(exit).toBe(0)
  // The digest at the head covers the moment of the import, and no page can know it.
  const tree = out.slice(out.indexOf('\n\n') + 2)
  expect(tree.length).toBeGreaterThan(1_000)
  expect(page).toContain(`\`\`\`\n${tree}\`\`\``)
})
