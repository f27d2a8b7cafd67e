import { type EventType, eventKinds } from '@pension-ledger/domain'
import { naturalKeys } from '@pension-ledger/ledger'
import { kinds } from '../kinds/kinds.js'
import type { Column } from '../rows/column.js'
import type { Kind } from '../rows/kind.js'
import { kindNames } from '../rows/kind-name.js'
import { provenanceColumns } from '../rows/provenance-columns.js'
import { rowProblemSentences } from '../rows/row-problems.js'
import { introduction, quarantineNotes } from './files-reference-text.js'

/** The reference of import files, made of the very tables by which files are read. */
export const filesReference = (): string =>
  `${[
    introduction,
    '## Columns that every kind may carry\n',
    tableOf(provenanceColumns.columns),
    '\nThey go into the envelope of the event, not into the fact.\n',
    ...kindNames.map((name) => sectionOf(kinds[name])),
    quarantineNotes,
    '| code | 说明 | meaning |\n|---|---|---|',
    ...Object.entries(rowProblemSentences).map(([code, { zh, en }]) => `| \`${code}\` | ${zh} | ${en} |`),
  ].join('\n')}\n`

const sectionOf = (kind: Kind): string => {
  const own = kind.columns.slice(0, -provenanceColumns.columns.length)
  return [
    `## \`${kind.name}\` ${kind.zh}\n`,
    'Becomes:\n',
    ...kind.becomes.map((type) => `- \`${type}\` ${eventKinds[type].zh}; natural key: ${keyOf(type)}`),
    '',
    tableOf(own),
    '',
  ].join('\n')
}

const keyOf = (type: EventType): string =>
  type === 'RecordReversed'
    ? '`eventId`, of the record that is reversed'
    : naturalKeys[type].map((part) => `\`${part}\``).join(', ')

const tableOf = (columns: ReadonlyArray<Column<unknown>>): string =>
  [
    '| column | 中文表头 | required | what may stand there |',
    '|---|---|---|---|',
    ...columns.map(
      ({ name, aliases, isRequired, field }) =>
        `| \`${name}\` | ${aliases.join('、')} | ${isRequired ? 'yes' : ''} | ${field.form.replaceAll('|', '\\|')} |`,
    ),
  ].join('\n')
