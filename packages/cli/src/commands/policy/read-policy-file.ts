import { createRequire } from 'node:module'
import { type PolicyBook, type PolicyError, readPolicy } from '@pension-ledger/domain'
import type { SheetError } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import type { CommandError } from '../../errors/command-error.js'
import { readJsonFile } from '../read-json-file.js'

/** The book that a new ledger adopts where no other is named. */
export const defaultPolicyFile = (): string =>
  createRequire(import.meta.url).resolve('@pension-ledger/domain/policies/kunming-chenggong.json')

/** Reads a policy file, checking all of it. Rejects: what `readJsonFile` and `readPolicy` refuse. */
export const readPolicyFile = async (
  path: string,
): Promise<E.Either<PolicyError | CommandError | SheetError, PolicyBook>> => {
  const json = await readJsonFile(path)
  return E.isLeft(json) ? json : readPolicy(json.right)
}
