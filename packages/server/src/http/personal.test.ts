import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveFund } from '../fund/live/live-fund.js'
import { problem } from '../problem/problem.js'
import { auditor, canary, type Served, servedBy, smallFund } from '../testing/served.kit.js'

let fund: LiveFund
let served: Served
beforeAll(async () => {
  fund = await smallFund()
  served = servedBy(fund)
})
afterAll(() => fund.stop())

const totals = '/v1/zones/chenggong/totals'
const search = '/v1/searches/participants'
const post = (body: string, type = 'application/json'): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': type },
})

describe('bodies', () => {
  const body = JSON.stringify({ idNumber: canary.idNumber })
  it.each([
    ['no type', post(body, 'text/plain'), 415],
    ['no JSON', post('{'), 400],
    ['too large by one byte', post(`${body}${' '.repeat(8_193 - body.length)}`), 413],
    ['as large as allowed', post(`${body}${' '.repeat(8_192 - body.length)}`), 200],
    ['nested too deep', post('['.repeat(10) + ']'.repeat(10)), 400],
    ['a field too many', post(`{"idNumber":"${canary.idNumber}","name":"x"}`), 400],
    ['a prototype', post(`{"__proto__":{"idNumber":"${canary.idNumber}"}}`), 400],
    ['a field missing', post('{}'), 400],
    ['a field of another type', post('{"idNumber":1}'), 400],
  ])('%s', async (_, init, status) => expect((await served.ask(search, init)).status).toBe(status))
  it('that are too deep are not looked at any further', async () => {
    const deep = `{"idNumber":"1","x":${'['.repeat(9)}${']'.repeat(9)}}`
    expect(await (await served.ask(search, post(deep))).json()).toMatchObject({ errors: [{ in: 'body', pointer: '' }] })
    const flat = `{"idNumber":"1","x":${'['.repeat(7)}${']'.repeat(7)}}`
    expect(await (await served.ask(search, post(flat))).json()).toMatchObject({
      errors: [{ in: 'body', pointer: '/x' }],
    })
  })
  it('say what is wrong by a pointer, and repeat nothing', async () => {
    const answer = await (await served.ask(search, post('{"idNumber":"\\u0007","name":"金丝雀"}'))).text()
    expect(JSON.parse(answer)).toMatchObject({ errors: [{ in: 'body', pointer: '/idNumber', code: 'malformed' }] })
    expect(answer).not.toContain('金丝雀')
  })
  it('find a participant by a number that no address has', async () => {
    const answer = await (await served.ask(search, post(body))).text()
    expect(answer).toContain('CG000001')
    expect(answer).not.toContain(canary.idNumber)
  })
})

describe('personal data', () => {
  it.each(['', '.csv', '?lang=en'])('of an explanation is without the day of birth: %s', async (ending) => {
    const path = `/v1/participants/CG000001/explain/2022-07${ending}`
    const masked = await (await served.ask(path)).text()
    expect(masked).toContain('1957-03-**')
    expect(masked).not.toContain('1957-03-15')
    expect(await (await served.ask(path, {}, { ...auditor, id: 'key:whole' })).text()).toContain('1957-03-15')
  })
  it('is masked, and shown whole only to whom that was granted', async () => {
    const masked = await (await served.ask('/v1/participants/CG000001')).text()
    expect(masked).toContain('530114********0027')
    for (const secret of [canary.name, canary.idNumber, canary.bankAccount, '1957-03-15'])
      expect(masked).not.toContain(secret)
    const whole = await served.ask('/v1/participants/CG000001', {}, { ...auditor, id: 'key:whole' })
    expect(await whole.text()).toContain(canary.name)
  })
  it('is written down: who, what, of whom, and what became of it', async () => {
    const { ask, reads } = servedBy(fund)
    await ask('/v1/participants/CG000001/account?lang=en')
    await ask('/v1/participants/CG000404')
    await ask(search, post(JSON.stringify({ idNumber: canary.idNumber })))
    await ask(totals)
    expect(reads).toMatchObject([
      {
        route: 'account',
        callerId: 'key:auditor',
        participantIds: ['CG000001'],
        status: 200,
        position: 17,
        format: 'json',
      },
      { route: 'participant', participantIds: ['CG000404'], status: 404 },
      { route: 'searchParticipants', participantIds: ['CG000001'], status: 200 },
    ])
    expect(JSON.stringify(reads)).not.toContain(canary.idNumber)
  })
  it('is written down each time, also for whoever has the answer already', async () => {
    const { ask, reads } = servedBy(fund)
    const account = '/v1/participants/CG000001/account'
    const tag = (await ask(account)).headers.get('etag') ?? ''
    await ask(account)
    expect((await ask(account, { headers: { 'if-none-match': tag } })).status).toBe(304)
    expect(reads.map(({ route }) => route)).toEqual(['account', 'account', 'account'])
  })
  it('shows no whole birth date beside a masked number, in events neither', async () => {
    const target = '/v1/participants/CG000001/events'
    expect(await (await served.ask(target)).text()).not.toContain('1957-03-15')
    expect(await (await served.ask(target, {}, { ...auditor, id: 'key:whole' })).text()).toContain('1957-03-15')
  })
  it('is not given where it cannot be written down', async () => {
    const recordRead = () => TE.left(problem('ReadLogUnavailable'))
    const access = {
      admit: () => TE.right(() => undefined),
      limit: () => E.right({}),
      authenticate: () => TE.right(auditor),
      recognise: () => null,
      turnAway: () => null,
      recordRead,
    }
    const { ask } = servedBy(fund, { access })
    const refused = await ask('/v1/participants/CG000001')
    expect([refused.status, (await refused.text()).includes('欧阳')]).toEqual([503, false])
    expect((await ask(totals)).status).toBe(200)
  })
})
