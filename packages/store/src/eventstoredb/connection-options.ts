import * as E from 'fp-ts/lib/Either.js'

/** What may follow the "?" of a connection string. */
export interface ConnectionOptions {
  readonly tls: boolean
  /** A file with the certificate of the authority that the nodes' certificates are signed by. */
  readonly tlsCAFile: string | null
  /** Files of a user's certificate and its key: the account, without a password. */
  readonly user: { readonly certFile: string; readonly keyFile: string } | null
  readonly connectionName: string | null
  /** What the names of all streams of this ledger begin with on the server: a server may hold more than one ledger. */
  readonly streamPrefix: string
  readonly maxDiscoverAttempts: number | null
  /** Milliseconds. */
  readonly discoveryInterval: number | null
  /** Seconds, as the client has it. */
  readonly gossipTimeout: number | null
  /** Milliseconds; -1: none. */
  readonly keepAliveInterval: number | null
  readonly keepAliveTimeout: number | null
}

/** What the names of a ledger's streams begin with on a server, where the URL says nothing else. */
export const defaultStreamPrefix = 'ledger.'

/** The client takes names in any case, with dashes and underscores. */
const nameOf = (key: string): string => key.trim().toLowerCase().replace(/[_-]/g, '')

const refusals: Readonly<Record<string, (value: string) => string | null>> = {
  throwonappendfailure: (value) =>
    value === 'true' ? null : 'throwOnAppendFailure=false makes the client answer a wrong revision: leave it out',
  tlsverifycert: (value) =>
    value === 'true' ? null : 'tlsVerifyCert=false has no effect in this client: name the authority with tlsCAFile',
  nodepreference: (value) =>
    nameOf(value) === 'leader' ? null : 'a ledger is read where it is written: nodePreference is leader, or left out',
  defaultdeadline: () => 'defaultDeadline is not taken: how long a call waits is the option busyMs of opening',
}

const texts = ['tlscafile', 'usercertfile', 'userkeyfile', 'connectionname', 'streamprefix']
const numbers = ['maxdiscoverattempts', 'discoveryinterval', 'gossiptimeout', 'keepaliveinterval', 'keepalivetimeout']

/** Reads the options, each at most once. The left is the reason, without any value. */
export const readOptions = (query: string): E.Either<string, ConnectionOptions> => {
  const given = new Map<string, string>()
  for (const pair of query === '' ? [] : query.split('&')) {
    const [key = '', value, ...more] = pair.split('=')
    const name = nameOf(key)
    if (value === undefined || value === '' || more.length > 0)
      return E.left(`options are written name=value with & between`)
    if (given.has(name)) return E.left(`${key} is given twice`)
    const refused = refusals[name]?.(value) ?? null
    if (refused !== null) return E.left(refused)
    if (name === 'tls' && value !== 'true' && value !== 'false') return E.left('tls is true or false')
    if (numbers.includes(name) && !/^(\d{1,9}|-1)$/.test(value)) return E.left(`${key} is a whole number`)
    if (name !== 'tls' && !(name in refusals) && !numbers.includes(name) && !texts.includes(name))
      return E.left(`there is no option ${key}`)
    try {
      given.set(name, decodeURIComponent(value))
    } catch {
      return E.left(`a % in ${key} is written %25`)
    }
  }
  return optionsOf(given)
}

const optionsOf = (given: ReadonlyMap<string, string>): E.Either<string, ConnectionOptions> => {
  const number = (name: string): number | null => (given.has(name) ? Number(given.get(name)) : null)
  const [certFile, keyFile] = [given.get('usercertfile'), given.get('userkeyfile')]
  if ((certFile === undefined) !== (keyFile === undefined)) return E.left('userCertFile and userKeyFile go together')
  const streamPrefix = given.get('streamprefix') ?? defaultStreamPrefix
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(streamPrefix))
    return E.left('streamPrefix is 1 to 63 letters, digits, dots, dashes or underscores')
  const gossipTimeout = number('gossiptimeout')
  if (gossipTimeout !== null && gossipTimeout > 60) return E.left('gossipTimeout is in seconds, 60 at most')
  const keepAliveInterval = number('keepaliveinterval')
  if (keepAliveInterval !== null && keepAliveInterval !== -1 && keepAliveInterval < 10_000)
    return E.left('keepAliveInterval is 10000 milliseconds or more, or -1')

  return E.right({
    tls: given.get('tls') !== 'false',
    tlsCAFile: given.get('tlscafile') ?? null,
    user: certFile === undefined || keyFile === undefined ? null : { certFile, keyFile },
    connectionName: given.get('connectionname') ?? null,
    streamPrefix,
    maxDiscoverAttempts: number('maxdiscoverattempts'),
    discoveryInterval: number('discoveryinterval'),
    gossipTimeout,
    keepAliveInterval,
    keepAliveTimeout: number('keepalivetimeout'),
  })
}
