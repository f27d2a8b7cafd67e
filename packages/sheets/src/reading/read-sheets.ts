import { readCsv } from '../csv/read-csv.js'
import { sha256Of } from '../encoding/sha256.js'
import { surveyText } from '../encoding/survey.js'
import { left, type Outcome, right } from '../outcome.js'
import { formatOf } from '../xlsx/format.js'
import { readXlsx } from '../xlsx/read-xlsx.js'
import { type ByteSource, nameOf, openSource, type SheetSource, sheetNameOf } from './byte-source.js'
import { type Limits, limitsOf, type ReadOptions } from './read-options.js'
import { Refused, refuse, type SheetError } from './sheet-error.js'
import type { SheetPart } from './sheet-part.js'

/**
 * Reads a CSV or XLSX file as a stream; its bytes, not its name, tell which it is. Encoding and delimiter are found by themselves.
 *
 * The file is read twice, first to check that it is text and to hash it, so that nothing of a file with broken bytes is ever
 * delivered. Memory does not grow with the file's length, a workbook's table of shared texts excepted. Leaving the loop early
 * frees everything.
 *
 * Returns: parts in order (see `SheetPart`). A left is the last, and says why the rest cannot be read; what came before it stood
 *          in the file, but a caller that records all or nothing should drop it.
 */
export async function* readSheets(
  source: SheetSource,
  options: ReadOptions = {},
): AsyncGenerator<Outcome<SheetError, SheetPart>, void, undefined> {
  let opened: ByteSource | null = null
  try {
    opened = await openSource(source)
    const stamp = await opened.stamp()
    for await (const part of partsOf(opened, sheetNameOf(source), limitsOf(options))) yield right(part)
    if ((await opened.stamp()) !== stamp) refuse({ code: 'FileChanged' })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    yield left({ ...error.fault, file: nameOf(source) })
  } finally {
    await opened?.close()
  }
}

async function* partsOf(source: ByteSource, name: string, limits: Limits): AsyncGenerator<SheetPart, void, undefined> {
  if (source.size === 0) return refuse({ code: 'FileEmpty' })
  const bytes = source.size
  if ((await formatOf(source)) === 'xlsx') {
    yield { kind: 'file', sha256: await sha256Of(source), bytes, format: 'xlsx', encoding: null }
    yield* readXlsx(source, limits)
    return
  }
  const survey = await surveyText(source, name, limits.maxRecordBytes)
  yield { kind: 'file', sha256: survey.sha256, bytes, format: 'csv', encoding: survey.encoding.name }
  yield* readCsv(source, survey, name, limits)
}
