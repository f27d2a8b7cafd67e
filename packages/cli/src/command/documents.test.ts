import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commandTree } from '../commands/command-tree.js'
import { parse } from './parse.js'
import { readAll } from './read-values.js'

const house = fileURLToPath(new URL('../../../../', import.meta.url))

const pagesIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(`${house}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !/node_modules|(^|\/)(dist|out)\//.test(path))
    .map((path) => `${folder}/${path}`)

/** Commands as the documents tell a reader to type them, without what a shell makes of the rest of the line. */
const typed = ['README.md', ...pagesIn('docs'), ...pagesIn('examples')].flatMap((page) =>
  [
    ...readFileSync(`${house}${page}`, 'utf8')
      .replaceAll('\\\n', ' ')
      .matchAll(/^(?:\$ )?npx (pension-ledger [^#>|;`\n]*)/gm),
  ].map(([, line = '']) => [page, line.trim()] as const),
)

describe('the documents', () => {
  it('have commands to type', () => expect(typed.length).toBeGreaterThan(10))

  it.each(typed)('%s: %s is understood', (_, line) => {
    const parsed = parse(commandTree, line.split(/\s+/).slice(1), 'en')
    if (parsed.kind !== 'command') throw new Error(JSON.stringify(parsed))
    expect(readAll(parsed.command, parsed.raw)).toMatchObject({ _tag: 'Right' })
  })

  it.each(typed)('%s: %s names files of the examples that are there', (_, line) => {
    const named = line.split(/\s+/).filter((word) => /^(sqlite:)?examples\//.test(word) && !word.includes('/out/'))
    expect(named.filter((path) => !existsSync(`${house}${path.replace('sqlite:', '')}`))).toEqual([])
  })

  it.each(commandTree.flatMap((branch) => ('commands' in branch ? [...branch.commands] : [branch])))(
    'the example of $path is understood, and names files that are there',
    ({ example }) => {
      const words = example.split(/\s+/)
      const beforeShell = words.slice(1, words.includes('>') ? words.indexOf('>') : undefined)
      const parsed = parse(commandTree, beforeShell, 'en')
      if (parsed.kind !== 'command') throw new Error(JSON.stringify(parsed))
      expect(readAll(parsed.command, parsed.raw)).toMatchObject({ _tag: 'Right' })
      const named = words.filter((word) => word.startsWith('examples/'))
      expect(named.filter((path) => !existsSync(`${house}${path}`))).toEqual([])
    },
  )
})
