import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { eventKinds, isEventType, readPolicy } from '@pension-ledger/domain'
import { isRight } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import sample from './packages/domain/policies/kunming-chenggong.json' with { type: 'json' }

const pagesIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !/node_modules|(^|\/)(dist|out)\//.test(path))
    .map((path) => `${folder}/${path}`)
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...pagesIn('docs'), ...pagesIn('examples')]
const textOf = (path: string): string => readFileSync(path, 'utf8')
const cell = (text: string): string => text.replaceAll('|', '\\|')

/** Each event with its fields, as the codecs have them. */
const eventsReference = (): string => {
  const families = [...new Set(Object.values(eventKinds).map((kind) => kind.family))]
  const sections = families.map((family) => {
    const kinds = Object.entries(eventKinds).filter(([, kind]) => kind.family === family)
    const events = kinds.map(([type, kind]) => {
      const props: t.Props = kind.codec.type.type.props
      const rows = Object.entries(props)
        .filter(([field]) => field !== 'type')
        .map(([field, codec]) => `| \`${field}\` | ${cell(codec.name.length > 80 ? 'see the source' : codec.name)} |`)
      return [
        `### ${type} ${kind.zh}`,
        '',
        `Schema version ${kind.schemaVersion}.`,
        '',
        '| field | is |',
        '|---|---|',
        ...rows,
      ].join('\n')
    })
    return [`## ${family}`, ...events].join('\n\n')
  })
  return `# Events\n\nWritten from the codecs by \`docs.test.ts\`; \`npx vitest run docs.test.ts -u\` writes it anew. Money is integer fen. A participant's id is the\nname of the stream and is not repeated in the stored data.\n\n${sections.join('\n\n')}\n`
}

/** Each number of the sample policy book with its birth certificate. */
const policyReference = (): string => {
  const read = readPolicy(sample)
  if (!isRight(read)) throw new Error('the sample policy does not read')
  const { parameters, ...book } = read.right
  const sections = Object.entries({ ...parameters }).map(([key, parameter]) => {
    const rows = parameter.values.map(({ from, value, source }) => {
      const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
      return `| ${from} | ${cell(text)} | ${source.grade} | ${cell([source.document, source.clause, source.note].filter((part) => part !== null).join('; '))} |`
    })
    const head = `## \`${key}\` ${parameter.zh}\n\n${parameter.en}; ${parameter.unit}; read by ${parameter.basis}.`
    return [head, '', '| from | value | grade | source |', '|---|---|---|---|', ...rows].join('\n')
  })
  return `# Policy parameters of ${book.zh} (${book.id} ${book.version})\n\nWritten from the policy file by \`docs.test.ts\`. ${book.note}\n\nGrades: \`seed\` the bureau's own report; A law; B government site; C reprint; D public code; I inferred; U ungraded sample.\n\n${sections.join('\n\n')}\n`
}

describe('the documents', () => {
  it('list every event with its fields', async () => {
    await expect(eventsReference()).toMatchFileSnapshot('docs/reference/events.md')
  })

  it('list every policy parameter with its sources', async () => {
    await expect(policyReference()).toMatchFileSnapshot('docs/reference/policy.md')
  })

  it('name every event in the glossary', () => {
    const glossary = textOf('docs/glossary.md')
    const missing = Object.keys(eventKinds).filter((type) => !isEventType(type) || !glossary.includes(`\`${type}\``))
    expect(missing).toEqual([])
  })

  it('list every page in the index', () => {
    const index = textOf('docs/README.md')
    const others = pagesIn('docs').filter((path) => path !== 'docs/README.md')
    expect(others.filter((path) => !index.includes(`(${path.replace('docs/', '')})`))).toEqual([])
  })

  it('link to what exists', () => {
    const dead = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(join(dirname(page), target)))
        .map((target) => `${page} → ${target}`),
    )
    expect(dead).toEqual([])
  })

  it('give commands that exist', () => {
    const scripts = Object.keys(JSON.parse(textOf('package.json')).scripts)
    const unknown = pages.flatMap((page) =>
      [...textOf(page).matchAll(/npm run (?:--silent )?([a-z:]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((script) => !scripts.includes(script))
        .map((script) => `${page}: npm run ${script}`),
    )
    expect(unknown).toEqual([])
  })
})
