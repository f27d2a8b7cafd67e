import { readFileSync } from 'node:fs'
import { findingCodes } from '@pension-ledger/audit'
import { expect, it } from 'vitest'
import { findingNames } from './finding-names.js'

const reference = readFileSync(new URL('../../../../../docs/reference/findings.md', import.meta.url), 'utf8')

it.each(findingCodes)('%s has the name that the reference of findings gives it', (code) => {
  const [, said = ''] = reference.split(`| \`${code}\` | `)
  const [, name = ''] = /^[^|]* \| ([^:(（]*?)[:( （]/.exec(said) ?? []
  expect(name.trim()).toBe(findingNames[code].zh)
})
