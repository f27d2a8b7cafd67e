import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { openStore } from '../open-store.js'
import { refused } from '../testing/store-under-test.js'
import { parseConnection } from './connection-string.js'

const parsed = (url: string) => {
  const connection = parseConnection(url)
  if (E.isLeft(connection)) throw new Error(JSON.stringify(connection.left))
  return connection.right
}

describe('A connection string', () => {
  it('names a node, an account and a ledger', () => {
    expect(parsed('esdb://a%3Ab:c%40d@db.example:2114?tlsCAFile=./ca.crt&streamPrefix=test.')).toMatchObject({
      kind: 'node',
      hosts: [{ address: 'db.example', port: 2114 }],
      credentials: { username: 'a:b', password: 'c@d' },
      tls: true,
      tlsCAFile: './ca.crt',
      streamPrefix: 'test.',
      url: 'esdb://db.example:2114',
    })
  })

  it('names a cluster by its nodes or by a name of the DNS', () => {
    expect(parsed('esdb://a,b:2114,c?tls=true')).toMatchObject({
      kind: 'cluster',
      hosts: [
        { address: 'a', port: 2113 },
        { address: 'b', port: 2114 },
        { address: 'c', port: 2113 },
      ],
      streamPrefix: 'ledger.',
    })
    expect(parsed('esdb+discover://db.example/?Max-Discover-Attempts=3&gossip_timeout=5')).toMatchObject({
      kind: 'discover',
      maxDiscoverAttempts: 3,
      gossipTimeout: 5,
    })
  })

  it('may go without TLS on this machine only', () => {
    expect(parsed('esdb://localhost:2113?tls=false').tls).toBe(false)
    expect(parsed('esdb://127.0.0.1,127.0.0.1:2114?tls=false').tls).toBe(false)
  })

  it.each<readonly [trap: string, url: string, why: RegExp]>([
    ['B4: a client that answers wrong revisions', 'esdb://h?throwOnAppendFailure=false', /throwOnAppendFailure/],
    ['B4: the same in other letters', 'esdb://h?throw_on_append_failure=False', /throwOnAppendFailure/],
    ['B12: a colon that would cut a password', 'esdb://user:se:cret@h', /%3A/],
    ['B12: an @ in a password', 'esdb://user:se@cret@h', /%40/],
    ['B12: a % that is none', 'esdb://user:se%zzcret@h', /%25/],
    ['B12: an IPv6 address', 'esdb://user:secret@[::1]:2113', /IPv6/],
    ['B12: tlsVerifyCert=false, which has no effect', 'esdb://h?tlsVerifyCert=false', /tlsCAFile/],
    ['B12: the newer scheme', 'kurrentdb://user:secret@h', /esdb:\/\/ only/],
    ['B12: milliseconds where the client has seconds', 'esdb://h?gossipTimeout=5000', /seconds/],
    ['a clear connection over a network', 'esdb://user:secret@db.example?tls=false', /localhost/],
    ['a clear connection to one of several', 'esdb://localhost,db.example?tls=false', /localhost/],
    ['a user without a password', 'esdb://user@h', /user:password@/],
    ['a certificate without its key', 'esdb://h?userCertFile=a', /go together/],
    ['reads from a node that may be behind', 'esdb://h?nodePreference=follower', /leader/],
    ['a deadline that the shared stream ignores', 'esdb://h?defaultDeadline=5', /busyMs/],
    ['an option nobody knows', 'esdb://h?secret=1', /no option/],
    ['an option twice', 'esdb://h?tls=true&TLS=true', /twice/],
    ['an option without a value', 'esdb://h?tls', /name=value/],
    ['several names for discovery', 'esdb+discover://a,b', /one name/],
    ['no host', 'esdb://', /host/],
    ['a port that is none', 'esdb://h:99999', /port/],
    ['a prefix of the server', 'esdb://h?streamPrefix=$all', /streamPrefix/],
    ['a keep-alive that the client warns of', 'esdb://h?keepAliveInterval=5', /10000/],
    ['an address with a path', 'esdb://user:secret@h/db', /esdb:\/\/user/],
  ])('is refused with a sentence: %s', async (_, url, why) => {
    const error = await refused(openStore(url, { create: true }))
    expect(error).toMatchObject({ code: 'BadStoreUrl', why: expect.stringMatching(why) })
    expect(JSON.stringify(error)).not.toMatch(/secret@|cret@|se:cret|user:se/)
  })
})
