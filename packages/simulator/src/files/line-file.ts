import { appendFileSync, closeSync, openSync, readSync, writeSync } from 'node:fs'

/** A file that grows by lines. It keeps a piece in memory and no file open, so that there may be hundreds of them. */
export interface LineFile {
  readonly path: string
  waiting: string
  lines: number
}

const piece = 1 << 16

/** A new file with a first line; one that was there is replaced. */
export const newLineFile = (path: string, header: string | null): LineFile => {
  closeSync(openSync(path, 'w'))
  return { path, waiting: header === null ? '' : `${header}\n`, lines: 0 }
}

export const addLine = (file: LineFile, line: string): void => {
  file.waiting += `${line}\n`
  file.lines += 1
  if (file.waiting.length > piece) flush(file)
}

export const flush = (file: LineFile): void => {
  if (file.waiting !== '') appendFileSync(file.path, file.waiting)
  file.waiting = ''
}

const copyBytes = 1 << 20

/** Puts the whole of another file behind what is there. */
export const addFile = (file: LineFile, other: LineFile): void => {
  flush(other)
  flush(file)
  const [from, to] = [openSync(other.path, 'r'), openSync(file.path, 'a')]
  try {
    const buffer = Buffer.alloc(copyBytes)
    for (let read = readSync(from, buffer); read > 0; read = readSync(from, buffer)) writeSync(to, buffer, 0, read)
  } finally {
    closeSync(from)
    closeSync(to)
  }
  file.lines += other.lines
}
