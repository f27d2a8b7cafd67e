import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const sampleBytes = 65_536

/**
 * About how many rows text files hold, by the length of their first lines; null where there are workbooks, whose size says little.
 * For the progress line alone: what cannot be looked at counts as nothing.
 */
export const estimateRows = async (paths: ReadonlyArray<string>): Promise<number | null> => {
  const files = (await Promise.all(paths.map(filesAt))).flat()
  if (files.some((file) => /\.xls[xm]$/i.test(file))) return null
  let rows = 0
  for (const file of files) rows += await rowsIn(file)
  return rows
}

const filesAt = async (path: string): Promise<ReadonlyArray<string>> => {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    return (await readdir(path))
      .filter((name) => /\.(csv|tsv|txt|xls[xm])$/i.test(name))
      .map((name) => join(path, name))
  } catch {
    return []
  }
}

const rowsIn = async (path: string): Promise<number> => {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(sampleBytes), position: 0 })
      const lines = buffer.toString('latin1', 0, bytesRead).split('\n').length - 1
      return bytesRead === 0 ? 0 : Math.max(0, Math.round((lines * size) / bytesRead) - 1)
    } finally {
      await file.close()
    }
  } catch {
    return 0
  }
}
