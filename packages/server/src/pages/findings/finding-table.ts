import type { FindingShown } from '../../routes/findings/finding-codec.js'
import { linkTo, pathOf } from '../links.js'
import { severityNames } from '../names.js'
import type { PageContext } from '../page-context.js'
import { badge, type Cell, code, fen, prose, type Tone, term, text } from '../parts/cell.js'
import type { Table } from '../parts/table.js'
import { named, spoken, words } from '../words.js'
import { zoneName } from '../zones.js'
import { findingNames } from './finding-names.js'

export const findingTableWords = {
  severity: words('性质', 'Kind'),
  code: words('发现', 'Finding'),
  who: words('对象', 'Of'),
  place: words('所在', 'Where'),
  months: words('月份', 'Months'),
  amount: words('金额', 'Amount'),
  sentence: words('说明', 'What was found'),
  evidence: words('证据', 'Evidence'),
  event: words('记录', 'event'),
  unit: words('单位：元；正为多付，负为欠付', 'in yuan; positive overpaid, negative owed'),
  empty: words('没有发现。', 'Nothing was found.'),
  fund: words('基金', 'fund'),
  scheme: words('制度', 'scheme'),
}

const tones: Readonly<Record<FindingShown['severity'], Tone>> = {
  loss: 'loss',
  debt: 'caution',
  control: 'accent',
  data: 'plain',
}

export const severityBadge = (severity: FindingShown['severity'], { lang }: PageContext, href?: string): Cell =>
  badge(named(severityNames, severity, lang), tones[severity], href)

/** From when to when a finding is: its months, its day, its year. */
const period = ({ months, on, year }: FindingShown): string => {
  const [first, last] = [months.at(0), months.at(-1)]
  if (first === undefined || last === undefined) return on ?? (year === null ? '' : String(year))
  return first === last ? first : `${first} – ${last}`
}

/** Why the first month of a finding is wrong can be read in its explanation. */
const reason = (of: FindingShown, ctx: PageContext): Cell => {
  const [month] = of.months
  const asText = period(of)
  return month === undefined || of.participantId === null
    ? term(asText)
    : term(asText, linkTo(ctx, pathOf('participants', of.participantId, 'explain', month)))
}

/** 审计发现 as a table: each leads to whom it is about, to why, and to the event that it rests on. */
export const findingTable = (
  items: ReadonlyArray<FindingShown>,
  ctx: PageContext,
  caption: string,
  { withSubject }: { readonly withSubject: boolean },
): Table => {
  const said = spoken(findingTableWords, ctx.lang)
  const subject = (of: FindingShown): Cell =>
    of.participantId === null
      ? text(of.subject === 'fund' ? said.fund : said.scheme)
      : code(of.participantId, linkTo(ctx, pathOf('participants', of.participantId)))
  const evidence = (of: FindingShown): Cell => {
    const [eventId] = of.eventIds
    const [source] = of.sources
    if (eventId === undefined) return text('')
    const label = source === undefined ? said.event : `${source.file}:${source.line}`
    return code(
      of.eventIds.length > 1 ? `${label} +${of.eventIds.length - 1}` : label,
      linkTo(ctx, pathOf('events', eventId)),
    )
  }
  const place = ({ zone, street, community }: FindingShown): string =>
    [zoneName(ctx, zone), street, community ?? ''].filter((part) => part !== '').join(' ')
  return {
    caption,
    unit: said.unit,
    heads: 1,
    columns: [
      { label: said.code },
      { label: said.severity },
      ...(withSubject ? [{ label: said.who }, { label: said.place }] : []),
      { label: said.months },
      { label: said.amount, isNumber: true },
      { label: said.sentence },
      { label: said.evidence },
    ],
    rows: items.map((of) => [
      text(findingNames[of.code][ctx.lang], linkTo(ctx, '/findings', { code: of.code })),
      severityBadge(of.severity, ctx),
      ...(withSubject ? [subject(of), text(place(of))] : []),
      reason(of, ctx),
      fen(of.fen),
      prose(of.sentence[ctx.lang]),
      evidence(of),
    ]),
    empty: said.empty,
  }
}
