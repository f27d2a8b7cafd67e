import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { type DecodeFault, decodeFault, fieldLeftOut } from './decode-fault.js'
import { TokenSettings } from './tokens/token-settings.js'

const above = (least: number, most: number, name: string) =>
  new t.Type<number, number, unknown>(
    name,
    (u): u is number => typeof u === 'number' && u >= least && u <= most,
    (u, context) => (typeof u === 'number' && u >= least && u <= most ? t.success(u) : t.failure(u, context)),
    (a) => a,
  )

const counted = (least: number, most: number) => {
  const is = (u: unknown): u is number => typeof u === 'number' && Number.isInteger(u) && u >= least && u <= most
  return new t.Type<number, number, unknown>(
    `a whole number from ${least} to ${most}`,
    is,
    (u, context) => (is(u) ? t.success(u) : t.failure(u, context)),
    (a) => a,
  )
}

const isOrigin = (u: unknown): u is string =>
  typeof u === 'string' && /^https?:/.test(u) && URL.canParse(u) && new URL(u).origin === u

const Origin = new t.Type<string, string, unknown>(
  'an origin, https://host:port',
  isOrigin,
  (u, context) => (isOrigin(u) ? t.success(u) : t.failure(u, context)),
  (a) => a,
)

const RateSetting = t.readonly(
  t.exact(t.type({ burst: counted(1, 100_000), perSecond: above(0.001, 100_000, 'a number from 0.001 to 100000') })),
)
const LaneSetting = t.readonly(
  t.exact(t.type({ inFlight: counted(1, 10_000), queue: counted(0, 10_000), waitMs: counted(1, 60_000) })),
)

/** 访问控制设置. Whatever is left out is as in `accessDefaults`. */
export const AccessSettings = t.readonly(
  t.exact(
    t.type({
      /** Null: no API keys are taken. */
      keysFile: t.union([t.null, t.string], 'null or a path'),
      /** Null: no tokens are taken. */
      tokens: t.union([t.null, TokenSettings], 'null or settings of tokens'),
      readLogFile: t.string,
      /** Under which addresses browsers know the server, where it stands behind a proxy. */
      publicOrigins: t.readonlyArray(Origin),
      /** Whether browsers come by TLS: the session's cookie is then sent over nothing else. */
      isTls: t.boolean,
      sessionIdleMinutes: counted(1, 24 * 60),
      sessionHours: counted(1, 7 * 24),
      /** Of each key or token. */
      rate: RateSetting,
      /** Of questions for personal data that is shown whole, of each key or token. */
      unmasking: RateSetting,
      /** Of failed proofs of who somebody is, of each address. */
      failures: RateSetting,
      cheap: LaneSetting,
      expensive: LaneSetting,
    }),
  ),
)
export interface AccessSettings extends t.TypeOf<typeof AccessSettings> {}

export const accessDefaults: AccessSettings = {
  keysFile: null,
  tokens: null,
  readLogFile: './pension-ledger.reads.jsonl',
  publicOrigins: [],
  isTls: false,
  sessionIdleMinutes: 30,
  sessionHours: 10,
  rate: { burst: 400, perSecond: 200 },
  unmasking: { burst: 60, perSecond: 0.5 },
  failures: { burst: 20, perSecond: 0.2 },
  // A line as long as what is answered within the wait: whoever would wait in vain is told at once.
  cheap: { inFlight: 64, queue: 32, waitMs: 250 },
  expensive: { inFlight: 2, queue: 8, waitMs: 5000 },
}

/** What is wrong with settings, and where: `rate.burst`. */
export type AccessSettingsFault =
  | { readonly code: 'AccessSettingUnknown'; readonly path: string }
  | ({ readonly code: 'AccessSettingMalformed' } & DecodeFault)

/** Settings as a file has them. Rejects: AccessSettingUnknown, AccessSettingMalformed. */
export const readAccessSettings = (json: unknown): E.Either<AccessSettingsFault, AccessSettings> => {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return E.left({ code: 'AccessSettingMalformed', path: '', expected: 'an object' })
  const decoded = AccessSettings.decode({ ...accessDefaults, ...json })
  if (E.isLeft(decoded)) return E.left({ code: 'AccessSettingMalformed', ...decodeFault(decoded.left) })
  const stranger = fieldLeftOut(json, decoded.right)
  return stranger === null ? decoded : E.left({ code: 'AccessSettingUnknown', path: stranger })
}
