import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** A name that a package hands out: where it is declared, and the comment above it. */
interface Export {
  readonly name: string
  readonly declaredIn: string
  readonly kinds: ReadonlyArray<string>
  readonly doc: string | null
}

const known = new Map<string, string>()
const textOf = (path: string): string => {
  const text = known.get(path) ?? readFileSync(path, 'utf8')
  known.set(path, text)
  return text
}

const sourceOf = (from: string, importer: string): string => {
  const [, name] = /^@pension-ledger\/([^/]+)$/.exec(from) ?? []
  return name === undefined ? join(dirname(importer), from.replace(/\.js$/, '.ts')) : `packages/${name}/src/index.ts`
}

interface Reexport {
  readonly name: string
  readonly as: string
  readonly from: string
}

/** `export { a, type B as C } from './d.js'`, name by name. */
const reexportsOf = (path: string): ReadonlyArray<Reexport> =>
  [...textOf(path).matchAll(/^export (?:type )?\{([^}]*)\} from '([^']+)'/gm)].flatMap(([, names = '', from = '']) =>
    names
      .split(',')
      .map((each) => each.trim().replace(/^type /, ''))
      .filter((each) => each !== '')
      .map((each) => {
        const [name = each, as = name] = each.split(' as ')
        return { name, as, from: sourceOf(from, path) }
      }),
  )

/** What is declared under a name in a file, followed through whatever hands it on. */
const declared = (name: string, path: string): Omit<Export, 'name'> => {
  const pattern = new RegExp(
    `(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n)?^export (?:declare )?(const|type|interface|class|enum|(?:async )?function\\*?) ${name}\\b`,
    'gm',
  )
  const found = [...textOf(path).matchAll(pattern)]
  if (found.length > 0) {
    const doc = found.map(([, comment]) => comment).find((comment) => comment !== undefined)
    return { declaredIn: path, kinds: found.map(([, , kind = '']) => kind), doc: doc ?? null }
  }
  const through = reexportsOf(path).find(({ as }) => as === name)
  if (through === undefined) throw new Error(`${path} does not declare ${name}`)
  return declared(through.name, through.from)
}

const doors = readdirSync('packages').flatMap((name) =>
  [`packages/${name}/src/index.ts`, `packages/${name}/src/testing/index.ts`]
    .filter((path) => existsSync(path))
    .map((path) => ({ door: `@pension-ledger/${name}${path.includes('/testing/') ? '/testing' : ''}`, path })),
)

const exportsOf = (path: string): ReadonlyArray<Export> =>
  reexportsOf(path)
    .map(({ name, as, from }) => ({ name: as, ...declared(name, from) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

/** The first sentence of a comment, on one line. */
const sentenceOf = (doc: string): string => {
  const text = doc
    .replace(/^\/\*\*|\*\/$/gm, '')
    .replace(/^\s*\* ?/gm, '')
    .trim()
    .split(/\n\s*\n/)[0]
    ?.replace(/\s+/g, ' ')
  return /^.*?[.!?](?=\s|$)(?<!\b(?:e\.g|i\.e|no)\.)/.exec(text ?? '')?.[0] ?? text ?? ''
}

const what = (kinds: ReadonlyArray<string>): string => {
  const isType = (kind: string): boolean => kind === 'type' || kind === 'interface'
  return kinds.every(isType) ? 'type' : kinds.some(isType) ? 'value, type' : 'value'
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

const reference = (): string => {
  const sections = doors.map(({ door, path }) => {
    const rows = exportsOf(path).map(
      ({ name, kinds, doc }) => `| \`${name}\` | ${what(kinds)} | ${cell(sentenceOf(doc ?? ''))} |`,
    )
    return [`## \`${door}\``, '', '| export | is | says |', '|---|---|---|', ...rows].join('\n')
  })
  const head = [
    '# What the packages hand out',
    '',
    'Written from the index files by `api.test.ts`; `npx vitest run api.test.ts -u` writes it anew, so that a change of what others rely on',
    'is seen in review. Beside each name the first sentence of its comment; units, errors and sources are in the comment itself, which an',
    'editor shows.',
  ]
  return `${[head.join('\n'), ...sections].join('\n\n')}\n`
}

describe('what the packages hand out', () => {
  it('is an explicit list: every index names what it exports', () => {
    const loose = doors.flatMap(({ path }) =>
      textOf(path)
        .split('\n')
        .filter((line) => /^export (?!\{|type \{)/.test(line))
        .map((line) => `${path}: ${line}`),
    )
    expect(loose).toEqual([])
  })

  it('is said of each export in a comment at its declaration', () => {
    const silent = doors.flatMap(({ path }) =>
      exportsOf(path)
        .filter(({ doc }) => doc === null)
        .map(({ name, declaredIn }) => `${declaredIn}: ${name}`),
    )
    expect(silent).toEqual([])
  })

  it('is listed in the reference', async () => {
    await expect(reference()).toMatchFileSnapshot('docs/reference/api.md')
  })
})
