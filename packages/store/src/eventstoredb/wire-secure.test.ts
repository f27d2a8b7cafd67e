import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { noStream } from '../expected-revision.js'
import { openStore } from '../open-store.js'
import { done, refused } from '../testing/store-under-test.js'
import { appendOf, ticked } from '../testing/ticked.js'
import { startWireServer, type WireServer } from '../testing/wire/wire-server.kit.js'

const file = (name: string): string => fileURLToPath(new URL(`../testing/wire/certificates/${name}`, import.meta.url))
const tls = { cert: readFileSync(file('node.crt')), key: readFileSync(file('node.key')) }
const authority = `tlsCAFile=${encodeURIComponent(file('ca.crt'))}`
const account = { username: 'ledger', password: 'canary:7f3a' }
const login = 'ledger:canary%3A7f3a@'

let server: WireServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})
const bare = { user: '', options: '' }
const open = (url: string) => openStore(url, { create: true, busyMs: 3_000 })
const urlOf = ({ port }: WireServer, { user = login, options = authority } = {}): string =>
  `esdb://${user}localhost:${port}${options === '' ? '' : `?${options}`}`

describe('A connection with TLS', () => {
  it('carries a ledger, with the account in every call, the shared append stream included', async () => {
    server = await startWireServer({ tls, account })
    const store = await done(open(urlOf(server)))
    await done(store.append(appendOf('ticks', noStream, ticked('tick'))))
    expect(await done(store.heads(['ticks']))).toEqual([0])
    expect(store.url).toBe(`esdb://localhost:${server.port}`)
    await store.close()
  })

  // Which status a real server gives to a wrong password is a guess: UNAUTHENTICATED.
  it('is refused for a wrong password, for an unknown authority and without TLS, each in its own words (73)', async () => {
    server = await startWireServer({ tls, account })
    const wrong = await refused(open(urlOf(server, { user: 'ledger:wrong@' })))
    const options = `tlsCAFile=${encodeURIComponent(file('other-ca.crt'))}`
    const stranger = await refused(open(urlOf(server, { options })))
    const nobody = await refused(open(urlOf(server, { options: 'tls=true' })))
    expect(wrong).toMatchObject({ code: 'StoreAccessDenied', because: 'login', url: urlOf(server, bare) })
    for (const error of [stranger, nobody])
      expect(error).toMatchObject({
        code: 'StoreAccessDenied',
        because: 'certificate',
        why: expect.stringContaining('cannot be made safe'),
      })
    const missing = await refused(open(urlOf(server, { options: 'tlsCAFile=./nowhere.crt' })))
    expect(missing).toMatchObject({ why: expect.stringContaining('certificate cannot be read') })
  })

  it('is made with a user certificate where the server asks for one, and not without', async () => {
    server = await startWireServer({ tls: { ...tls, userAuthority: readFileSync(file('ca.crt')) } })
    const [cert, key] = [file('user.crt'), file('user.key')].map(encodeURIComponent)
    const options = `${authority}&userCertFile=${cert}&userKeyFile=${key}`
    const store = await done(open(urlOf(server, { user: '', options })))
    await done(store.append(appendOf('ticks', noStream, ticked('tick'))))
    await store.close()
    expect(await refused(open(urlOf(server, { user: '' })))).toMatchObject({ because: 'certificate' })
  })
})
