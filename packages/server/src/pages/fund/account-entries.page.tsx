import { levels, purposes } from '@pension-ledger/books'
import { factKindText } from '@pension-ledger/explanation'
import { accountEntriesRoute } from '../../routes/fund/account-entries.route.js'
import type { AnswerIn } from '../askable.js'
import { definePage } from '../define-page.js'
import { linkTo, pathOf } from '../links.js'
import { levelNames, purposeNames } from '../names.js'
import type { PageContext } from '../page-context.js'
import { code, count, fen, prose, text, time } from '../parts/cell.js'
import { Filters, Pager } from '../parts/forms.js'
import { Tiles } from '../parts/lists.js'
import { TableView } from '../parts/table.js'
import { peopleWords } from '../people/people.words.js'
import { reportWords } from '../reports/report-words.js'
import { textIn } from '../reports/shown-row.js'
import { named, spoken, words } from '../words.js'
import { zoneChoice, zoneName } from '../zones.js'
import { trialBalanceWords } from './trial-balance.words.js'

export const accountEntriesWords = {
  title: words('明细账', 'Entries'),
  lead: words(
    '一个科目的逐笔发生额，每笔一条记录；全部各笔之和，就是余额表中的发生额。红字冲正以负数记在原方。',
    'Each entry is one event; all of them together are the turnover in the trial balance. What a reversal takes back is negative, on the same side.',
  ),
  on: words('记账日期', 'Booked on'),
  what: words('事项', 'What'),
  reversed: words('（冲正）', ' (taken back)'),
  who: words('个人编号', 'Participant'),
  against: words('对方科目', 'Against'),
  position: words('位次', 'Position'),
  level: words('级次', 'Level'),
  purpose: words('用途', 'Purpose'),
  side: words('借贷', 'Side'),
  debitSide: words('借方', 'debit'),
  creditSide: words('贷方', 'credit'),
  empty: words('没有发生额。', 'No entries.'),
}

type Answer = AnswerIn<typeof accountEntriesRoute>

/** The months, the place and whatever else the entries are of. */
const whatOf = ({ query }: Answer, ctx: PageContext): ReadonlyArray<string> => {
  const [from, to] = [textIn(query, 'from'), textIn(query, 'to')]
  return [
    from === '' && to === '' ? '' : `${from}–${to}`,
    zoneName(ctx, textIn(query, 'zone')),
    named(purposeNames, textIn(query, 'purpose'), ctx.lang),
    named(levelNames, textIn(query, 'level'), ctx.lang),
  ].filter((part) => part !== '')
}

/** 明细账: the events behind a number of the trial balance, each leading to itself. */
export const accountEntriesPage = definePage(accountEntriesRoute, {
  title: (answer, ctx) =>
    [`${answer.account[ctx.lang]} · ${accountEntriesWords.title[ctx.lang]}`, ...whatOf(answer, ctx)].join(' · '),
  crumbs: (_, ctx) => [
    { label: reportWords.overview[ctx.lang], path: '/' },
    { label: trialBalanceWords.title[ctx.lang], path: '/trial-balance' },
  ],
  Body: ({ answer, ctx }) => {
    const said = spoken(accountEntriesWords, ctx.lang)
    const trial = spoken(trialBalanceWords, ctx.lang)
    const common = spoken(peopleWords, ctx.lang)
    const { openingFen, debitFen, creditFen, closingFen } = answer
    return (
      <>
        <p class="lead">{said.lead}</p>
        <Filters
          ctx={ctx}
          filters={[
            zoneChoice(ctx),
            { name: 'from', label: trial.from },
            { name: 'to', label: trial.to },
            {
              name: 'level',
              label: said.level,
              options: levels.map((level) => [level, named(levelNames, level, ctx.lang)]),
            },
            {
              name: 'purpose',
              label: said.purpose,
              options: purposes.map((purpose) => [purpose, named(purposeNames, purpose, ctx.lang)]),
            },
            {
              name: 'side',
              label: said.side,
              options: [
                ['debit', said.debitSide],
                ['credit', said.creditSide],
              ],
            },
          ]}
        />
        <Tiles
          ctx={ctx}
          tiles={[
            { label: trial.opening, cell: fen(openingFen), unit: common.moneyUnit },
            { label: trial.debit, cell: fen(debitFen), unit: common.moneyUnit },
            { label: trial.credit, cell: fen(creditFen), unit: common.moneyUnit },
            { label: trial.closing, cell: fen(closingFen), unit: common.moneyUnit },
          ]}
        />
        <TableView
          ctx={ctx}
          table={{
            caption: said.title,
            unit: common.yuan,
            heads: 2,
            columns: [
              { label: said.on },
              { label: said.what },
              { label: said.who },
              { label: common.zone },
              { label: said.against },
              { label: trial.debit, isNumber: true },
              { label: trial.credit, isNumber: true },
              { label: said.position, isNumber: true },
            ],
            rows: answer.items.map((entry) => {
              const href = linkTo(ctx, pathOf('events', entry.eventId))
              const { participantId } = entry
              return [
                time(entry.on),
                text(`${factKindText(entry.type, ctx.lang)}${entry.isReversal ? said.reversed : ''}`, href),
                participantId === null
                  ? text('–')
                  : code(participantId, linkTo(ctx, pathOf('participants', participantId))),
                text(zoneName(ctx, entry.zone)),
                prose(entry.against.map((account) => account[ctx.lang]).join('; ')),
                fen(entry.debitFen, entry.debitFen === 0 ? undefined : href),
                fen(entry.creditFen, entry.creditFen === 0 ? undefined : href),
                count(entry.position, href),
              ]
            }),
            empty: said.empty,
          }}
        />
        <Pager ctx={ctx} nextCursor={answer.nextCursor ?? null} />
      </>
    )
  },
})
