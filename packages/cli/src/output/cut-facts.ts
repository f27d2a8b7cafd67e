import type { PolicyBook } from '@pension-ledger/domain'
import type { Cut } from '@pension-ledger/ledger'
import type { Lang } from '../language.js'
import type { Page } from './page.js'

/** What an answer rests on: the two cuts, the last position of the ledger it was worked out from, and the rules. */
export const cutFacts = (
  { effectiveAt, knownAt }: Cut,
  position: number,
  { id, version }: Pick<PolicyBook, 'id' | 'version'>,
  lang: Lang,
): Page['facts'] =>
  lang === 'zh'
    ? [
        ['生效截至', effectiveAt ?? '不限'],
        ['记录截至', knownAt === undefined ? '不限' : knownAtText(knownAt, '位次')],
        ['账本位次', position.toLocaleString('en-US')],
        ['政策册', `${id} ${version}`],
      ]
    : [
        ['effective at', effectiveAt ?? 'no limit'],
        ['known at', knownAt === undefined ? 'no limit' : knownAtText(knownAt, 'position')],
        ['position', position.toLocaleString('en-US')],
        ['policy', `${id} ${version}`],
      ]

const knownAtText = (knownAt: NonNullable<Cut['knownAt']>, positionWord: string): string =>
  typeof knownAt === 'number' ? `${positionWord} ${knownAt}` : knownAt
