import type { DenialReason } from '../store-error.js'

/** What a refusal or a breakdown of the server means to who asked. */
export type Failure =
  /** Nothing is known of what became of it, or it did not happen: the same may be asked again. */
  | { readonly kind: 'again'; readonly why: string }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'no-stream' }
  | { readonly kind: 'bad-position' }
  | { readonly kind: 'too-large'; readonly limit: number }
  /** The server does not let this account in, or the account may not do this, or the two do not trust each other's certificates. */
  | { readonly kind: 'denied'; readonly because: DenialReason; readonly why: string }
  /** Asking again would change nothing. */
  | { readonly kind: 'never'; readonly why: string }

/** Codes of gRPC: an error may come raw, without the type that the client gives its own. */
const grpc = { cancelled: 1, deadlineExceeded: 4, resourceExhausted: 8, aborted: 10, unavailable: 14 } as const
const invalidArgument = 3
const permissionDenied = 7
const unauthenticated = 16

const typesToAskAgain = ['timeout', 'deadline-exceeded', 'unavailable', 'cancelled', 'not-leader', 'silence']
const codesToAskAgain: ReadonlyArray<unknown> = Object.values(grpc)
/** What the server says while it starts, elects or is overrun; on the append stream these come without a type of their own. */
const textToAskAgain =
  /not ready|\bbusy\b|no leader info|failed to discover|write after end|premature close|RST_STREAM|session closed|GOAWAY|ECONNRE/i
/** TLS that does not match says so in the text of "unavailable". Waiting does not mend a certificate. */
const certificate = /certificate|self.signed|wrong version number|alert (unknown ca|bad certificate|handshake)/i

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined

/** Reads an error by its type, then by its gRPC code, then by its text. */
export const failureOf = (error: unknown): Failure => {
  const type = field(error, 'type')
  const code = field(error, 'code')
  const message = String(field(error, 'message') ?? error)
  const why = message === '' ? `the server says ${String(type ?? code)}` : message

  if (type === 'wrong-expected-version') return { kind: 'conflict' }
  if (type === 'stream-not-found' || type === 'no-stream') return { kind: 'no-stream' }
  if (type === 'maximum-append-size-exceeded')
    return { kind: 'too-large', limit: Number(field(error, 'maxAppendSize')) }
  if (type === 'stream-deleted')
    return { kind: 'never', why: 'the stream was deleted on the server, which a ledger never does' }
  // The client gives both refusals the same type; only the code tells who it does not know from who may not.
  if (code === unauthenticated)
    return { kind: 'denied', because: 'login', why: 'the server does not know this user with this password' }
  if (type === 'access-denied' || code === permissionDenied)
    return { kind: 'denied', because: 'rights', why: 'the account must read $all and write the streams of the ledger' }
  if (code === invalidArgument && /invalid position/i.test(message)) return { kind: 'bad-position' }
  if (certificate.test(message))
    return { kind: 'denied', because: 'certificate', why: `the connection cannot be made safe: ${why}` }
  if (typesToAskAgain.includes(String(type)) || codesToAskAgain.includes(code) || textToAskAgain.test(message))
    return { kind: 'again', why }
  return { kind: 'never', why }
}
