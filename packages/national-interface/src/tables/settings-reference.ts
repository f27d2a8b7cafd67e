import { standardBenefitItems } from '../codes/benefit-items.js'
import { standardCodes } from '../codes/standard-codes.js'
import { exampleSettings } from '../settings/example-settings.js'

const fields: ReadonlyArray<readonly [field: string, is: string, otherwise: string]> = [
  ['`schemaVersion`', '1; required', ''],
  ['`agency`', '经办机构: `code` (C..16) and `name` (C..128), of every zone without one of its own', 'empty'],
  [
    '`areas`',
    '行政区划 by zone: `areaCode` (six digits), `areaName` (C..128), `agency` (or null)',
    'jurisdiction and name of the policy book',
  ],
  ['`streets`', '街道编码 by the name in the events: `code` (C..16), `communities` by their names', 'empty'],
  ['`books`', '账套 by zone: `code` and `name` (C..32)', 'jurisdiction and zone; name of the zone'],
  ['`codes`', 'values of code lists, by list and value: `code`, `name`', 'as far as the standard says'],
  ['`items`', '待遇项目 by item: `code` (C6), `name` (C..50)', 'as far as the standard says'],
]

/** The settings in Markdown: what no event says and the tables need, with what stands there otherwise. */
export const settingsReference = (): ReadonlyArray<string> => [
  '## Settings',
  '',
  '`export --format gbt40217 --settings FILE` reads what no event says, as JSON. Every part but the version may be left out. A file that is',
  'malformed (`SettingsMalformed`), or names a field, zone, list, value or item that there is not (`SettingsUnknown`), is refused with the path.',
  '',
  '| field | is | otherwise |',
  '|---|---|---|',
  ...fields.map((cells) => `| ${cells.join(' | ')} |`),
  '',
  '```json',
  JSON.stringify(exampleSettings, null, 2),
  '```',
  '',
  ...Object.entries(standardCodes).map(([list, { name, values }]) => `- \`${list}\` ${name}: ${namesOf(values)}`),
  `- items 待遇项目: ${namesOf(standardBenefitItems)}`,
  '',
]

const namesOf = (values: object): string =>
  Object.keys(values)
    .map((key) => `\`${key}\``)
    .join(', ')
