import { type PolicyBook, readPolicy } from '@pension-ledger/domain'
import file from '@pension-ledger/domain/policies/kunming-chenggong.json' with { type: 'json' }
import * as E from 'fp-ts/lib/Either.js'

const read = readPolicy(file)
if (E.isLeft(read)) throw new Error(`The policy of Kunming Chenggong is refused: ${read.left.code}.`)

/** The policy of Kunming Chenggong, read. */
export const chenggong: PolicyBook = read.right
