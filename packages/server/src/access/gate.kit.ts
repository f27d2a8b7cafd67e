import * as E from 'fp-ts/lib/Either.js'
import type { Knock } from '../http/ports.js'
import { type AccessSettings, accessDefaults } from './access-settings.js'
import { type GateParts, gate } from './gate.js'
import type { KeyFile } from './keys/key-file.js'
import type { KeyStoreError } from './keys/key-file-on-disk.js'
import { countingBytes, made } from './keys/keys.kit.js'
import type { Principal } from './principal.js'
import type { Reading } from './reads/read-entry.js'
import type { ReadLogError } from './reads/read-log.js'
import { oneTimeCodes } from './sessions/one-time-codes.js'
import { sessionList } from './sessions/session-list.js'
import { signIn } from './sign-in.js'

/** What a test may change. */
interface World {
  nowMs: number
  elapsedMs: number
  keys: E.Either<KeyStoreError, KeyFile>
  logFails: ReadLogError | null
  /** The turn of the event loop is over. */
  endTurn: () => void
  readonly log: Reading[]
}

/** A server's door on a clock that stands until it is moved, with one key. */
export const door = (change: Partial<AccessSettings> = {}) => {
  const settings = { ...accessDefaults, ...change }
  const key = made({ scopes: ['participants:read', 'personal:unmask'] })
  const world: World = {
    nowMs: Date.parse('2026-03-02T00:00:00Z'),
    elapsedMs: 0,
    keys: E.right(key.file),
    logFails: null,
    endTurn: () => {},
    log: [],
  }
  const ofLink: Principal = { id: 'link', name: 'the link', scopes: new Set(['fund:read']), zones: 'all' }
  const terms = {
    idleMs: settings.sessionIdleMinutes * 60_000,
    absoluteMs: settings.sessionHours * 3_600_000,
    most: 100,
  }
  const sessions = sessionList(terms, countingBytes())
  const proofs = {
    keys: async () => world.keys,
    keysAtHand: () => (E.isRight(world.keys) ? world.keys.right : null),
    verifyToken: null,
    sessions,
    ofLink,
  }
  const parts: GateParts = {
    settings,
    proofs,
    readLog: {
      append: (reading) => async () => {
        if (world.logFails !== null) return E.left(world.logFails)
        world.log.push(reading)
        return E.right({ entries: world.log.length, hash: '' })
      },
    },
    nowMs: () => world.nowMs,
    elapsedMs: () => world.elapsedMs,
    after: () => () => {},
    afterTurn: (call) => {
      world.endTurn = call
    },
    isExpensive: ({ path }) => path.startsWith('/expensive'),
  }
  const itsGate = gate(parts)
  const codes = oneTimeCodes(countingBytes(77))
  return {
    world,
    key,
    gate: itsGate,
    codes,
    signIn: signIn({ settings, proofs, codes, failed: itsGate.failed, nowMs: parts.nowMs }),
  }
}

/** A request at the door. */
export const knock = (
  headers: Readonly<Record<string, string>> = {},
  rest: Partial<Omit<Knock, 'headers'>> = {},
): Knock => ({
  method: 'GET',
  path: '/v1/zones',
  address: '10.0.0.7',
  ...rest,
  headers: new Headers({ host: 'localhost:8080', ...headers }),
})
