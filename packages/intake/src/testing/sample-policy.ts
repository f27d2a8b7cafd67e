import { type PolicyBook, readPolicy } from '@pension-ledger/domain'
import file from '@pension-ledger/domain/policies/kunming-chenggong.json' with { type: 'json' }
import * as E from 'fp-ts/lib/Either.js'

/** The value of an Either that must be right; otherwise the test fails with what it says. */
export const right = <T>(either: E.Either<unknown, T>): T => {
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left))
  return either.right
}

/** The policy book that comes with the domain. */
export const samplePolicy: PolicyBook = right(readPolicy(file))
