import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { findingCodes } from './finding.js'

const rooms = ['payments', 'subsidies', 'account', 'funeral', 'handling', 'identity', 'lists', 'funds']

/** The text of the file of a check, which is called as its code is. */
const textOf = (code: string): string => {
  const name = `${code.toLowerCase().replaceAll('_', '-')}.ts`
  const room = rooms.find((each) => readdirSync(new URL(`./checks/${each}`, import.meta.url)).includes(name))
  return readFileSync(new URL(`./checks/${room}/${name}`, import.meta.url), 'utf8')
}

/** What the comment of a check says before its units and sources; some begin with their code. */
const saidOf = (text: string): string =>
  [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*\nexport /g)]
    .map(([, comment = '']) => comment.replaceAll(/^\s*\* ?/gm, '').trim())
    .map((comment) => comment.replace(/^`[A-Z_]+` /, ''))
    .filter((comment) => /^\p{Script=Han}/u.test(comment))
    .map((comment) => (comment.split(/\n\s*\n|\n(?=[A-Z]\w+: )/)[0] ?? '').replaceAll(/\s+/g, ' '))[0] ?? ''

const severitiesOf = (text: string): string => {
  const own = [...new Set([...text.matchAll(/'(loss|debt|control|data)'/g)].map(([, severity = '']) => severity))]
  return own.sort().join(' or ')
}

const reference = (): string =>
  [
    '# What an audit looks for · 审计编码',
    '',
    'Written from the comments of the checks by `findings-reference.test.ts`; `npx vitest run packages/audit/src/findings-reference.test.ts -u` writes it anew.',
    '',
    '*loss* 多支出: overpaid. *debt* 应补发: owed to somebody. *control* 经办: how it was handled. *data* 数据: doubtful, to be looked into. A code stays; when one is not assessed and why:',
    '[audit.md](audit.md#why-a-code-is-not-assessed). Each finding says in a sentence what was found, with its rules, events and rows.',
    '',
    '| code | severity | what it looks for |',
    '|---|---|---|',
    ...findingCodes.map((code) => {
      const text = textOf(code)
      return `| \`${code}\` | ${severitiesOf(text)} | ${saidOf(text).replaceAll('|', '\\|')} |`
    }),
    '',
  ].join('\n')

it('the reference says of every code what it looks for', async () => {
  expect(findingCodes.filter((code) => saidOf(textOf(code)) === '' || severitiesOf(textOf(code)) === '')).toEqual([])
  await expect(reference()).toMatchFileSnapshot('../../../docs/reference/findings.md')
})
