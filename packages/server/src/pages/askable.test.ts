import * as E from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fund } from '../fund/fund.js'
import { right } from '../fund/fund.kit.js'
import type { LiveFund } from '../fund/live/live-fund.js'
import { participantFindingsRoute } from '../routes/findings/finding.routes.js'
import { accountRoute } from '../routes/participant/account.route.js'
import { participantRoute } from '../routes/participant/participant.route.js'
import { auditor, smallFund } from '../testing/served.kit.js'
import { alongside, askedWith } from './askable.js'

let fund: LiveFund
beforeAll(async () => {
  fund = await smallFund()
})
afterAll(() => fund.stop())

const raw = { path: [['id', 'CG000002']], query: [['lang', 'en']], body: null, format: 'html' } as const

describe('routes beside each other', () => {
  const both = alongside(participantRoute, { account: accountRoute, findings: participantFindingsRoute })

  it('answer at one moment, whatever their own would have been', async () => {
    const seen: number[] = []
    const watched: Fund = {
      ...fund,
      participant: (id, at) => {
        seen.push(at.position)
        return fund.participant(id, at)
      },
    }
    const question = right(both.ask(raw))
    const moment = { ...right(await question.moment(fund)()), position: 5 }
    const { answer } = right(await question.answer(watched, auditor, moment)())
    expect(new Set(seen)).toEqual(new Set([5]))
    expect(E.isRight(answer.beside.account) && answer.beside.account.right.position).toBe(5)
  })

  it('say of themselves that they may not be asked, and do not hold up the first', async () => {
    const question = right(both.ask(raw))
    const moment = right(await question.moment(fund)())
    const caller = { ...auditor, scopes: new Set(['participants:read'] as const) }
    const { answer } = right(await question.answer(fund, caller, moment)())
    expect(answer.participantId).toBe('CG000002')
    expect(E.isLeft(answer.beside.findings) && answer.beside.findings.left.code).toBe('NotAllowed')
    expect(E.isRight(answer.beside.account)).toBe(true)
  })

  it('are asked nothing of what the first alone understands', async () => {
    const refusing = askedWith(accountRoute, () => [['bogus', '1']])
    const question = right(alongside(participantRoute, { account: refusing }).ask(raw))
    const moment = right(await question.moment(fund)())
    const { answer } = right(await question.answer(fund, auditor, moment)())
    expect(E.isLeft(answer.beside.account) && answer.beside.account.left.code).toBe('MalformedRequest')
  })
})
