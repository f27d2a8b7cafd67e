import { refuse } from '../reading/sheet-error.js'
import type { DateSystem } from './date-text.js'
import type { Unpack } from './unpack.js'
import { type XmlAttributes, xmlReader } from './xml-reader.js'
import type { ZipEntry } from './zip-directory.js'

export interface Workbook {
  readonly dateSystem: DateSystem
  /** In the order of the tabs. Charts and other sheets without cells are left out. */
  readonly sheets: ReadonlyArray<{ readonly name: string; readonly entry: ZipEntry }>
  readonly sharedTexts: ZipEntry | null
  readonly styles: ZipEntry | null
}

type Parts = ReadonlyMap<string, ZipEntry>

const maxRunBytes = 1024 * 1024

/** Throws: `Refused` with WorkbookUnsupported when the zip file holds something else, WorkbookBroken. */
export const readWorkbook = async (parts: Parts, unpack: Unpack): Promise<Workbook> => {
  const path = (await relationships(parts, '', unpack)).find(({ type }) => type === 'officeDocument')?.path
  const entry = parts.get(path ?? 'xl/workbook.xml')
  if (entry === undefined || entry.name.endsWith('.bin')) {
    const format = parts.has('xl/workbook.bin') ? 'xlsb' : parts.has('content.xml') ? 'ods' : 'zip'
    return refuse({ code: 'WorkbookUnsupported', format })
  }

  const related = await relationships(parts, path ?? 'xl/workbook.xml', unpack)
  const partOf = (type: string): ZipEntry | null => {
    const found = related.find((relationship) => relationship.type === type)
    return (found === undefined ? undefined : parts.get(found.path)) ?? null
  }
  const { dateSystem, tabs } = await readTabs(entry, unpack)
  if (tabs.length === 0) refuse({ code: 'WorkbookBroken', part: entry.name, why: 'it has no sheets' })
  const sheets = tabs.flatMap(({ name, id }) => {
    const relationship = related.find((candidate) => candidate.id === id)
    if (relationship !== undefined && relationship.type !== 'worksheet') return []
    const sheet = relationship === undefined ? undefined : parts.get(relationship.path)
    if (sheet === undefined)
      return refuse({ code: 'WorkbookBroken', part: entry.name, why: 'a sheet is missing', sheet: name })
    return [{ name, entry: sheet }]
  })
  return { dateSystem, sheets, sharedTexts: partOf('sharedStrings'), styles: partOf('styles') }
}

const readTabs = async (entry: ZipEntry, unpack: Unpack) => {
  const tabs: Array<{ readonly name: string; readonly id: string }> = []
  let dateSystem: DateSystem = 1900
  await walk(entry, unpack, (name, attributes) => {
    if (name === 'workbookPr' && ['1', 'true', 'on'].includes(attributes.date1904 ?? '')) dateSystem = 1904
    if (name !== 'sheet') return
    const id = Object.entries(attributes).find(([attribute]) => attribute.endsWith(':id'))?.[1]
    tabs.push({ name: attributes.name ?? '', id: id ?? '' })
  })
  return { tabs, dateSystem }
}

interface Relationship {
  readonly id: string
  /** The last word of its type's address, which the two editions of the standard have in common. */
  readonly type: string
  readonly path: string
}

const relationships = async (parts: Parts, of: string, unpack: Unpack): Promise<ReadonlyArray<Relationship>> => {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const entry = parts.get(`${folder}_rels/${of.slice(folder.length)}.rels`)
  if (entry === undefined) return []
  const found: Relationship[] = []
  await walk(entry, unpack, (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
    if (name !== 'Relationship' || mode === 'External') return
    found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path: pathFrom(folder, target) })
  })
  return found
}

/** A name in the package, never a path outside it: it is only ever looked up among the parts. */
const pathFrom = (folder: string, target: string): string => {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/').toLowerCase()
}

const walk = async (
  entry: ZipEntry,
  unpack: Unpack,
  open: (name: string, attributes: XmlAttributes) => void,
): Promise<void> => {
  const reader = xmlReader(entry.name, maxRunBytes, { open, text: () => {}, close: () => {} })
  for await (const chunk of unpack(entry)) reader.write(chunk)
  reader.end()
}
