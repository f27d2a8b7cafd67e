import { xmlAttribute } from './escaped-text.js'

/** Places in the list of cell formats of `stylesXml`. */
export const cellStyles = { text: 1, yuan: 2, integer: 3, date: 4, header: 5 } as const

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`

/** The parts of a workbook beside its sheets, in the order they are written. No author, no date: the same sheets, the same bytes. */
export const packageParts = (
  sheetNames: ReadonlyArray<string>,
): ReadonlyArray<{ readonly path: string; readonly xml: string }> => [
  { path: '[Content_Types].xml', xml: contentTypesXml(sheetNames.length) },
  { path: '_rels/.rels', xml: relationshipsXml([['officeDocument', 'xl/workbook.xml']]) },
  { path: 'xl/workbook.xml', xml: workbookXml(sheetNames) },
  {
    path: 'xl/_rels/workbook.xml.rels',
    xml: relationshipsXml([
      ...sheetNames.map((_, index) => ['worksheet', sheetPath(index).slice('xl/'.length)] as const),
      ['styles', 'styles.xml'],
    ]),
  },
  { path: 'xl/styles.xml', xml: stylesXml },
]

const contentTypesXml = (sheetCount: number): string => {
  const sheets = Array.from({ length: sheetCount }, (_, index) => override(sheetPath(index), 'worksheet'))
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}${sheets.join('')}</Types>`
  )
}

const override = (path: string, type: string): string =>
  `<Override PartName="/${path}" ContentType="${types}.${type}+xml"/>`

const relationshipsXml = (targets: ReadonlyArray<readonly [type: string, target: string]>): string => {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${packageRelations}">${each.join('')}</Relationships>`
}

const workbookXml = (sheetNames: ReadonlyArray<string>): string => {
  const sheets = sheetNames.map(
    (name, index) => `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets></workbook>`
}

/** 49 is `@`, text; 4 is `#,##0.00`; 3 is `#,##0`. */
const stylesXml = `${declaration}<styleSheet xmlns="${main}">\
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
${[49, 4, 3, 164].map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}\
<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
