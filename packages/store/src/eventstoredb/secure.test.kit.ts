import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A certificate of the tests, or its key. */
export const certificate = (name: string): string =>
  fileURLToPath(new URL(`../testing/wire/certificates/${name}`, import.meta.url))

/** What a stand-in with TLS and an account is started with. */
export const secured = {
  tls: { cert: readFileSync(certificate('node.crt')), key: readFileSync(certificate('node.key')) },
  account: { username: 'ledger', password: 'canary:7f3a' },
}

/** The account as a connection string has it. */
export const login = 'ledger:canary%3A7f3a@'

/** The option that makes a client trust its certificate. */
export const authority = `tlsCAFile=${encodeURIComponent(certificate('ca.crt'))}`
