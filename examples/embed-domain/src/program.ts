import { businessDate, Command, Fact, isLineKey, month, participantId, readPolicy } from '@pension-ledger/domain'
import file from '@pension-ledger/domain/policies/kunming-chenggong.json' with { type: 'json' }
import { account, adoptPolicy, audit, entitlement, explain, record, submit } from '@pension-ledger/ledger'
import { openStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'

/** A small office: what cannot go on stops, a refusal is told. */
const orStop = <Value>(answer: E.Either<unknown, Value>): Value => {
  if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}

const yuan = (fen: number): string => (fen / 100).toFixed(2)

/**
 * Runs a small office on the library, and says line by line what came of it: one woman joins, pays for eleven years, is approved and
 * paid, and dies; the bank pays on, and the audit finds it.
 *
 * Units:   the store has fen, the lines have yuan.
 * Returns: the lines. On a store that has them already, the same commands are answered as they were.
 */
export const program = async (storeUrl: string): Promise<ReadonlyArray<string>> => {
  const lines: string[] = []
  const store = orStop(await openStore(storeUrl, { create: true })())
  const book = orStop(readPolicy(file))
  orStop(await adoptPolicy(store)({ book, adoptedOn: businessDate('2022-01-01') })())

  const id = participantId('p-1')
  const submitted = submit(store, book.jurisdiction)
  /** Commands come from outside, so they are decoded; maker and checker are two. */
  const ask = async (name: string, of: object): Promise<string> => {
    const command = orStop(Command.decode({ participantId: id, ...of }))
    const answer = await submitted({ id: name, command, maker: 'clerk-1', checker: 'clerk-2', document: null })()
    return E.isLeft(answer) ? `refused: ${answer.left.code}` : answer.right.status
  }

  const enrolment = {
    ...{ type: 'Enrol', sex: 'F', birthDate: '1962-03-15', enrolledOn: '2011-07-01' },
    ...{ zone: 'chenggong', street: '龙城街道', community: null },
    ...{ idToken: 't-1', idFlags: [], accountToken: null, identityCommitment: 'c-1' },
  }
  lines.push(`enrol: ${await ask('enrolment', enrolment)}`)

  for (let year = 2012; year <= 2022; year++) {
    const own = { kind: 'normal', fen: 20_000, funder: null, category: null }
    const receivedOn = `${year}-03-01`
    await ask(`contribution-${year}`, { type: 'ReceiveContribution', year, receivedOn, ...own })
  }
  const { balanceFen } = orStop(await account(store)(id)())
  lines.push(`account: ${yuan(balanceFen)} yuan`)

  const approval = { type: 'ApproveBenefit', benefit: 'pension' }
  lines.push(`approve from 2022-03: ${await ask('approval-march', { ...approval, month: '2022-03' })}`)
  lines.push(`approve from 2022-04: ${await ask('approval-april', { ...approval, month: '2022-04' })}`)

  const april = { type: 'PayPension', periodOwed: '2022-04', paidOn: '2022-04-15', statedFen: null }
  lines.push(`pay 2022-04: ${await ask('run-2022-04', april)}`)
  lines.push(`pay 2022-04 once more: ${await ask('run-2022-04-again', april)}`)

  const owed = orStop(await entitlement(store, book.jurisdiction)(id, month('2022-05'))())
  lines.push(`owed for 2022-05: ${yuan(owed.totalFen)} yuan`)
  for (const [line, fen] of Object.entries(owed.lines)) if (isLineKey(line)) lines.push(`  ${line}: ${yuan(fen)}`)

  // As of a day before her death: asked again afterwards, the answer is the same.
  const cut = { effectiveAt: businessDate('2022-05-15') }
  const explanation = orStop(await explain(store, book.jurisdiction)(id, month('2022-05'), cut)())
  const district = explanation.parameters.find(({ parameter }) => parameter === 'basic-pension.district')
  lines.push(`explained: ${explanation.steps.length} steps, ${explanation.facts.length} facts`)
  lines.push(`  ${district?.zh}: ${district?.source.document} ${district?.source.clause}`)

  const death = { type: 'RecordDeath', diedOn: '2022-05-20', reportedOn: '2022-06-20', source: '社区' }
  lines.push(`death: ${await ask('death', death)}`)
  const june = { type: 'PayPension', periodOwed: '2022-06', paidOn: '2022-06-15', statedFen: null }
  lines.push(`pay 2022-06: ${await ask('run-2022-06', june)}`)

  // The bank had paid June before the death was known: that happened, so it is recorded, and not judged.
  const happened = { participantId: id, periodOwed: '2022-06', payMonth: '2022-06', paidOn: '2022-06-15' }
  const payment = orStop(Fact.decode({ type: 'PensionPaid', ...happened, kind: 'regular', lines: owed.lines }))
  const origin = { maker: null, checker: null, sourceRecordedAt: null, causationId: null, correlationId: null }
  const provenance = { ...origin, document: 'V-0601', source: { file: 'bank.csv', sha256: 'ab'.repeat(32), line: 2 } }
  const [outcome] = orStop(await record(store, book.jurisdiction)([{ kind: 'facts', facts: [payment], provenance }])())
  lines.push(`what the bank paid: ${outcome?.status ?? 'nothing'}`)

  const report = orStop(
    await audit(store)({
      auditedOn: businessDate('2022-06-30'),
      months: { from: month('2022-04'), to: month('2022-06') },
      codes: ['PAID_AFTER_DEATH', 'COMPONENT_UNDERPAID'],
    })(),
  )
  for (const { code, months, fen, sources } of report.findings) {
    const rows = sources.map(({ file, line }) => `${file}:${line}`)
    lines.push(`found: ${[code, ...months, yuan(fen), ...rows].join(' ')}`)
  }
  await store.close()
  return lines
}
