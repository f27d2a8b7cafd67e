import type { ByteSource } from '../reading/byte-source.js'
import { refuse } from '../reading/sheet-error.js'

const zipStarts = ['504b0304', '504b0506']
const compoundFileStart = 'd0cf11e0a1b11ae1'

/** What the first bytes say a file is. Throws: `Refused` for an encrypted workbook and for the format before XLSX. */
export const formatOf = async (source: ByteSource): Promise<'csv' | 'xlsx'> => {
  const start = await source.read(0, 512)
  if (zipStarts.includes(start.toString('hex', 0, 4))) return 'xlsx'
  if (start.toString('hex', 0, 8) !== compoundFileStart) return 'csv'
  return refuse(
    (await isEncryptedPackage(source, start))
      ? { code: 'WorkbookEncrypted' }
      : { code: 'WorkbookUnsupported', format: 'xls' },
  )
}

/** An encrypted XLSX is a compound file [MS-CFB] that holds a stream of this name; its directory begins at sector `start[48]`. */
const isEncryptedPackage = async (source: ByteSource, start: Buffer): Promise<boolean> => {
  if (start.length < 52) return false
  const sectorBytes = 1 << Math.min(start.readUInt16LE(30), 12)
  const directory = await source.read((start.readUInt32LE(48) + 1) * sectorBytes, 4_096)
  return directory.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
