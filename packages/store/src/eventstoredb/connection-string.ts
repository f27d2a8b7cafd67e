import * as E from 'fp-ts/lib/Either.js'
import type { StoreError } from '../store-error.js'
import { type ConnectionOptions, readOptions } from './connection-options.js'

export interface Host {
  readonly address: string
  readonly port: number
}

/** Where an EventStoreDB or KurrentDB is, and how it is spoken to. */
export interface Connection extends ConnectionOptions {
  /** One node; several, asked which of them leads; or a name of the DNS that stands for them all. */
  readonly kind: 'node' | 'cluster' | 'discover'
  readonly hosts: readonly [Host, ...Host[]]
  readonly credentials: { readonly username: string; readonly password: string } | null
  /** The URL as it may be shown: no user, no password. */
  readonly url: string
}

const defaultPort = 2113
const form = /^(esdb(?:\+discover)?):\/\/(?:(.*)@)?([^@/?]*)\/?(?:\?(.*))?$/s

/** A URL as it may be shown, however broken it is: what stands before its last "@" may be a password. */
export const withoutSecrets = (url: string): string => url.replace(/\/\/.*@/s, '//').replace(/\?.*/s, '')

/**
 * `esdb://[user:password@]host[:port][,host…][?option=value…]`, or `esdb+discover://` for a name of the DNS that stands for a cluster.
 * What would weaken safety is refused, and so is what the client would take for something else: an error names what to do, and never
 * says a part of the user, the password or a value.
 *
 * Rejects: BadStoreUrl.
 */
export const parseConnection = (text: string): E.Either<StoreError, Connection> => {
  const bad = (why: string): E.Either<StoreError, never> =>
    E.left({ code: 'BadStoreUrl', url: withoutSecrets(text), why })

  if (/^kurrentdb/.test(text)) return bad('the client knows esdb:// only: KurrentDB is reached by it too')
  const [, scheme, login, authority = '', query] = form.exec(text) ?? []
  if (scheme === undefined) return bad('write esdb://user:password@host:2113')

  const credentials = login === undefined ? E.right(null) : credentialsOf(login)
  if (E.isLeft(credentials)) return bad(credentials.left)
  const hosts = hostsOf(authority)
  if (E.isLeft(hosts)) return bad(hosts.left)
  const discovers = scheme === 'esdb+discover'
  if (discovers && hosts.right.length > 1)
    return bad('esdb+discover:// takes one name; several nodes are listed with esdb://')

  const options = readOptions(query ?? '')
  if (E.isLeft(options)) return bad(options.left)
  if (!options.right.tls && !hosts.right.every(isLocal))
    return bad('tls=false sends everything in the clear: only to this machine (localhost)')

  return E.right({
    ...options.right,
    kind: discovers ? 'discover' : hosts.right.length > 1 ? 'cluster' : 'node',
    hosts: hosts.right,
    credentials: credentials.right,
    url: `${scheme}://${authority}`,
  })
}

const isLocal = ({ address }: Host): boolean => address === 'localhost' || /^127(\.\d{1,3}){3}$/.test(address)

const credentialsOf = (login: string): E.Either<string, { readonly username: string; readonly password: string }> => {
  const parts = login.split(':')
  if (parts.length > 2) return E.left('a colon in a user or password is written %3A: the client would cut it there')
  if (login.includes('@')) return E.left('an @ in a user or password is written %40')
  const [username = '', password = ''] = parts
  if (username === '' || password === '') return E.left('before the @ stand a user and a password: user:password@')
  try {
    return E.right({ username: decodeURIComponent(username), password: decodeURIComponent(password) })
  } catch {
    return E.left('a % in a user or password is written %25')
  }
}

const hostsOf = (authority: string): E.Either<string, readonly [Host, ...Host[]]> => {
  if (/[[\]]/.test(authority)) return E.left('an IPv6 address is not taken by the client: give the node a name')
  const hosts: Host[] = []
  for (const text of authority.split(',')) {
    const [, address, port] = /^([A-Za-z0-9_.-]+)(?::(\d{1,5}))?$/.exec(text) ?? []
    if (address === undefined)
      return E.left('after the user and password stands a host or host:port, several with commas')
    const number = port === undefined ? defaultPort : Number(port)
    if (number < 1 || number > 65_535) return E.left('a port is a number from 1 to 65535')
    hosts.push({ address, port: number })
  }
  const [first, ...others] = hosts
  return first === undefined ? E.left('the host is missing') : E.right([first, ...others])
}
