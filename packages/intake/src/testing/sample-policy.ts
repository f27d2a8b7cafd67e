import { readFileSync } from 'node:fs'
import { type PolicyBook, readPolicy } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'

/** The value of an Either that must be right; otherwise the test fails with what it says. */
export const right = <T>(either: E.Either<unknown, T>): T => {
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left))
  return either.right
}

/** The policy book that comes with the domain. */
export const samplePolicy: PolicyBook = right(
  readPolicy(
    JSON.parse(readFileSync(new URL('../../../domain/policies/kunming-chenggong.json', import.meta.url), 'utf8')),
  ),
)
