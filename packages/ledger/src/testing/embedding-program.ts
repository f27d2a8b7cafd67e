import { businessDate, type Command, type Fact, month, participantId, readPolicy } from '@pension-ledger/domain'
import file from '@pension-ledger/domain/policies/kunming-chenggong.json' with { type: 'json' }
import { account, adoptPolicy, audit, entitlement, explain, record, submit } from '@pension-ledger/ledger'
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

const why = orStop(await explain(store, book.jurisdiction)(id, month('2022-08'))())
const increment = why.parameters.find(({ parameter }) => parameter === 'age-65-increment.district')
console.log(`increment from 65: ${increment?.value} fen, in force since ${increment?.from}`)

// What happened elsewhere is a fact, whatever the rules say of it: the bank paid August a second time.
const august31 = { payMonth: month('2022-08'), paidOn: businessDate('2022-08-31'), kind: 'regular' } as const
const again: Fact = {
  type: 'PensionPaid',
  participantId: id,
  periodOwed: month('2022-08'),
  ...august31,
  lines: owed.lines,
}
const unsigned = { maker: null, checker: null, sourceRecordedAt: null, causationId: null, correlationId: null }
const source = { file: 'bank.csv', sha256: 'ab'.repeat(32), line: 7 }
const provenance = { ...unsigned, document: 'V-0831', source }
const outcomes = orStop(await record(store, book.jurisdiction)([{ kind: 'facts', facts: [again], provenance }])())
console.log(outcomes.map(({ status }) => status).join())

const { balanceFen } = orStop(await account(store)(id)())
console.log(`account: ${balanceFen} fen`)

const months = { from: month('2022-08'), to: month('2022-08') }
const report = orStop(await audit(store)({ auditedOn: businessDate('2022-08-31'), months, codes: ['PAID_TWICE'] })())
for (const { code, fen, sources } of report.findings)
  console.log(`found: ${code}, ${fen} fen, ${sources.map(({ file, line }) => `${file} line ${line}`).join()}`)
await store.close()
