import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Who may import whom, among our own packages. An arrow that is not here is not allowed. */
const arrows: Readonly<Record<string, ReadonlyArray<string>>> = {
  domain: [],
  store: [],
  sheets: [],
  explanation: ['domain', 'store'],
  'explanation-checker': [],
  ledger: ['domain', 'store', 'explanation', 'audit'],
  intake: ['domain', 'store', 'ledger', 'sheets'],
  books: ['domain'],
  projections: ['domain', 'store', 'books'],
  audit: ['domain', 'store', 'projections'],
  'national-interface': ['domain', 'store', 'ledger', 'books'],
  simulator: ['domain', 'sheets'],
  client: [],
  server: ['domain', 'store', 'sheets', 'explanation', 'ledger', 'projections', 'books', 'audit'],
  cli: [
    'domain',
    'store',
    'ledger',
    'intake',
    'sheets',
    'projections',
    'simulator',
    'books',
    'audit',
    'national-interface',
    'explanation',
    'explanation-checker',
    'server',
  ],
}

/** Floors of the domain, lowest first: a file imports from its own floor and from lower ones. */
const floors = ['vocabulary', 'policy', 'events', 'state', 'account', 'entitlement', 'decision', 'testing']

/** Every file of the project: what git would track, found without it. */
const filesIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (/^(node_modules|dist|out|coverage|\.git|\.turbo)$|\.sqlite|\.tsbuildinfo$/.test(entry.name)) return []
    return entry.isDirectory() ? filesIn(path) : [path]
  })
const tracked = filesIn('.')

const textOf = (path: string): string => readFileSync(path, 'utf8')
/** Tests, and what only tests use: a package's test kit is its own affair unless it has a door. */
const isTest = (path: string): boolean =>
  /\.(test|kit)\.tsx?$/.test(path) || /^packages\/(?!domain|store)[a-z-]+\/src\/testing\//.test(path)
const sources = tracked.filter((path) => /^(packages|examples)\/.*\.tsx?$/.test(path))
const code = sources.filter((path) => !isTest(path))
const packageOf = (path: string): string => /^packages\/([^/]+)\//.exec(path)?.[1] ?? ''

const importsOf = (path: string): ReadonlyArray<string> =>
  [...textOf(path).matchAll(/^(?:import|export)\b(?:[^'=;]*?\bfrom)?\s*'([^'\n]+)'|\bimport\(\s*'([^'\n]+)'/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  )

/** Lines of files that a pattern hits, as `path:line: text`. */
const hits = (paths: ReadonlyArray<string>, pattern: RegExp): ReadonlyArray<string> =>
  paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, i) =>
        pattern.test(line.replace(/^\s*(\/?\*|\/\/).*/, '')) ? [`${path}:${i + 1}: ${line.trim()}`] : [],
      ),
  )

describe('the house', () => {
  it('has only the arrows that its drawing shows', () => {
    const strays = sources
      .filter((path) => path.startsWith('packages/'))
      .flatMap((path) =>
        importsOf(path).flatMap((name) => {
          const target = /^@pension-ledger\/([^/]+)/.exec(name)?.[1]
          const from = packageOf(path)
          const isAllowed = target === undefined || target === from || (arrows[from] ?? []).includes(target)
          return isAllowed ? [] : [`${path} imports ${name}: ${from} may not know ${target}`]
        }),
      )
    expect(strays).toEqual([])
  })

  it('has in its domain only arrows that point down', () => {
    const strays = code
      .filter((path) => path.startsWith('packages/domain/src/'))
      .flatMap((path) => {
        const floor = floors.indexOf(path.split('/')[3] ?? '')
        return importsOf(path).flatMap((name) => {
          const target = floors.indexOf(/^\.\.\/(?:\.\.\/)*([^./]+)\//.exec(name)?.[1] ?? '')
          return floor >= 0 && target > floor ? [`${path} imports ${name}`] : []
        })
      })
    expect(strays).toEqual([])
  })

  it('keeps clock, randomness, environment and input out of the domain', () => {
    const pure = code.filter((path) => path.startsWith('packages/domain/src/') && !path.includes('/testing/'))
    expect(hits(pure, /Date\.now|new Date\b|Math\.random|process\.|from 'node:/)).toEqual([])
  })

  it('reaches into packages by their doors only', () => {
    const strays = sources.flatMap((path) =>
      importsOf(path)
        .filter(
          (name) =>
            /^@pension-ledger\/[^/]+\/(?!testing$|policies\/|charts\/)/.test(name) ||
            /\.\.\/\.\.\/[a-z]+\/src\//.test(name),
        )
        .map((name) => `${path} imports ${name}`),
    )
    expect(strays).toEqual([])
  })

  it('imports what its manifests declare', () => {
    const strays = code
      .filter((path) => path.startsWith('packages/'))
      .flatMap((path) => {
        const manifest = JSON.parse(textOf(`packages/${packageOf(path)}/package.json`))
        const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
        return importsOf(path).flatMap((name) => {
          if (name.startsWith('.') || name.startsWith('node:')) return []
          const root = name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? '')
          return declared.includes(root) || root === manifest.name
            ? []
            : [`${path} imports ${name}, which is not declared`]
        })
      })
    expect(strays).toEqual([])
  })

  it('imports fp-ts by the paths that native modules resolve', () => {
    expect(hits(sources, /from 'fp-ts(\/(?!lib\/\w+\.js')|')/)).toEqual([])
    expect(hits(sources, /from 'io-ts\//)).toEqual([])
  })

  it('fights the compiler nowhere', () => {
    expect(
      hits(sources, /as unknown as|: any[\s,;)\]}=|]|: any$|<any>|@ts-(ignore|expect-error|nocheck)|biome-ignore/),
    ).toEqual([])
  })

  it('leaves nothing for later and switches no test off', () => {
    expect(hits(sources, /\b(TODO|FIXME|HACK|XXX)\b/)).toEqual([])
    expect(hits(sources, /\b(it|test|describe)\.(only|todo)\(/)).toEqual([])
  })

  it('has one index per package, and rooms with names', () => {
    const indexes = sources.filter(
      (path) => /\/index\.ts$/.test(path) && !/^packages\/[^/]+\/src\/(testing\/)?index\.ts$/.test(path),
    )
    expect(indexes).toEqual([])
    expect(sources.filter((path) => /\/(utils?|helpers?|common|misc|shared)(\/|\.ts)/.test(path))).toEqual([])
    expect(sources.filter((path) => !/^[a-z0-9./-]+$/.test(path))).toEqual([])
  })

  it('has files of one idea', () => {
    const tables = /\/testing\/|\/generated\/|\/events\/fact-kinds\.ts$/
    const long = code
      .filter((path) => !tables.test(path))
      .flatMap((path) => {
        const lines = textOf(path).split('\n').length
        return lines > 250 ? [`${path}: ${lines} lines`] : []
      })
    expect(long).toEqual([])
  })

  it('speaks of itself alone', () => {
    const texts = tracked.filter((path) => !/package-lock\.json$|\.(png|xlsx)$/.test(path) && path !== 'house.test.ts')
    expect(hits(texts, /\/(root|work|Users)\/\w|registry\.npm/)).toEqual([])
  })

  it('has a lock file without addresses, complete for every platform', () => {
    const lock: {
      packages: Record<string, { resolved?: string; link?: boolean; optionalDependencies?: Record<string, string> }>
    } = JSON.parse(textOf('package-lock.json'))
    const entries = Object.entries(lock.packages)
    const addressed = entries
      .filter(([, entry]) => entry.resolved !== undefined && entry.link !== true)
      .map(([path]) => path)
    expect(addressed).toEqual([])

    const names = new Set(entries.map(([path]) => path.replace(/^.*node_modules\//, '')))
    const missing = entries.flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !names.has(name))
        .map((name) => `${path} needs ${name}`),
    )
    expect(missing).toEqual([])
  })
})
