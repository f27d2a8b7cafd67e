import { csvChunks, notesSheet, type SheetToWrite, xlsxChunks } from '@pension-ledger/sheets'
import type { Lang } from '../routes/common-params.js'
import type { Answered, AnyRoute } from '../routes/route.js'
import { mediaTypes, type Offered } from './negotiate.js'

/** An answer as it leaves. Text stays text: it then goes out in one piece with its headers. */
export interface Representation {
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** The bytes of an answer in a format. The same answer gives the same bytes. */
export const represented = async (
  route: Pick<AnyRoute, 'name' | 'summary'>,
  answered: Answered,
  format: Offered,
  lang: Lang,
): Promise<Representation> => {
  if (format === 'json')
    return {
      body: JSON.stringify(answered.json),
      headers: { 'Content-Type': mediaTypes.json },
    }
  const sheets = answered.sheets(lang)
  const [first] = sheets
  const { position } = answered.envelope
  return {
    body: await gathered(
      format === 'csv'
        ? csvChunks(first?.columns ?? [], first?.rows ?? [])
        : xlsxChunks([...sheets, notesOf(answered, lang)]),
    ),
    headers: {
      'Content-Type': format === 'csv' ? `${mediaTypes.csv}; charset=utf-8; header=present` : mediaTypes.xlsx,
      'Content-Disposition': attachment(
        `${route.name}-${position}.${format}`,
        `${first?.name ?? route.summary[lang]}-${position}.${format}`,
      ),
    },
  }
}

const gathered = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

/** A name for a file, in ASCII and as people write it (RFC 6266, RFC 8187). */
const attachment = (plain: string, name: string): string =>
  `attachment; filename="${plain.replaceAll(/[^\w.-]/g, '-')}"; filename*=UTF-8''${encoded(name)}`

const encoded = (name: string): string =>
  encodeURIComponent(name.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '-')).replaceAll(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** 说明: what the tables answer, so that the same numbers can be found again. */
const notesOf = ({ envelope }: Answered, lang: Lang): SheetToWrite => {
  const zh = lang === 'zh'
  const entries = Object.entries(envelope.query).map(([name, value]): readonly [string, string] => [
    name,
    value === null ? '' : String(value),
  ])
  return notesSheet(
    [
      ...entries,
      ['position', String(envelope.position)],
      ['policy', `${envelope.policy.id} ${envelope.policy.version}`],
    ],
    { name: zh ? '说明' : 'notes', titles: zh ? ['项目', '内容'] : ['item', 'value'] },
  )
}
