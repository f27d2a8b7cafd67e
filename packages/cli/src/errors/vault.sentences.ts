import type { StoreError, VaultError } from '@pension-ledger/store'
import { exitCodes } from '../exit-code.js'
import type { Tellings } from './sentences.js'

const exit = exitCodes.failed

export const vaultSentences: Tellings<Exclude<VaultError, StoreError>> = {
  BadIdentity: {
    exit,
    zh: ({ why }) => ['身份保险库未接受一条身份记录', why, '核对姓名、身份证号码和银行账号各列'],
    en: ({ why }) => [
      'The identity vault refused an identity',
      why,
      'Check the columns of names, ID numbers and bank accounts',
    ],
  },
  VaultKeyDiffers: {
    exit: exitCodes.storeUnusable,
    zh: ({ url }) => [`身份保险库 ${url} 的密钥不符`, '它是用另一把密钥建立的', '使用原来的保险库文件'],
    en: ({ url }) => [
      `The identity vault ${url} has another key`,
      'it was made with that one',
      'Use the vault that belongs to the ledger',
    ],
  },
  BadVaultKey: {
    exit,
    zh: ({ why }) => ['身份保险库的密钥不合格', why, '提供 32 字节的密钥'],
    en: ({ why }) => ['The key of the identity vault is no key', why, 'Give one of 32 bytes'],
  },
}
