import * as E from 'fp-ts/lib/Either.js'
import type { Access, Knock } from '../http/ports.js'
import { type Problem, problem } from '../problem/problem.js'
import type { AccessSettings } from './access-settings.js'
import type { Caller } from './caller.js'
import { credentialsIn } from './credentials.js'
import { challenge } from './decision/allowed.js'
import { principalOfKeyText } from './keys/key-list.js'
import { boundedMap } from './limits/bounded-map.js'
import { type After, type Lane, lane } from './limits/lanes.js'
import { networkOf } from './limits/network-of.js'
import { type RateLimit, rateHeaders, rateLimit } from './limits/rate-limit.js'
import type { Rate, Taken } from './limits/token-bucket.js'
import { type AfterTurn, type TurnTerms, turnGuard } from './limits/turn-guard.js'
import { unmaskHeader } from './masking/unmask-reason.js'
import { callerOf, type Principal } from './principal.js'
import { type NotProved, type Proofs, prove } from './prove.js'
import type { ReadLog } from './reads/read-log.js'
import { recognised } from './recognised.js'
import { isSameOrigin } from './sessions/same-origin.js'

/** What a gate takes from the world. */
export interface GateParts {
  readonly settings: AccessSettings
  readonly proofs: Proofs
  readonly readLog: Pick<ReadLog, 'append'>
  /** Milliseconds since 1970: what holds until a day is measured by it. */
  readonly nowMs: () => number
  /** Milliseconds of a clock that never runs backwards: what holds for a while is measured by it. */
  readonly elapsedMs: () => number
  readonly after: After
  readonly afterTurn: AfterTurn
  /** Whether a request asks for what costs much. */
  readonly isExpensive: (knock: Knock) => boolean
}

/** What a gate has in hand, for those who watch the server. */
export interface GateLoad {
  readonly cheap: ReturnType<Lane['load']>
  readonly expensive: ReturnType<Lane['load']>
  readonly callers: number
  readonly failingNetworks: number
}

/** 门: who is let in, how often, and how many at once; and what is written down of it. */
export interface Gate extends Access {
  readonly load: () => GateLoad
  /** Shared with whoever else proves who somebody is: the page that signs in. */
  readonly failed: (address: string | null) => E.Either<Problem, never>
}

/** Callers and networks that are remembered. A key is made by hand, so that there are some dozens; networks come from anywhere. */
const mostCallers = 10_000
const mostNetworks = 10_000

const overloaded = problem('Overloaded', { headers: { 'Retry-After': '1' } })
const turnTerms: TurnTerms = { mostMs: 60, atLeast: 16 }

/** A gate with empty lanes and full buckets. */
export const gate = (parts: GateParts): Gate => {
  const { settings, nowMs, elapsedMs } = parts
  const proved = prove(parts.proofs)
  const cheap = lane(settings.cheap, parts.after)
  const expensive = lane(settings.expensive, parts.after)
  const callers = rateLimit(settings.rate, mostCallers)
  const unmasking = rateLimit(settings.unmasking, mostCallers)
  const failures = rateLimit(settings.failures, mostNetworks)
  const names = boundedMap<string, string>(mostCallers)
  const known = recognised()
  const isCrowded = turnGuard(turnTerms, elapsedMs, parts.afterTurn)
  const failed = failing(settings, failures, elapsedMs)

  const recognise: Gate['recognise'] = (headers) => {
    const [words, keys] = [wordsOf(headers), parts.proofs.keysAtHand()]
    return words === null || keys === null ? null : known.find(words, keys, nowMs())
  }

  /** What was proved is proved by the keys of this moment, too: they may have been read anew while it was awaited. */
  const remember = (text: string, headers: Headers, caller: Caller): void => {
    const [words, keys] = [wordsOf(headers), parts.proofs.keysAtHand()]
    if (words !== null && keys !== null && E.isRight(principalOfKeyText(keys, text, nowMs())))
      known.remember(words, keys, caller)
  }

  return {
    failed,
    recognise,
    turnAway: (headers) => {
      const caller = recognise(headers)
      const asked = caller === null ? null : limited(settings.rate, callers.look(caller.id, elapsedMs()))
      if (asked !== null && E.isLeft(asked)) return asked.left
      return isCrowded() ? overloaded : null
    },
    admit: (knock) => async () => {
      const entered = await (parts.isExpensive(knock) ? expensive : cheap).enter()
      return E.mapLeft(() => overloaded)(entered)
    },
    authenticate: (knock) => async () => {
      const before = recognise(knock.headers)
      if (before !== null) return E.right(before)
      const credentials = credentialsIn(knock.headers, settings.isTls)
      const principal = await proved(credentials, nowMs())()
      if (E.isLeft(principal)) return refusal(principal.left, knock, failed)
      if (credentials.kind === 'session' && !isRead(knock.method) && !isOurs(knock, settings))
        return E.left(problem('CrossOrigin'))
      const { id, name } = principal.right
      names.set(id, name)
      const caller = called(principal.right, knock.headers)
      if (credentials.kind === 'key' && E.isRight(caller)) remember(credentials.text, knock.headers, caller.right)
      return caller
    },
    limit: ({ id, masking }) => {
      const asked = limited(settings.rate, callers.take(id, elapsedMs()))
      if (E.isLeft(asked) || masking !== 'whole') return asked
      // A register that is carried away one person after the other takes hours, and leaves a line for each.
      return limited(settings.unmasking, unmasking.take(id, elapsedMs()))
    },
    recordRead: (read) => async () => {
      const { query: asked, ...reading } = read
      const callerName = names.get(read.callerId) ?? read.callerId
      const written = await parts.readLog.append({ ...reading, callerName, asked })()
      if (E.isRight(written)) return E.right(undefined)
      return E.left(problem('ReadLogUnavailable', { headers: { 'Retry-After': '5' } }))
    },
    load: () => ({
      cheap: cheap.load(),
      expensive: expensive.load(),
      callers: callers.size(),
      failingNetworks: failures.size(),
    }),
  }
}

const limited = (rate: Rate, taken: Taken): E.Either<Problem, Readonly<Record<string, string>>> => {
  const headers = rateHeaders(rate, taken)
  return taken.isGranted ? E.right(headers) : E.left(problem('RateLimited', { headers }))
}

/** The words that say who asks, where they are a header of one kind and nothing else is asked; null otherwise. */
const wordsOf = (headers: Headers): string | null =>
  headers.has('x-api-key') || headers.has('unmask-reason') ? null : headers.get('authorization')

const called = (principal: Principal, headers: Headers) => {
  const reason = unmaskHeader(headers.get('unmask-reason'), principal.scopes)
  if (E.isLeft(reason)) return E.left(problem(reason.left.code))
  return E.right(callerOf(principal, reason.right))
}

/**
 * Counts one more failed proof of a network. Only failures are counted and only they are refused for it: whoever has a key that opens is let
 * in from the same network, so that nobody locks others out by guessing.
 */
const failing =
  ({ failures: rate }: AccessSettings, failures: RateLimit, elapsedMs: () => number) =>
  (address: string | null): E.Either<Problem, never> => {
    const taken = failures.take(networkOf(address), elapsedMs())
    return E.left(
      taken.isGranted
        ? problem('BadCredentials', { headers: { 'WWW-Authenticate': challenge(true) } })
        : problem('RateLimited', { headers: { ...rateHeaders(rate, taken) } }),
    )
  }

const refusal = ({ code }: NotProved, { address }: Knock, failed: Gate['failed']): E.Either<Problem, never> => {
  switch (code) {
    case 'NoCredentials':
      return E.left(problem(code, { headers: { 'WWW-Authenticate': challenge(false) } }))
    case 'ProofUnavailable':
      return E.left(problem(code, { headers: { 'Retry-After': '5' } }))
    case 'BadCredentials':
      return failed(address)
  }
}

const isRead = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method)

const isOurs = ({ headers }: Knock, { isTls, publicOrigins }: AccessSettings): boolean =>
  isSameOrigin({
    origin: headers.get('origin'),
    fetchSite: headers.get('sec-fetch-site'),
    host: headers.get('host'),
    isTls,
    publicOrigins,
  })
