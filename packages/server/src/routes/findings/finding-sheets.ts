import type { SheetToWrite } from '@pension-ledger/sheets'
import type * as t from 'io-ts'
import type { Lang } from '../common-params.js'
import { column, tableOf } from '../table-of.js'
import type { FindingShown, FindingTotals } from './finding-codec.js'

type Totals = t.TypeOf<typeof FindingTotals>
type Tally = Pick<Totals, 'findings' | 'subjects' | 'lossFen' | 'debtFen'>

/** 审计工作簿: the findings, and their totals by code and place. */
export const findingSheets = (
  { items, totals }: { readonly items: ReadonlyArray<FindingShown>; readonly totals: Totals | null },
  lang: Lang,
): ReadonlyArray<SheetToWrite> => [
  tableOf({ zh: '审计发现', en: 'findings' }, findingColumns(lang), items, lang),
  ...(totals === null
    ? []
    : [
        tableOf(
          { zh: '按编码', en: 'by code' },
          [column('text', '编码', 'code', ({ code }: Totals['byCode'][number]) => code), ...tallyColumns],
          totals.byCode,
          lang,
        ),
        tableOf(
          { zh: '按街道', en: 'by street' },
          [
            column('text', '片区', 'zone', ({ zone }: Totals['byStreet'][number]) => zone),
            column('text', '街道', 'street', ({ street }: Totals['byStreet'][number]) => street),
            ...tallyColumns,
          ],
          totals.byStreet,
          lang,
        ),
      ]),
]

const tallyColumns = [
  column('integer', '发现数', 'findings', ({ findings }: Tally) => findings),
  column('integer', '涉及对象数', 'subjects', ({ subjects }: Tally) => subjects),
  column('yuan', '多支出', 'overpaid', ({ lossFen }: Tally) => lossFen),
  column('yuan', '应补发', 'owed', ({ debtFen }: Tally) => debtFen),
]

const findingColumns = (lang: Lang) => [
  column('integer', '序号', 'number', ({ number }: FindingShown) => number),
  column('text', '编码', 'code', ({ code }: FindingShown) => code),
  column('text', '性质', 'severity', ({ severity }: FindingShown) => severity),
  column('text', '个人编号', 'participant', ({ participantId }: FindingShown) => participantId),
  column('text', '片区', 'zone', ({ zone }: FindingShown) => zone),
  column('text', '街道', 'street', ({ street }: FindingShown) => street),
  column('text', '社区', 'community', ({ community }: FindingShown) => community),
  column('text', '月份', 'months', ({ months }: FindingShown) => months.join(' ')),
  column('date', '日期', 'on', ({ on }: FindingShown) => on),
  column('yuan', '金额', 'amount', ({ fen }: FindingShown) => fen),
  column('text', '说明', 'what was found', ({ sentence }: FindingShown) => sentence[lang]),
  column('text', '依据', 'rules applied', ({ applied }: FindingShown) =>
    applied.map(({ parameter, on, document }) => [parameter, on, document ?? ''].join(' ').trim()).join('; '),
  ),
  column('text', '来源行', 'source rows', ({ sources }: FindingShown) =>
    sources.map(({ file, line }) => `${file}:${line}`).join(' '),
  ),
  column('text', '记录', 'events', ({ eventIds }: FindingShown) => eventIds.join(' ')),
]
