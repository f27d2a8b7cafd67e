import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { noStream } from '../expected-revision.js'
import { openStore } from '../open-store.js'
import { done, refused } from '../testing/store-under-test.js'
import { appendOf, ticked } from '../testing/ticked.js'
import { startWireServer, type WireServer } from '../testing/wire/wire-server.kit.js'
import { authority, certificate, login, secured } from './secure.test.kit.js'

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
    server = await startWireServer(secured)
    const store = await done(open(urlOf(server)))
    await done(store.append(appendOf('ticks', noStream, ticked('tick'))))
    expect(await done(store.heads(['ticks']))).toEqual([0])
    expect(store.url).toBe(`esdb://localhost:${server.port}`)
    await store.close()
  })

  // Which status a real server gives to a wrong password is a guess: UNAUTHENTICATED.
  it('is refused for a wrong password, for an unknown authority and without TLS, each in its own words (73)', async () => {
    server = await startWireServer(secured)
    const wrong = await refused(open(urlOf(server, { user: 'ledger:wrong@' })))
    const options = `tlsCAFile=${encodeURIComponent(certificate('other-ca.crt'))}`
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
    server = await startWireServer({ tls: { ...secured.tls, userAuthority: readFileSync(certificate('ca.crt')) } })
    const [cert, key] = [certificate('user.crt'), certificate('user.key')].map(encodeURIComponent)
    const options = `${authority}&userCertFile=${cert}&userKeyFile=${key}`
    const store = await done(open(urlOf(server, { user: '', options })))
    await done(store.append(appendOf('ticks', noStream, ticked('tick'))))
    await store.close()
    expect(await refused(open(urlOf(server, { user: '' })))).toMatchObject({ because: 'certificate' })
  })
})
