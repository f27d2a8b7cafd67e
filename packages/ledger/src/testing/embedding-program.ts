import { businessDate, type Command, month, participantId, readPolicy } from '@pension-ledger/domain'
import file from '@pension-ledger/domain/policies/kunming-chenggong.json' with { type: 'json' }
import { adoptPolicy, entitlement, submit } from '@pension-ledger/ledger'
import { openStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'

const orStop = <Value>(answer: E.Either<unknown, Value>): Value => {
  if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}

const store = orStop(await openStore('memory:')())
const book = orStop(readPolicy(file))
orStop(await adoptPolicy(store)({ book, adoptedOn: businessDate('2022-01-01') })())

const id = participantId('p-1')
const ask = submit(store, book.jurisdiction)
const office = { maker: 'clerk-1', checker: 'clerk-2', document: null }
const where = { zone: 'chenggong', street: '龙城街道', community: null }
const tokens = { idToken: 't-1', idFlags: [], accountToken: null, identityCommitment: 'c-1' } as const
const born = { sex: 'F', birthDate: businessDate('1951-03-15'), enrolledOn: businessDate('2011-07-01') } as const
const enrol: Command = { type: 'Enrol', participantId: id, ...born, ...where, ...tokens }
orStop(await ask({ id: 'enrolment-1', command: enrol, ...office })())

const owed = orStop(await entitlement(store, book.jurisdiction)(id, month('2022-08'))())
console.log(`owed: ${owed.totalFen} fen`)

const august = { periodOwed: month('2022-08'), paidOn: businessDate('2022-08-15'), statedFen: null }
const pay: Command = { type: 'PayPension', participantId: id, ...august }
for (const run of ['2022-08', '2022-08', '2022-08-once-more']) {
  const answer = await ask({ id: `run-${run}`, command: pay, ...office })()
  console.log(E.isLeft(answer) ? `refused: ${answer.left.code}` : answer.right.status)
}
await store.close()
