import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sample from '@pension-ledger/domain/policies/kunming-chenggong.json' with { type: 'json' }
import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

const reference = readFileSync(new URL('../../../../../docs/reference/reports.md', import.meta.url), 'utf8')

/** The text below a heading, up to the next one. */
const sectionOf = (name: string): string =>
  reference.split(/^## /m).find((section) => section.startsWith(`${name} `) || section.startsWith(`${name}\n`)) ?? ''

/** The paths in the first column of a section's tables. */
const documented = (name: string): ReadonlyArray<string> =>
  [...sectionOf(name).matchAll(/^\| (`[^|]+`) \|/gm)]
    .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path))
    .sort()

/** The path of every value of a document; what is in a list has one path for all its members. */
const pathsOf = (value: unknown, path = ''): ReadonlyArray<string> => {
  if (Array.isArray(value)) return value.flatMap((member) => pathsOf(member, `${path}[]`))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, part]) => pathsOf(part, path === '' ? key : `${path}.${key}`))
}

let cwd = ''
beforeAll(async () => {
  cwd = folderOf(smallFiles)
  await tryRun('import files --allow-quarantine', { cwd })
  writeFileSync(join(cwd, 'proposed.json'), JSON.stringify({ ...sample, id: 'proposed' }))
})

const documentOf = async (line: string): Promise<unknown> => JSON.parse((await tryRun(`${line} --json`, { cwd })).out)

/** The columns of a report as an object whose keys are their names. */
const columnsOf = async (line: string): Promise<unknown> => {
  const { columns }: { readonly columns: ReadonlyArray<{ readonly name: string }> } = JSON.parse(
    (await tryRun(`${line} --json`, { cwd })).out,
  )
  return Object.fromEntries(columns.map(({ name }) => [name, null]))
}

describe('the reference of reports', () => {
  it.each([
    ['trial-balance', 'report trial-balance --by zone'],
    ['income-statement', 'report income-statement --by zone'],
    ['balance-sheet', 'report balance-sheet --by zone'],
    ['personal-accounts', 'report personal-accounts --by zone'],
    ['what-if', 'what-if --policy proposed.json --from 2022-09 --to 2022-10'],
    ['audit sample', 'audit sample --tolerable 50 --expected 1 --seed 7'],
  ])('%s has every key of its document, and no other', async (name, line) => {
    expect(documented(name)).toEqual([...new Set(pathsOf(await documentOf(line)))].sort())
  })

  it.each(['zone-totals', 'enrolment', 'benefits', 'fund-spending', 'certification'])(
    'names every column of %s',
    async (name) => {
      const names = pathsOf(await columnsOf(`report ${name}`), '')
      expect(names.length).toBeGreaterThan(4)
      expect(names.filter((column) => !reference.includes(`\`${column}\``))).toEqual([])
    },
  )
})
