import * as E from 'fp-ts/lib/Either.js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openStore } from '../open-store.js'
import { startWireServer, type WireServer } from '../testing/wire/wire-server.kit.js'
import { authority, login, secured } from './secure.test.kit.js'

// Read when the client is loaded, which is when the first server is opened.
process.env['DEBUG'] = '*'

let server: WireServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})
const open = (url: string) => openStore(url, { create: true, busyMs: 3_000 })
const urlOf = ({ port }: WireServer, user = login): string => `esdb://${user}localhost:${port}?${authority}`

describe('A password', () => {
  it('is in no error, no URL, and not in what the client writes with DEBUG=* (B11)', async () => {
    const said: string[] = []
    const spies = [process.stderr, process.stdout].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        said.push(String(text))
        return true
      }),
    )
    server = await startWireServer(secured)
    const answers = [
      await open(urlOf(server))(),
      await open(urlOf(server, 'ledger:canary%3A7f3a-wrong@'))(),
      await open(`esdb+discover://${login}localhost:${server.port}?${authority}&maxDiscoverAttempts=1`)(),
      await open(`esdb://${login}localhost:1?${authority}`)(),
      await open(`esdb://ledger:canary:7f3a@localhost:${server.port}`)(),
    ]
    for (const answer of answers) {
      if (E.isRight(answer)) await answer.right.close()
      said.push(E.isRight(answer) ? answer.right.url : JSON.stringify(answer.left))
    }
    for (const spy of spies) spy.mockRestore()
    expect(answers.filter(E.isRight)).toHaveLength(2)
    expect(said.join('\n')).toMatch(/esdb:connection Connecting to/)
    expect(said.join('\n')).not.toMatch(/canary|7f3a|bGVkZ2VyOmNhbmFyeTo3ZjNh/)
  })
})
