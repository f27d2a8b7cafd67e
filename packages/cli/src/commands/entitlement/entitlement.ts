import { type Entitlement, type Line, linesOf, type Month, type ParticipantId } from '@pension-ledger/domain'
import { componentWords } from '@pension-ledger/explanation'
import type { Cut } from '@pension-ledger/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import type { Lang } from '../../language.js'
import { cutFacts } from '../../output/cut-facts.js'
import { deliver } from '../../output/deliver.js'
import type { Page } from '../../output/page.js'
import { levelWords, reasonWords, statusWords } from '../../words/benefit.words.js'
import { withLedger } from '../with-ledger.js'

interface Asked extends Cut {
  readonly participantId: ParticipantId
  readonly month: Month
}

export const showEntitlement = (
  { participantId, month, ...cut }: Asked,
  context: Context,
): Promise<E.Either<Failure, ExitCode>> =>
  withLedger(context, { purpose: 'to-ask' }, async (ledger) => {
    const head = await ledger.store.head()()
    if (E.isLeft(head)) return head
    const scheme = await ledger.scheme(cut)()
    if (E.isLeft(scheme)) return scheme
    const entitlement = await ledger.entitlement(participantId, month, cut)()
    if (E.isLeft(entitlement)) return entitlement

    const { status, releasedIn, reason, totalFen } = entitlement.right
    const lines = linesOf(entitlement.right.lines)
    const facts = cutFacts(cut, head.right, scheme.right.policy, context.lang)
    const delivered = await deliver(
      {
        page: entitlementPage({ participantId, month }, entitlement.right, lines, facts, context.lang),
        json: { participantId, month, status, releasedIn, reason, lines, totalFen },
        format: context.json ? 'json' : 'text',
      },
      context,
    )
    return E.map(() => exitCodes.done)(delivered)
  })

const entitlementPage = (
  { participantId, month }: Pick<Asked, 'participantId' | 'month'>,
  { status, reason, releasedIn, totalFen }: Entitlement,
  lines: ReadonlyArray<Line>,
  facts: Page['facts'],
  lang: Lang,
): Page => {
  const zh = lang === 'zh'
  const because = reason === null ? '' : zh ? `（${reasonWords[reason].zh}）` : ` (${reasonWords[reason].en})`
  const release = releasedIn === null ? '' : zh ? `，${releasedIn} 补发` : `, released in ${releasedIn}`
  return {
    title: zh ? `应享待遇 ${participantId} ${month}` : `Entitlement of ${participantId} for ${month}`,
    facts: [[zh ? '状态' : 'status', `${statusWords[status][lang]}${because}${release}`], ...facts],
    tables:
      lines.length === 0
        ? []
        : [
            {
              name: zh ? '待遇明细' : 'lines',
              columns: [
                { title: zh ? '待遇' : 'component', kind: 'text' },
                { title: zh ? '承担' : 'borne by', kind: 'text' },
                { title: zh ? '金额（元）' : 'amount (yuan)', kind: 'yuan' },
              ],
              rows: lines.map(({ component, level, fen }) => [
                componentWords[component][lang],
                levelWords[level][lang],
                fen,
              ]),
              totals: [zh ? '合计' : 'total', null, totalFen],
            },
          ],
    notes: [],
    hints: [],
  }
}
