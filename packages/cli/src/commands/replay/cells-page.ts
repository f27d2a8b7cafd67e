import type { CellFileHead } from '@pension-ledger/projections'
import type { Lang } from '../../language.js'
import { cutFacts } from '../../output/cut-facts.js'
import type { Page } from '../../output/page.js'

/** What was counted, and where it was written; null: nowhere. */
export interface CountedCells {
  readonly head: CellFileHead
  readonly sha256: string
  readonly out: string | null
}

export const cellsJson = ({ head, sha256, out }: CountedCells) => {
  const { position, effectiveAt, knownAt, policy, rules, partition, events, views } = head
  return {
    position,
    effectiveAt,
    knownAt,
    policy,
    rules,
    partition,
    events,
    views: views.map(({ name, version, cells }) => ({ name, version, cells })),
    sha256,
    out,
  }
}

export const cellsPage = (title: string, { head, sha256, out }: CountedCells, lang: Lang): Page => {
  const { position, effectiveAt, knownAt, policy, partition, events, views } = head
  const zh = lang === 'zh'
  const cut = { effectiveAt: effectiveAt ?? undefined, knownAt: knownAt ?? undefined }
  return {
    title,
    facts: [
      ...cutFacts(cut, position, policy, lang),
      [
        zh ? '分区' : 'partition',
        partition === null ? (zh ? '全部' : 'everything') : `${partition.index}/${partition.count}`,
      ],
      [zh ? '事件' : 'events', events.toLocaleString('en-US')],
      ['SHA-256', sha256],
      ...(out === null ? [] : [[zh ? '写入' : 'written to', out] as const]),
    ],
    tables: [
      {
        name: zh ? '视图' : 'views',
        columns: [
          { title: zh ? '视图' : 'view', kind: 'text' },
          { title: zh ? '版本' : 'version', kind: 'integer' },
          { title: zh ? '单元' : 'cells', kind: 'integer' },
        ],
        rows: views.map(({ name, version, cells }) => [name, version, cells]),
        totals: [zh ? '合计' : 'total', null, views.reduce((sum, { cells }) => sum + cells, 0)],
      },
    ],
    notes: [],
    hints: [],
  }
}
