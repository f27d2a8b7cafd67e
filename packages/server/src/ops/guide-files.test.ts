import { readFileSync } from 'node:fs'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { metricsOf } from './metrics.js'
import { readSettings, secretVariable } from './settings/read-settings.js'
import { settingNames, variableOf } from './settings/server-settings.js'

const textOf = (name: string): string =>
  readFileSync(new URL(`../../../../docs/guides/server/${name}`, import.meta.url), 'utf8')

describe('the files of the operators’ guide', () => {
  it('have settings that a server takes', () => {
    const path = 'settings.json'
    const read = readSettings({
      file: { path, settings: JSON.parse(textOf(path)) },
      env: {},
      secrets: {},
      options: {},
    })
    expect(E.isRight(read) && read.right.settings.access.publicOrigins).toEqual(['https://pension.example'])
  })

  it('alert by metrics that there are', async () => {
    const standing = { position: 1, head: 1, auditedPosition: 1, lag: 0, waiting: 0, listeners: 0 }
    const metrics = metricsOf(async () => standing)
    metrics.begun()
    metrics.seen({ route: 'zones', method: 'GET', status: 503, milliseconds: 1, callerId: null })
    metrics.shed('load')
    const text = await metrics.text()
    const named = [...new Set(textOf('alerts.yaml').match(/\b(pension_ledger|process)_\w+/g))]
    expect(named.filter((name) => !text.includes(`\n${name}`))).toEqual([])
    expect(named.length).toBeGreaterThan(5)
  })

  it('give variables that settings have', () => {
    const known = settingNames.flatMap((name) => [variableOf(name), secretVariable(name)])
    const given = ['Dockerfile', 'compose.yaml', 'pension-ledger.service'].flatMap(
      (name) => textOf(name).match(/PENSION_LEDGER_\w+/g) ?? [],
    )
    expect(given.filter((variable) => !known.includes(variable))).toEqual([])
  })
})
