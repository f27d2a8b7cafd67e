import { type Account, accountOf, type ParticipantId, subAccounts } from '@pension-ledger/domain'
import { subAccountWords } from '@pension-ledger/explanation'
import type { Cut } from '@pension-ledger/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { cutFacts } from '../../output/cut-facts.js'
import { deliver } from '../../output/deliver.js'
import type { Page } from '../../output/page.js'
import { withLedger } from '../with-ledger.js'

interface Asked extends Cut {
  readonly participantId: ParticipantId
}

export const showAccount = ({ participantId, ...cut }: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> =>
  withLedger(context, { purpose: 'to-ask' }, async (ledger) => {
    const head = await ledger.store.head()()
    if (E.isLeft(head)) return head
    const participant = await ledger.participant(participantId, cut)()
    if (E.isLeft(participant)) return participant

    const account = accountOf(participant.right.state)
    const facts = cutFacts(cut, head.right, ledger.policy(), context.lang)
    const delivered = await deliver(
      {
        page: accountPage(participantId, account, facts, context),
        json: {
          participantId,
          effectiveAt: cut.effectiveAt ?? null,
          balanceFen: account.balanceFen,
          subBalances: account.subBalances,
        },
        format: context.json ? 'json' : 'text',
      },
      context,
    )
    return E.map(() => exitCodes.done)(delivered)
  })

const accountPage = (
  participantId: ParticipantId,
  account: Account,
  facts: Page['facts'],
  { lang, sameStore }: Context,
): Page => {
  const zh = lang === 'zh'
  return {
    title: zh ? `个人账户 ${participantId}` : `Account of ${participantId}`,
    facts,
    tables: [
      {
        name: zh ? '个人账户' : 'account',
        columns: [
          { title: zh ? '来源' : 'source', kind: 'text' },
          { title: zh ? '余额（元）' : 'balance (yuan)', kind: 'yuan' },
        ],
        rows: subAccounts.map((name) => [subAccountWords[name][lang], account.subBalances[name]]),
        totals: [zh ? '合计' : 'total', account.balanceFen],
      },
    ],
    notes: [],
    hints: [
      zh
        ? `逐笔记录：pension-ledger events --stream participant-${participantId}${sameStore}`
        : `Every entry: pension-ledger events --stream participant-${participantId}${sameStore}`,
    ],
  }
}
