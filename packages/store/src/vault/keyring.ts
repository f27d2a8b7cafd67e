import { createHash, createHmac } from 'node:crypto'
import { normaliseIdNumber } from './id-number.js'
import type { IdentityRecord, Keyring } from './identity-vault.js'

export const vaultKeyBytes = 32

/** 128 bits, hexadecimal: enough that two of a billion numbers never meet by chance, and short in every event. */
const tokenLength = 32

const canonicalText = ({ participantId, effectiveOn, name, idNumber, bankAccount }: IdentityRecord): string =>
  JSON.stringify([participantId, effectiveOn, name, idNumber, bankAccount])

/** The tokens, salts and commitments of one key. The words before the NUL keep its uses apart. */
export const keyringOf = (key: Uint8Array): Keyring => {
  const keyed = (use: string, text: string): string =>
    createHmac('sha256', key).update(`${use}\0${text}`, 'utf8').digest('hex').slice(0, tokenLength)

  /*
   * A salt is derived, not drawn: importing a file again must give the same commitment, or every event would differ from the one
   * recorded. Without the key it is as good as random. Who has the key could confirm a guess of a whole erased record, as he could with
   * a token; that ends when the key is destroyed with the vault.
   */
  const saltOf = (record: IdentityRecord): string => keyed('salt', canonicalText(record))

  return {
    tokenOfIdNumber: (idNumber) => keyed('id-number', normaliseIdNumber(idNumber)),
    tokenOfBankAccount: (bankAccount) => keyed('bank-account', bankAccount.replace(/[\s-]/g, '')),
    saltOf,
    commitment: (record) =>
      createHash('sha256').update(saltOf(record), 'hex').update(canonicalText(record), 'utf8').digest('hex'),
  }
}
