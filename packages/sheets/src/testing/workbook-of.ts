import { zipSync } from 'fflate'
import type { SheetSource } from '../reading/byte-source.js'

export interface WorkbookParts {
  /** The content of `sheetData`. */
  readonly rows: string
  readonly sharedTexts?: string
  readonly cellFormats?: string
  readonly workbookProperties?: string
  /** Further parts, or other ones in the place of those made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  readonly without?: ReadonlyArray<string>
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`

/** A workbook of one sheet 发放 as another program might have written it. */
export const workbookParts = (workbook: WorkbookParts): Record<string, Uint8Array> => {
  const texts: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships>${relationship('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${relations}">${workbook.workbookProperties ?? ''}<sheets><sheet name="发放" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relationship('r1', 'worksheet', 'worksheets/sheet1.xml')}${relationship('r2', 'sharedStrings', '/xl/sharedStrings.xml')}${relationship('r3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${workbook.rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${workbook.sharedTexts ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet>${workbook.cellFormats ?? ''}</styleSheet>`,
    ...workbook.parts,
  }
  const kept = Object.entries(texts).filter(([name]) => !workbook.without?.includes(name))
  return Object.fromEntries(
    kept.map(([name, content]) => [name, typeof content === 'string' ? Buffer.from(content, 'utf8') : content]),
  )
}

export const workbookFile = (bytes: Uint8Array): SheetSource => ({ name: 'payments.xlsx', bytes })

export const workbookOf = (workbook: WorkbookParts): SheetSource => workbookFile(zipSync(workbookParts(workbook)))
